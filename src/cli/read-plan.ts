import path from "node:path";
import { fileLimit, filesLimit, planLimit } from "../load/limits.ts";
import { compareCodePoints } from "../source/code-points.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { errorCode, explainError, type Host, JobError, shownPath } from "./host.ts";

/**
 * Reads the YAML files of a plan, in the order of their paths. The folder itself may be a link; below it no link is followed, and only regular files
 * are opened, so that a plan from a stranger can neither read what is outside it nor make planc wait for ever.
 */
export function readPlan(folder: string, host: Host): SourceFile[] {
  const root = path.resolve(host.cwd, folder);
  const files = findFiles(folder, root, host);
  if (files.length === 0)
    throw new JobError(
      `There are no YAML files in ${show(shownPath(folder))}. A plan is a folder of .yaml files.`,
    );
  let size = 0;
  return files.map((found) => {
    const file = found.fault === undefined ? readFile(found, fileLimit, host) : { ...found, text: "" };
    size += file.text.length;
    if (size > planLimit)
      throw new JobError(
        `The plan in ${show(shownPath(folder))} is larger than ${planLimit / 1024 / 1024} MiB.`,
      );
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
  return readFile({ path: shownPath(folder, name), realPath }, limit, host);
}

/** A file of a plan before it is read: its path as shown and on the machine. */
interface FoundFile {
  readonly path: string;
  readonly realPath: string;
  readonly fault?: { readonly message: string; readonly hint: string };
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
        throw new JobError(`${shownFolder} is not a folder. A plan is a folder of .yaml files.`);
      throw new JobError(`The plan at ${shownFolder} cannot be read: ${explainError(error)}.`);
    }
    for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
      // Hidden files and installed packages are no part of a plan.
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const name = path.join(relative, entry.name);
      const isYaml = /\.ya?ml$/i.test(entry.name);
      const file = { path: shownPath(folder, name), realPath: path.join(root, name) };
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile() && isYaml) found.push(file);
      else if (entry.isFile() && /\.ya?ml\.txt$/i.test(entry.name))
        found.push({ ...file, fault: misnamedFault });
      else if (entry.isSymbolicLink() && (isYaml || !entry.name.includes(".")))
        found.push({ ...file, fault: linkFault });
      else if (isYaml) found.push({ ...file, fault: specialFault });
      if (found.length > filesLimit)
        throw new JobError(`The plan in ${shownFolder} has more than ${filesLimit} files.`);
    }
  };
  walk("");
  return found;
}

const linkFault = {
  message: "This is a link, and links inside a plan are not followed.",
  hint: "Put the file itself in the folder of the plan.",
};
const misnamedFault = {
  message: "The name of this file ends in .txt, so it is not read as a part of the plan.",
  hint: "Take .txt off the name. Some editors add it, and some systems hide it.",
};
const specialFault = {
  message: "This is not a regular file.",
  hint: "Delete it, or put a text file in its place.",
};

function readFile(found: FoundFile, limit: number, host: Host): SourceFile {
  const { path: shown, realPath } = found;
  const { constants } = host.fs;
  let handle: number | undefined;
  try {
    // On Windows neither flag exists; there the walk above is all that keeps links out.
    handle = host.fs.openSync(
      realPath,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const status = host.fs.fstatSync(handle);
    if (!status.isFile()) return { path: shown, text: "", fault: specialFault };
    if (status.size > limit) {
      return {
        path: shown,
        text: "",
        fault: {
          message: `The file has ${status.size} bytes; at most ${limit} are read.`,
          hint: "Split it into several files: which file holds what is your choice.",
        },
      };
    }
    return decode(shown, host.fs.readFileSync(handle));
  } catch (error) {
    if (errorCode(error) === "ELOOP") return { path: shown, text: "", fault: linkFault };
    throw new JobError(`${show(shown)} cannot be read: ${explainError(error)}.`);
  } finally {
    if (handle !== undefined) host.fs.closeSync(handle);
  }
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

function decode(shown: string, bytes: Uint8Array): SourceFile {
  try {
    return { path: shown, text: strictUtf8.decode(bytes) };
  } catch {
    return {
      path: shown,
      text: new TextDecoder().decode(bytes),
      fault: {
        message: "The file is not UTF-8 text.",
        hint: "Save it again as UTF-8: in most editors under “Save as” or “Encoding”.",
      },
    };
  }
}
