import { filesLimit, planLimit } from "../load/limits.ts";
import { show } from "../source/show.ts";
import type { SourceFile } from "../source/source-file.ts";
import { JobError } from "./host.ts";

/** What stands under a name in the folder of a plan. What is special is none of the others, such as a pipe. */
export type EntrySort = "file" | "folder" | "link" | "submodule" | "special";

/** Why a file of a plan cannot be read, and what to do about it. */
export type FileFault = NonNullable<SourceFile["fault"]>;

/**
 * What an entry in the folder of a plan is to the plan: a file to read, a folder to enter, nothing, or something that should not be there. The
 * same for a folder on the machine and in git, so that both have the same files.
 */
export function chooseEntry(name: string, sort: EntrySort): "read" | "enter" | "ignore" | FileFault {
  // Hidden files and installed packages are no part of a plan.
  if (name.startsWith(".") || name === "node_modules") return "ignore";
  if (sort === "folder") return "enter";
  if (sort === "submodule") return submoduleFault;
  const isYaml = /\.ya?ml$/i.test(name);
  if (sort === "file") {
    if (isYaml) return "read";
    return /\.ya?ml\.txt$/i.test(name) ? misnamedFault : "ignore";
  }
  // What a link without an ending leads to may be a folder with a part of the plan.
  if (sort === "link" && (isYaml || !name.includes("."))) return linkFault;
  return isYaml ? specialFault : "ignore";
}

/** Of a link inside a plan. */
export const linkFault: FileFault = {
  message: "This is a link, and links inside a plan are not followed.",
  hint: "Put the file itself in the folder of the plan.",
};
/** Of a pipe, a device and the like. */
export const specialFault: FileFault = {
  message: "This is not a regular file.",
  hint: "Delete it, or put a text file in its place.",
};
const misnamedFault: FileFault = {
  message: "The name of this file ends in .txt, so it is not read as a part of the plan.",
  hint: "Take .txt off the name. Some editors add it, and some systems hide it.",
};
const submoduleFault: FileFault = {
  message: "This is a submodule of git, another repository, and is not followed.",
  hint: "Put its files themselves in the folder of the plan, or keep it outside of that folder.",
};

/** Of a file with more bytes than are read. */
export function sizeFault(size: number, limit: number): FileFault {
  return {
    message: `The file has ${size} bytes; at most ${limit} are read.`,
    hint: "Split it into several files: which file holds what is your choice.",
  };
}

/** The sentence that follows where there is no plan. */
export const whatAPlanIs = "A plan is a folder of .yaml files.";

/** Why planc stops at a plan with too many files. */
export function tooManyFiles(folder: string): JobError {
  return new JobError(`The plan in ${show(folder)} has more than ${filesLimit} files.`);
}

/** Why planc stops at a plan with too many bytes. */
export function tooLarge(folder: string): JobError {
  return new JobError(`The plan in ${show(folder)} is larger than ${planLimit / 1024 / 1024} MiB.`);
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** A file of a plan, from its path as shown and its bytes. */
export function decodeFile(path: string, bytes: Uint8Array): SourceFile {
  try {
    return { path, text: strictUtf8.decode(bytes) };
  } catch {
    const text = new TextDecoder().decode(bytes);
    return {
      path,
      text,
      fault: {
        message: "The file is not UTF-8 text.",
        hint: "Save it again as UTF-8: in most editors under “Save as” or “Encoding”.",
        // What stands in the place of the first bytes that are none.
        at: text.indexOf("\ufffd"),
      },
    };
  }
}
