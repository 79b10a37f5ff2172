import { printJson } from "../../source/print-json.ts";
import type { Change } from "../change.ts";
import { type DiffFormat, type DiffReport, hasChanges } from "../report.ts";
import type { Sentence } from "../tell-change.ts";

/** For programs: stable and versioned, complete, and enough to make the second revision of the first. See schemas/diff.schema.json. */
export const json: DiffFormat = {
  name: "json",
  description: "for programs, stable and complete",
  render(report) {
    const { version, from, to, changes, notStated, problems, settings } = report;
    const sentences = sentencesOf(report);
    const told = {
      version: 1,
      tool: { name: "planc", version },
      from,
      to,
      changed: hasChanges(report),
      summary: countTypes(changes),
      changes: changes.map((change) => {
        const { type, kind, id, field, before, after, ...details } = change;
        const sentence = sentences.get(change) ?? null;
        return { type, entity: `${kind}/${id}`, field, before, after, sentence, ...details };
      }),
      notStated: {
        before: notStated.before.map(({ name }) => name),
        after: notStated.after.map(({ name }) => name),
      },
      settings,
      problems:
        problems === undefined
          ? null
          : { introduced: problems.introduced.map(problem), resolved: problems.resolved.map(problem) },
    };
    return printJson(told);
  },
};

function problem({
  rule,
  severity,
  message,
  entity,
}: NonNullable<DiffReport["problems"]>["resolved"][number]) {
  return { rule, severity, message, entity: entity ?? null };
}

/** The sentence of each change that is told. */
function sentencesOf({ groups }: DiffReport): Map<Change, string> {
  return new Map(
    groups.flatMap(({ entities }) =>
      entities.flatMap(({ name, sentences, changes }) =>
        changes.map((change, at) => [change, `${name} ${print(sentences[at] ?? [])}.`] as const),
      ),
    ),
  );
}

function print(sentence: Sentence): string {
  return sentence
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.is === "same") return piece.text;
      return piece.is === "added" ? `{+${piece.text}+}` : `[-${piece.text}-]`;
    })
    .join("");
}

function countTypes(changes: readonly Change[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of changes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
