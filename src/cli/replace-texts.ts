import path from "node:path";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { explainError, type Host, JobError } from "./host.ts";
import { quietly } from "./quietly.ts";

/** A new text that stands beside the file whose place it is to take. */
interface Draft {
  readonly file: SourceFile;
  readonly target: string;
  readonly draft: string;
}

/**
 * Gives files of a plan new texts, all or none of them as far as the machine allows: each is written in full beside its file before the first is
 * moved into its place. Who may read and write a file stays, and so does its byte order mark. A file that is read-only, or that someone has
 * changed since it was read, stops it all.
 */
export function replaceTexts(texts: ReadonlyMap<SourceFile, string>, host: Host): void {
  const drafts: Draft[] = [];
  let current = "";
  try {
    for (const [file, text] of texts) {
      current = file.path;
      const target = path.resolve(host.cwd, file.path);
      const { mode, mark } = readAgain(target, file, host);
      const draft = path.join(path.dirname(target), `.${path.basename(target)}.${host.pid}.tmp`);
      drafts.push({ file, target, draft });
      // Never through what stands there already: that may be a link which leads out of the plan.
      host.fs.rmSync(draft, { force: true });
      host.fs.writeFileSync(draft, mark + text, { flag: "wx", mode: 0o600, flush: true });
      host.fs.chmodSync(draft, mode);
    }
    for (const { file, target, draft } of drafts) {
      current = file.path;
      host.fs.renameSync(draft, target);
    }
  } catch (error) {
    for (const { draft } of drafts) quietly(() => host.fs.rmSync(draft, { force: true }));
    if (error instanceof JobError) throw error;
    throw new JobError(`${show(current)} cannot be written: ${explainError(error)}.`);
  }
}

/** Opens a file as for writing, and says who may use it and whether it begins with a byte order mark. */
function readAgain(target: string, file: SourceFile, host: Host): { mode: number; mark: string } {
  const { constants } = host.fs;
  const handle = host.fs.openSync(
    target,
    constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const mode = host.fs.fstatSync(handle).mode & 0o777;
    if ((mode & 0o222) === 0) throw new JobError(`${show(file.path)} cannot be written: it is read-only.`);
    const text = host.fs.readFileSync(handle, "utf8");
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    if (text !== mark + file.text)
      throw new JobError(
        `${show(file.path)} was changed while planc read it. Nothing was written: run it again.`,
      );
    return { mode, mark };
  } finally {
    host.fs.closeSync(handle);
  }
}
