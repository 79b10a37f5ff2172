import path from "node:path";
import { show } from "../source/show.ts";
import { explainError, type Host, JobError } from "./host.ts";
import { quietly } from "./quietly.ts";

/**
 * Writes a text file, whole or not at all: a reader sees the old text or the new one. What is there and is no file, such as /dev/stdout, is written to,
 * and so is what a link leads to, as long as that is within the folder one is in.
 */
export function writeFile(file: string, text: string, host: Host): void {
  const target = path.resolve(host.cwd, file);
  const draft = `${target}.${host.pid}.tmp`;
  try {
    const status = host.fs.lstatSync(target, { throwIfNoEntry: false });
    if (status?.isSymbolicLink() === true && leadsAway(target, host))
      throw new JobError(
        `${show(file)} is a link to a place outside this folder. Name that place instead, or delete the link.`,
      );
    if (status?.isFile() === false) {
      host.fs.writeFileSync(target, text);
      return;
    }
    host.fs.mkdirSync(path.dirname(target), { recursive: true });
    // Never through what stands there already: that may be a link, too.
    host.fs.rmSync(draft, { force: true });
    host.fs.writeFileSync(draft, text, { flag: "wx" });
    if (status !== undefined) host.fs.chmodSync(draft, status.mode);
    host.fs.renameSync(draft, target);
  } catch (error) {
    quietly(() => host.fs.rmSync(draft, { force: true }));
    if (error instanceof JobError) throw error;
    throw new JobError(`${show(file)} cannot be written: ${explainError(error)}.`);
  }
}

/** Whether a link leads out of the folder one is in: a link that came with a plan may lead to any file of whoever checks it. Those of the system are its own. */
function leadsAway(link: string, { cwd, fs }: Host): boolean {
  if (link.startsWith("/dev/")) return false;
  const real = fs.statSync(link, { throwIfNoEntry: false }) && fs.realpathSync(link);
  return real === undefined || path.relative(fs.realpathSync(cwd), real).split(path.sep)[0] === "..";
}
