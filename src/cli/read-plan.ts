import path from "node:path";
import { fileLimit, filesLimit, planLimit } from "../load/limits.ts";
import { compareCodePoints } from "../source/code-points.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { errorCode, explainError, type Host, JobError, shownPath } from "./host.ts";
import {
  chooseEntry,
  decodeFile,
  type EntrySort,
  type FileFault,
  linkFault,
  sizeFault,
  specialFault,
  tooLarge,
  tooManyFiles,
  whatAPlanIs,
} from "./plan-files.ts";
import { quietly } from "./quietly.ts";

/**
 * Reads the YAML files of a plan, in the order of their paths. The folder itself may be a link; below it no link is followed, and only regular files
 * are opened, so that a plan from a stranger can neither read what is outside it nor make planc wait for ever.
 */
export function readPlan(folder: string, host: Host): SourceFile[] {
  const root = path.resolve(host.cwd, folder);
  const files = findFiles(folder, root, host);
  if (files.length === 0)
    throw new JobError(`There are no YAML files in ${show(shownPath(folder))}. ${whatAPlanIs}`);
  let size = 0;
  return files.map((found) => {
    const { path: shown, fault } = found;
    if (fault !== undefined) return { path: shown, text: "", fault };
    const { file, bytes } = readFile(found, fileLimit, host);
    size += bytes;
    if (size > planLimit) throw tooLarge(shownPath(folder));
    return file;
  });
}

/** Reads one more file in the folder of a plan, of at most so many bytes, as safely; undefined where there is none. */
export function readFileOfPlan(
  folder: string,
  name: string,
  limit: number,
  host: Host,
): SourceFile | undefined {
  const realPath = path.join(path.resolve(host.cwd, folder), name);
  if (host.fs.lstatSync(realPath, { throwIfNoEntry: false }) === undefined) return undefined;
  return readFile({ path: shownPath(folder, name), realPath }, limit, host).file;
}

/** A file of a plan before it is read: its path as shown and on the machine. */
interface FoundFile {
  readonly path: string;
  readonly realPath: string;
  readonly fault?: FileFault;
}

function findFiles(folder: string, root: string, host: Host): FoundFile[] {
  const found: FoundFile[] = [];
  const shownFolder = show(shownPath(folder));
  // Below the root, entries are seen as they are, so a link is never followed.
  const walk = (relative: string) => {
    const real = path.join(root, relative);
    let entries: import("node:fs").Dirent[];
    try {
      entries = host.fs.readdirSync(real, { withFileTypes: true });
    } catch (error) {
      if (relative !== "")
        throw new JobError(`${show(shownPath(folder, relative))} cannot be read: ${explainError(error)}.`);
      if (errorCode(error) === "ENOENT")
        throw new JobError(
          `There is no plan at ${shownFolder}: no such folder. Name the folder of the plan, or go to the folder above it.`,
        );
      if (errorCode(error) === "ENOTDIR")
        throw new JobError(`${shownFolder} is not a folder. ${whatAPlanIs}`);
      throw new JobError(`The plan at ${shownFolder} cannot be read: ${explainError(error)}.`);
    }
    for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
      const name = path.join(relative, entry.name);
      const choice = chooseEntry(entry.name, sortOf(entry));
      const file = { path: shownPath(folder, name), realPath: path.join(root, name) };
      if (choice === "enter") walk(name);
      else if (choice === "read") found.push(file);
      else if (choice !== "ignore") found.push({ ...file, fault: choice });
      if (found.length > filesLimit) throw tooManyFiles(shownPath(folder));
    }
  };
  walk("");
  return found;
}

function sortOf(entry: import("node:fs").Dirent): EntrySort {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "special";
}

/** A file of a plan, and how many bytes were read of it. */
interface ReadFile {
  readonly file: SourceFile;
  readonly bytes: number;
}

function readFile({ path: shown, realPath }: FoundFile, limit: number, host: Host): ReadFile {
  const faulty = (fault: FileFault): ReadFile => ({ file: { path: shown, text: "", fault }, bytes: 0 });
  const { constants } = host.fs;
  let handle: number | undefined;
  try {
    // On Windows neither flag exists; there the walk above is all that keeps links out.
    handle = host.fs.openSync(
      realPath,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const status = host.fs.fstatSync(handle);
    if (!status.isFile()) return faulty(specialFault);
    if (status.size > limit) return faulty(sizeFault(status.size, limit));
    const content = host.fs.readFileSync(handle);
    return { file: decodeFile(shown, content), bytes: content.length };
  } catch (error) {
    if (errorCode(error) === "ELOOP") return faulty(linkFault);
    throw new JobError(`${show(shown)} cannot be read: ${explainError(error)}.`);
  } finally {
    // What has been read stays so, and where reading failed that is what is told.
    const open = handle;
    if (open !== undefined) quietly(() => host.fs.closeSync(open));
  }
}
