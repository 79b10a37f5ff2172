import { compareCodePoints } from "../source/code-points.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { SourceDocument } from "./document.ts";
import { codeOf, findForbidden, forbidden } from "./forbidden-characters.ts";
import { lineLimit } from "./limits.ts";
import { loadDocument } from "./load-document.ts";

/** A plan as read: the documents, and the files of which nothing could be read. */
export interface LoadedFiles {
  readonly documents: readonly SourceDocument[];
  /** Files set aside. What they define is unknown, so nothing that may be in them is reported as missing. */
  readonly setAside: readonly SourceFile[];
}

/** Reads the files of a plan, in the order of their paths. */
export async function loadFiles(files: readonly SourceFile[], log: DiagnosticLog): Promise<LoadedFiles> {
  const documents: SourceDocument[] = [];
  const setAside: SourceFile[] = [];
  for (const file of [...files].sort((a, b) => compareCodePoints(a.path, b.path))) {
    const isBroken = isUnreadable(file, log) || hasConflict(file, log) || hasForbiddenText(file, log);
    const document = isBroken ? undefined : await loadDocument(file, log);
    if (document === undefined) setAside.push(file);
    else documents.push(document);
  }
  return { documents, setAside };
}

/** Reports a file that the machine could not read as text; says whether it is one. */
function isUnreadable(file: SourceFile, log: DiagnosticLog): boolean {
  if (file.fault === undefined) return false;
  const { message, hint, at } = file.fault;
  const location = { file, start: at ?? 0, end: at === undefined ? 0 : at + 1 };
  log.add({ rule: "file-readable", severity: "error", message, hint, location });
  return true;
}

/** The lines in which git writes where the two versions begin and end that it could not merge. */
const conflictStarts = /^<{7}(?= |\r?$)/gm;
const conflictEnds = /^[>|]{7}(?= |\r?$)/gm;

/** Reports what a merge in git has left to be settled; says whether there is any. Whatever else is wrong there follows from it. */
function hasConflict(file: SourceFile, log: DiagnosticLog): boolean {
  const { text } = file;
  // Nearly no file has one, and each line of each would be looked at.
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return false;
  const starts = [...text.matchAll(conflictStarts)];
  const found = starts.length > 0 ? starts : [...text.matchAll(conflictEnds)];
  for (const { 0: mark, index } of found)
    log.add({
      rule: "yaml-syntax",
      severity: "error",
      message: "A merge that is not settled stands here: two versions of the same lines.",
      hint: 'Keep what is right of each version, and delete the lines that begin with "<<<<<<<", "=======" and ">>>>>>>".',
      location: { file, start: index, end: index + mark.length },
    });
  return found.length > 0;
}

/** Reports invisible characters and endless lines; says whether there were any. */
function hasForbiddenText(file: SourceFile, log: DiagnosticLog): boolean {
  let found = false;
  // Nearly no file has one, and `matchAll` makes a copy of the expression for each.
  const hidden = findForbidden(file.text) === undefined ? [] : file.text.matchAll(forbidden);
  for (const match of hidden) {
    log.add({
      rule: "file-readable",
      severity: "error",
      message: `An invisible character (${codeOf(match[0])}) stands here.`,
      hint: "Delete it. It may have come in with text copied from a document or a web page.",
      location: { file, start: match.index, end: match.index + match[0].length },
    });
    found = true;
  }
  // Nearly no file is as long as a line may be.
  for (let start = file.text.length > lineLimit ? 0 : file.text.length; start < file.text.length; ) {
    const next = file.text.indexOf("\n", start);
    const end = next === -1 ? file.text.length : next;
    if (end - start > lineLimit) {
      log.add({
        rule: "file-readable",
        severity: "error",
        message: `The line has ${end - start} characters; at most ${lineLimit} are read.`,
        hint: "Break the text into several items.",
        location: { file, start, end: start + 1 },
      });
      found = true;
    }
    start = end + 1;
  }
  return found;
}
