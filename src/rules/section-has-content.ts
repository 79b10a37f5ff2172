import type { LinkedPlan } from "../link/linked-plan.ts";
import type { Chapter, Entity, Section } from "../model/kinds.generated.ts";
import { show } from "../source/show.ts";
import { areRead } from "./known-work.ts";
import { plainText } from "./links.ts";
import { mappedUnder } from "./mapped.ts";
import type { Rule } from "./rule.ts";
import { mentionOf, nameOf, wordsFor } from "./words.ts";

export const sectionHasContent: Rule = {
  id: "section-has-content",
  description: "No chapter or section is empty, or lacks something that it promises.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check(linked, report) {
    const fault = {
      empty: { what: "is empty", hint: "Add what it says or shows, or delete it." },
      stages: {
        what: `lists ${wordsFor(linked.plan, "stage")} and says nothing of them`,
        hint: 'Add "text:" or "points:", or what the plan does for each of them.',
      },
      list: {
        what: "ends with a colon, but no list follows",
        hint: 'Add the list under "points:", or end the sentence with a full stop.',
      },
    };
    const mapped = mappedUnder("stages", linked);
    for (const chapter of linked.chapters) {
      for (const [at, promise] of chapter.promises.entries()) {
        if (chapter.unread.has("sections") || chapter.sections.some(({ title }) => names(title, promise)))
          continue;
        report({
          entity: chapter,
          field: ["promises", at],
          message: `${nameOf(linked.plan, chapter)} promises "${show(promise)}", and no section gives it.`,
          hint: "Add a section with that name in its title, or take the promise back.",
        });
      }
      const found = faultOfChapter(chapter, linked);
      if (found !== undefined)
        report({
          entity: chapter,
          message: `${nameOf(linked.plan, chapter)} ${fault[found].what}.`,
          hint: fault[found].hint,
        });
      for (const [at, section] of chapter.sections.entries()) {
        const found = faultOfSection(section, mapped);
        if (found === undefined) continue;
        report({
          entity: chapter,
          field: ["sections", at, "title"],
          message: `Section "${show(section.title)}" of ${mentionOf(linked.plan, chapter)} ${fault[found].what}.`,
          hint: fault[found].hint,
        });
      }
    }
  },
};

function faultOfChapter(chapter: Chapter, { priorities, incomplete }: LinkedPlan) {
  if (chapter.points.length + chapter.sections.length > 0) return undefined;
  if (!areRead([chapter], "summary", "points", "sections")) return undefined;
  if (chapter.summary !== undefined && !endsWithColon(chapter.summary)) return undefined;
  // A chapter may be told by the priorities that name it; on its page they follow its summary.
  if (incomplete || !areRead(priorities, "chapter")) return undefined;
  if (priorities.some((priority) => priority.chapter === chapter)) return undefined;
  return chapter.summary === undefined ? "empty" : "list";
}

function faultOfSection(section: Section, mapped: ReadonlySet<Entity> | undefined) {
  const { text, points, indicators, figures, ratings, places, stages, priorities } = section;
  if ([points, indicators, figures, ratings, places, priorities].some(({ length }) => length > 0))
    return undefined;
  if (text !== undefined) return endsWithColon(text) && stages.length === 0 ? "list" : undefined;
  if (stages.length === 0) return "empty";
  const told = stages.some((stage) => stage.points.length > 0 || stage.unread.has("points"));
  return mapped === undefined || told || stages.some((stage) => mapped.has(stage)) ? undefined : "stages";
}

/** In the singular or the plural: one case study keeps the promise of case studies. */
function names(title: string, promise: string): boolean {
  return stemsOf(title).includes(stemsOf(promise));
}

/** A text in small letters without the ends by which singular and plural differ: "stud" for "study" and "studies". */
function stemsOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/(?<=[a-z]{3})(?:ies?|es|e|(?<!s)s|(?<![aeiou])y)\b/g, "");
}

/** Whether a text announces a list: a colon is its last character, not counting marks of emphasis. */
function endsWithColon(text: string): boolean {
  return /:[*_\s]*$/.test(text);
}
