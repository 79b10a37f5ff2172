import type { Audience } from "../../src/compile/flatten-plan.ts";
import { arrangeChanges } from "../../src/diff/arrange-changes.ts";
import type { Change } from "../../src/diff/change.ts";
import { type Comparison, comparePlans } from "../../src/diff/compare-plans.ts";
import { type PlanSide, sideOfLinked } from "../../src/diff/plan-side.ts";
import type { Sentence } from "../../src/diff/tell-change.ts";
import { linkPlan } from "../../src/link/link-plan.ts";
import type { LinkedPlan } from "../../src/link/linked-plan.ts";
import { loadFiles } from "../../src/load/load-files.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";
import type { SourceFile } from "../../src/source/source-file.ts";
import { isExtract } from "../../src/validate/is-extract.ts";
import { validateDocuments } from "../../src/validate/validate-documents.ts";

/** A plan that was read without its rules, and what is wrong with its structure. */
export interface Linked {
  readonly linked: LinkedPlan;
  readonly problems: readonly Diagnostic[];
}

/** Reads a plan as `planc diff` does, but checks no rule. */
export async function link(files: readonly SourceFile[]): Promise<Linked> {
  const log = new DiagnosticLog();
  const loaded = await loadFiles(files, log);
  const isPart = isExtract(loaded.documents);
  validateDocuments(loaded.documents, log, isPart);
  return { linked: linkPlan(loaded, log, isPart), problems: log.sorted() };
}

/** A plan as a side of a comparison. */
export async function sideOf(
  files: readonly SourceFile[],
  audience: Audience = "internal",
): Promise<PlanSide> {
  return sideOfLinked((await link(files)).linked, audience);
}

/** Compares two plans that are given as files. */
export async function compareFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): Promise<Comparison> {
  return comparePlans(await sideOf(before), await sideOf(after));
}

/** A file of a plan. */
export function file(text: string, path = "plan/a.yaml"): SourceFile {
  return { path, text };
}

/** A change in one line: "retimed intervention/triage timeline: 2023/24 → 2024/25". */
export function inShort({ type, kind, id, field, before, after, from, to }: Change): string {
  const place = `${type} ${kind}/${id}${field === null ? "" : ` ${field}`}`;
  if (from !== undefined) return `${place}: ${from} → ${to}`;
  return field === null ? place : `${place}: ${valueInShort(before)} → ${valueInShort(after)}`;
}

function valueInShort(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { text, printed } = value as { readonly text?: string; readonly printed?: string };
  return text ?? printed ?? JSON.stringify(value);
}

/** What a comparison of two plans tells people, a sentence a line. */
export async function tellFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): Promise<readonly string[]> {
  const [one, other] = [await sideOf(before), await sideOf(after)];
  return arrangeChanges(comparePlans(one, other), one, other).flatMap(({ entities }) =>
    entities.flatMap(({ name, sentences }) =>
      sentences.map((sentence) => `${name} ${printSentence(sentence)}`),
    ),
  );
}

function printSentence(sentence: Sentence): string {
  return sentence
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return piece.is === "same"
        ? piece.text
        : piece.is === "added"
          ? `{+${piece.text}+}`
          : `[-${piece.text}-]`;
    })
    .join("");
}
