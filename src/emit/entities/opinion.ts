import type { OrganisationData } from "../../compile/compiled-plan.generated.ts";
import type { PageContext } from "../site/site.ts";
import { maybeDate } from "../wording/values.ts";
import { citationWords } from "./facts.ts";

/** What an organisation thinks of the plan, with the day and where it says so. Where one must be asked and nothing is recorded, says that. */
export function opinionWords(
  page: Pick<PageContext, "plan" | "index" | "wording">,
  { opinion, opinionRequired }: OrganisationData,
): string | undefined {
  const { wording } = page;
  if (opinion === undefined) return opinionRequired === true ? wording.facts.noOpinion : undefined;
  const { text, given, source } = opinion;
  const details = [maybeDate(wording, given), source && wording.facts.in(citationWords(page, source))].filter(
    (words) => words !== undefined,
  );
  return details.length === 0 ? text : `${text} (${details.join(", ")})`;
}
