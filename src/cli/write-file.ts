import path from "node:path";
import { show } from "../source/show.ts";
import { explainError, type Host, JobError } from "./host.ts";
import { quietly } from "./quietly.ts";

/** Writes a text file, whole or not at all: a reader sees the old text or the new one. What is there and is no file, such as /dev/stdout, is written to. */
export function writeFile(file: string, text: string, host: Host): void {
  const target = path.resolve(host.cwd, file);
  const draft = `${target}.${host.pid}.tmp`;
  try {
    const status = host.fs.lstatSync(target, { throwIfNoEntry: false });
    if (status?.isFile() === false) {
      host.fs.writeFileSync(target, text);
      return;
    }
    host.fs.mkdirSync(path.dirname(target), { recursive: true });
    host.fs.writeFileSync(draft, text);
    if (status !== undefined) host.fs.chmodSync(draft, status.mode);
    host.fs.renameSync(draft, target);
  } catch (error) {
    quietly(() => host.fs.rmSync(draft, { force: true }));
    throw new JobError(`${show(file)} cannot be written: ${explainError(error)}.`);
  }
}
