import type { CompiledPlan } from "../../compile/compiled-plan.generated.ts";
import { oncePer } from "../../source/once-per.ts";
import { type Backlinks, findBacklinks } from "../backlinks.ts";
import type { EmitOptions } from "../emitter.ts";
import { indexPlan, type PlanIndex } from "../plan-index.ts";
import { type Wording, wordingFor } from "../wording/languages.ts";
import { type Links, linksFrom } from "./links.ts";

/** What the views of all pages are made from. */
export interface Site {
  readonly plan: CompiledPlan;
  readonly index: PlanIndex;
  readonly backlinks: Backlinks;
  readonly options: EmitOptions;
  /** All fixed words, in the language of the outputs. */
  readonly wording: Wording;
}

/** What the view of one page is made from: the site, and the addresses as they are seen from the page. */
export interface PageContext extends Site {
  readonly links: Links;
}

/** Prepares a site of a plan. */
export function makeSite(plan: CompiledPlan, options: EmitOptions): Site {
  return { plan, ...connect(plan), options, wording: wordingFor(plan, options) };
}

/** How the entities of a plan hang together: the same for all its outputs. */
const connect = oncePer((plan: CompiledPlan) => ({
  index: indexPlan(plan),
  backlinks: findBacklinks(plan),
}));

/** A site seen from a page that stands so many folders down. */
export function seenFrom(site: Site, depth: number): PageContext {
  return { ...site, links: linksFrom(depth) };
}

/** What a reader has in front of them: "this draft", or "this plan" once it is final. */
export function documentWords({ plan: { plan }, wording }: Pick<Site, "plan" | "wording">): string {
  return plan.status === "draft" ? wording.status.thisDraft : wording.status.thisPlan;
}
