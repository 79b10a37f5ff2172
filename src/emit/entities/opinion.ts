import type { OrganisationData } from "../../compile/compiled-plan.generated.ts";
import type { PageContext } from "../site/site.ts";
import { citationWords } from "./facts.ts";

/** What an organisation thinks of the plan, with the day and where it says so. Where one must be asked and nothing is recorded, says that. */
export function opinionWords(
  page: Pick<PageContext, "plan" | "index">,
  { opinion, opinionRequired }: OrganisationData,
): string | undefined {
  if (opinion === undefined) return opinionRequired === true ? "None is recorded yet" : undefined;
  const { text, given, source } = opinion;
  const details = [given?.text, source && `in ${citationWords(page, source)}`].filter(
    (words) => words !== undefined,
  );
  return details.length === 0 ? text : `${text} (${details.join(", ")})`;
}
