import path from "node:path";
import { show } from "../source/show.ts";
import { explainError, type Host, JobError } from "./host.ts";

/** Writes a text file, whole or not at all: a reader sees the old text or the new one. What is there and is no file, such as /dev/stdout, is written to. */
export function writeFile(file: string, text: string, host: Host): void {
  const status = host.fs.lstatSync(path.resolve(host.cwd, file), { throwIfNoEntry: false });
  if (status === undefined || status.isFile()) {
    writeFiles(new Map([[file, text]]), host);
    return;
  }
  try {
    host.fs.writeFileSync(path.resolve(host.cwd, file), text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/**
 * Writes text files by their paths, all or none of them as far as the machine allows: each is written in full beside its place before the
 * first one is put there. A file that is replaced keeps its permissions.
 */
export function writeFiles(texts: ReadonlyMap<string, string>, host: Host): void {
  const drafts: { readonly file: string; readonly draft: string; readonly target: string }[] = [];
  let current = "";
  try {
    for (const [file, text] of texts) {
      current = file;
      const target = path.resolve(host.cwd, file);
      const draft = `${target}.${host.pid}.tmp`;
      const status = host.fs.lstatSync(target, { throwIfNoEntry: false });
      drafts.push({ file, draft, target });
      host.fs.writeFileSync(draft, text);
      if (status !== undefined) host.fs.chmodSync(draft, status.mode);
    }
    for (const { file, draft, target } of drafts) {
      current = file;
      host.fs.renameSync(draft, target);
    }
  } catch (error) {
    for (const { draft } of drafts) host.fs.rmSync(draft, { force: true });
    throw cannotWrite(current, error);
  }
}

function cannotWrite(file: string, error: unknown): JobError {
  return new JobError(`${show(file)} cannot be written: ${explainError(error)}.`);
}
