import path from "node:path";
import { fileLimit, filesLimit, planLimit } from "../load/limits.ts";
import { compareCodePoints } from "../source/code-points.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { tellGit } from "./git.ts";
import { type Host, JobError } from "./host.ts";
import {
  chooseEntry,
  decodeFile,
  type EntrySort,
  type FileFault,
  sizeFault,
  tooLarge,
  tooManyFiles,
  whatAPlanIs,
} from "./plan-files.ts";
import { resolveRevision, splitAtPath } from "./revisions.ts";

/**
 * Reads the YAML files of a plan as they were at a revision, in the same order, by the same choice and within the same limits as from a folder.
 * The folder is as given on the command line; `main:plan` names both. Nothing is read before its size is known, and nothing is written.
 */
export function readRevision(text: string, folder: string, host: Host): SourceFile[] {
  const [revision, given] = splitAtPath(text);
  const commit = resolveRevision(revision, host);
  const root = given === undefined ? findFolder(folder, host) : findGivenPath(given, host);
  const place = { revision, root, shown: `${revision}:${root}` };
  const found = findFiles(commit, place, host);
  const wanted = found.filter(({ fault }) => fault === undefined);
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > planLimit) throw tooLarge(place.shown);
  const contents = readContents(wanted, total, host);
  return found.map((file) => {
    const shown = `${revision}:${file.path}`;
    const { fault } = file;
    return fault === undefined
      ? decodeFile(shown, contents.get(file.id) ?? new Uint8Array())
      : { path: shown, text: "", fault };
  });
}

/** A revision from before the plan was there: without its folder, or with nothing of a plan in it. */
export class NoPlanYet extends JobError {}

/** Where a plan is in git: the revision as the user wrote it, the folder from the top of the repository, and both as shown. */
interface Place {
  readonly revision: string;
  readonly root: string;
  readonly shown: string;
}

/** A folder of the command line as a path from the top of the repository; empty for the top itself. The folder need not be there any more. */
function findFolder(folder: string, host: Host): string {
  const within = path.isAbsolute(folder)
    ? path.relative(realPath(host.cwd, host), realPath(folder, host))
    : folder;
  return fromTop(`${findPrefix(host)}${within.split(path.sep).join("/")}`, folder);
}

/** The path after the colon of `main:plan`: from the top of the repository, or from the working directory where it begins with a dot, as in git. */
function findGivenPath(given: string, host: Host): string {
  return fromTop(/^\.\.?(?:\/|$)/.test(given) ? `${findPrefix(host)}${given}` : given, given);
}

function fromTop(joined: string, given: string): string {
  const root = path.posix.normalize(joined).replace(/\/$/, "");
  if (/^(?:\.\.)?\/|^\.\.$/.test(root))
    throw new JobError(
      `${show(given)} is outside of the repository that the working directory is in. Go to the repository of the plan.`,
    );
  return root === "." ? "" : root;
}

/** The working directory from the top of the repository, with a slash at its end; empty at the top. */
function findPrefix(host: Host): string {
  return tellGit(["rev-parse", "--show-prefix"], host).text.replace(/\n$/, "");
}

function realPath(folder: string, host: Host): string {
  try {
    return host.fs.realpathSync(folder);
  } catch {
    return folder;
  }
}

/** A file of a plan in git before it is read; its path is from the top of the repository. */
interface StoredFile {
  readonly path: string;
  readonly id: string;
  readonly size: number;
  readonly fault?: FileFault;
}

/** Git keeps nothing special, such as pipes. */
type StoredSort = Exclude<EntrySort, "special">;

interface StoredEntry extends StoredFile {
  readonly sort: StoredSort;
}

function findFiles(commit: string, { revision, root, shown }: Place, host: Host): StoredFile[] {
  const entries = listEntries(commit, root, host);
  const folder = root === "" ? "the top of the repository" : show(root);
  const itself = entries.find((entry) => entry.path === root);
  if (root !== "" && itself === undefined)
    throw new NoPlanYet(
      `There was no plan at ${folder} in ${show(revision)} yet. If it was elsewhere, write ${show(revision)}:FOLDER.`,
    );
  if (itself !== undefined && itself.sort !== "folder")
    throw new JobError(
      `${folder} in ${show(revision)} is a ${itself.sort}, not a folder. ${advice[itself.sort]}`,
    );
  const start = root === "" ? "" : `${root}/`;
  const found: StoredFile[] = [];
  for (const { sort, ...file } of entries) {
    if (!file.path.startsWith(start)) continue;
    const parents = file.path.slice(start.length).split("/");
    const name = parents.pop() ?? "";
    if (parents.some((parent) => chooseEntry(parent, "folder") === "ignore")) continue;
    const choice = chooseEntry(name, sort);
    if (choice === "ignore" || choice === "enter") continue;
    const fault =
      choice !== "read" ? choice : file.size > fileLimit ? sizeFault(file.size, fileLimit) : undefined;
    found.push(fault === undefined ? file : { ...file, fault });
    if (found.length > filesLimit) throw tooManyFiles(shown);
  }
  if (found.length === 0)
    throw new NoPlanYet(`There were no YAML files in ${folder} in ${show(revision)}. ${whatAPlanIs}`);
  return found.sort((a, b) => compareCodePoints(byFolder(a.path), byFolder(b.path)));
}

/** What to do where something else is in the place of a plan's folder. */
const advice: Readonly<Record<Exclude<StoredSort, "folder">, string>> = {
  file: whatAPlanIs,
  link: "Name the folder that it leads to.",
  submodule: "Go to that repository, and name a revision of it.",
};

/** A path for sorting as folders are walked: name by name, so that `a/b.yaml` comes before `a.yaml`. */
function byFolder(file: string): string {
  return file.replaceAll("/", "\0");
}

/** Everything in a folder of a commit and below it, and the folders on the way to it. Folders are listed too: without them many empty ones would take for ever and never meet a limit. */
function listEntries(commit: string, root: string, host: Host): StoredEntry[] {
  const paths = root === "" ? [] : ["--", root];
  const { text } = tellGit(["ls-tree", "-r", "-t", "-l", "-z", "--full-tree", commit, ...paths], host);
  return text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", type = "", id = "", size = ""] = line.slice(0, tab).split(/ +/);
      // A folder and a submodule have no size.
      return { path: line.slice(tab + 1), id, size: Number(size) || 0, sort: sortOf(mode, type) };
    });
}

function sortOf(mode: string, type: string): StoredSort {
  if (type === "tree") return "folder";
  if (type === "commit") return "submodule";
  return mode === "120000" ? "link" : "file";
}

/** The contents of stored files by their ids. */
function readContents(files: readonly StoredFile[], total: number, host: Host): Map<string, Uint8Array> {
  const input = files.map(({ id }) => `${id}\n`).join("");
  // Before each file stand its id, its type and its size.
  const limit = total + (files.length + 1) * 128;
  const { bytes } = tellGit(["cat-file", "--batch", "--buffer"], host, { input, limit });
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const { id, path: file, size } of files) {
    const head = `${id} blob ${size}\n`;
    const start = at + head.length;
    if (new TextDecoder().decode(bytes.subarray(at, start)) !== head)
      throw new JobError(
        `git could not read ${show(file)}. To see what is wrong with the repository, run git fsck.`,
      );
    contents.set(id, bytes.subarray(start, start + size));
    at = start + size + 1;
  }
  return contents;
}
