import type { PlanData } from "../../compile/compiled-plan.generated.ts";
import type { PageContext } from "../site/site.ts";
import type { Wording } from "../wording/languages.ts";
import { maybeDate } from "../wording/values.ts";
import type { Fact } from "./facts.ts";
import { sourceFact } from "./facts.ts";

/** A remark in the plan. */
export type NoteData = PlanData["notes"][number];

/** A remark as readers see it: whose it is, and whether it says that something may change. */
export interface Remark {
  /** "Note", "Editors' note" or "Provisional until May 2023". */
  readonly label: string;
  readonly provisional: boolean;
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** The remarks on an entity. Those of the editors are labelled as theirs, so that nobody takes them for the plan's own words. */
export function remarks(page: PageContext, notes: readonly NoteData[]): Remark[] {
  return notes.map((note) => ({
    label: remarkLabel(page.wording, note),
    provisional: isProvisional(note),
    text: note.text,
    facts: sourceFact(page, [note.source]),
  }));
}

/** What stands above a remark. */
export function remarkLabel(wording: Wording, note: NoteData): string {
  const words = wording.remarks;
  const isEditors = note.by === "editors";
  if (!isProvisional(note)) return isEditors ? words.editors : words.note;
  const until = maybeDate(wording, note.provisionalUntil);
  const label = isEditors ? words.editorsProvisional(until) : words.provisional(until);
  return note.event === undefined ? label : `${label} (${note.event})`;
}

/** Whether a remark says that something may change. */
export function isProvisional(note: NoteData): boolean {
  return note.provisionalUntil !== undefined || note.event !== undefined;
}
