import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { type PlacedText, textsOf } from "./texts.ts";

/** A text of several words whose last one cannot be the last of a sentence. */
const dangling =
  /\s(and|or|nor|but|the|a|an|our|your|every|&|(?:range|number|variety|lack|majority|rest) of|as well as|such as|together with|in order to|because of)[\s,;–-]*\.?$/;

export const sentenceComplete: Rule = {
  id: "sentence-complete",
  description: "No sentence breaks off.",
  severity: { draft: "info", consultation: "info", final: "warning" },
  check({ plan, entities, incomplete }, report) {
    // The words are those of English: in German, a sentence can end with "an".
    if (plan === undefined ? incomplete : plan.unread.has("language")) return;
    if (plan?.language !== undefined && !/^en\b/.test(plan.language)) return;
    for (const placed of textsOf(entities)) {
      const last = dangling.exec(placed.plain.trimEnd())?.[1];
      if (last === undefined || goesOn(placed, last)) continue;
      report({
        entity: placed.entity,
        field: placed.path,
        message: `The sentence ends with "${show(last)}".`,
        hint: "Write its end, or take the last words away.",
      });
    }
  },
};

/** The list that a text leads into, by the field of the text: "We will mend", and below it the points. */
const listAfter: Readonly<Record<string, string>> = {
  text: "points",
  summary: "points",
  introduction: "channels",
  title: "parts",
  name: "interventions",
};

/** Whether the sentence goes on after the text: in a list that follows, or with the next item of the list it is in. */
function goesOn({ text, path, among, itemsAfter }: PlacedText, last: string): boolean {
  const field = path.at(-1);
  if (typeof field === "string") {
    const list = among[listAfter[field] ?? ""];
    return path[0] === "labels" || (Array.isArray(list) && list.length > 0);
  }
  return (
    (last === "and" || last === "or") && (itemsAfter === 1 || (itemsAfter > 1 && /[,;]\s*\w+\s*$/.test(text)))
  );
}
