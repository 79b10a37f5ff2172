import path from "node:path";
import type { Audience } from "../../compile/flatten-plan.ts";
import type { OutputFiles } from "../../emit/emitter.ts";
import { show } from "../../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "../host.ts";
import { quietly } from "../quietly.ts";
import { lockFolder, unlockFolder } from "./folder-lock.ts";
import {
  hasSameOutputs,
  isIntact,
  type Manifest,
  manifestName,
  namesIn,
  readManifest,
  refuseOtherReaders,
} from "./manifest.ts";
import { followLink, numberIn, type OutputForm, type Places, placesOf, stands } from "./places.ts";
import { refuseStrangersWork, refuseUnsafePlace } from "./refuse-folder.ts";
import { readText, writeFile } from "./regular-files.ts";
import { heal, swap, tidyUp } from "./swap.ts";

/** An output by its name, with its files. */
export type Output = readonly [name: string, files: OutputFiles];

/** What a build is to write, for whom, and where. */
export interface OutputOrder {
  readonly folder: string;
  readonly form: OutputForm;
  /** Each is made when it is asked for. */
  readonly outputs: Iterable<Output> | AsyncIterable<Output>;
  readonly planFolder: string;
  readonly audience: Audience;
  /** What the outputs are made from, as a checksum; left out where nothing can tell. */
  readonly madeFrom?: string | undefined;
}

/** What a build wrote: how many files, none where nothing changed; and the form the output had, where it has another one now. */
export interface Written {
  readonly files: number;
  readonly formBefore?: OutputForm;
}

/**
 * Writes outputs into a folder, all or nothing. The new folder is made beside the old one. A plain folder is then swapped for the old one by
 * two renames; a link is turned to it by one, so that there is no moment without an output. Whatever stops a build in between, the next
 * one mends. Outputs that are not given stay as they are, and so does every file planc did not write. Outputs that would be made from the same
 * as before, and are all there, are not even made.
 */
export async function writeOutputs(order: OutputOrder, host: Host): Promise<Written> {
  const target = path.resolve(host.cwd, order.folder);
  const places = placesOf(target);
  try {
    const shown = show(order.folder);
    refuseUnsafePlace(shown, target, path.resolve(host.cwd, order.planFolder), host);
    host.fs.mkdirSync(path.dirname(target), { recursive: true });
    await lockFolder(shown, places.lock, host);
    try {
      refuseStrangersWork(shown, places, host);
      heal(places, host);
      return await replace(places, order, host);
    } finally {
      unlockFolder(places.lock, host);
    }
  } catch (error) {
    // What is wrong with an output, and not with the disk, is told by whoever made it.
    if (error instanceof JobError || errorCode(error) === undefined) throw error;
    const at = error instanceof Error && "path" in error ? String(error.path) : target;
    const nearby = path.relative(host.cwd, at);
    // Dots alone, for the folder one is in or one above it, say too little.
    throw new JobError(
      `${show(/^[./]*$/.test(nearby) ? at : nearby)} cannot be written: ${explainError(error)}. The output folder is as it was.`,
    );
  }
}

/** Makes the new folder and puts it in the place of the old one, where anything has changed. */
async function replace(places: Places, order: OutputOrder, host: Host): Promise<Written> {
  const { target } = places;
  const old = readManifest(target, host);
  refuseOtherReaders(old, order.audience);
  const linked = followLink(target, places, host);
  const before = linked !== undefined ? "link" : stands(target, host) ? "folder" : undefined;
  const isThere = (manifest: Manifest) => before === order.form && isIntact(target, manifest, host);
  if (order.madeFrom !== undefined && order.madeFrom === old?.madeFrom && isThere(old)) return { files: 0 };
  // A number that no link has led to: who has followed the old link never meets files of another build there.
  const number = linked === undefined ? 1 : (numberIn(linked, places) ?? 0) + 1;
  const staged = order.form === "link" ? `${places.numbered}${number}` : places.staged;
  let files = 0;
  try {
    // Who may look into the output decides that, and nobody else may while it is made.
    const mode = host.fs.statSync(target, { throwIfNoEntry: false })?.mode;
    host.fs.mkdirSync(staged, mode === undefined ? {} : { mode: 0o700 });
    const sums: Record<string, Readonly<Record<string, string>>> = {};
    for await (const [name, content] of order.outputs) {
      const written = stage(content, staged, host);
      sums[name] = Object.fromEntries(written);
      files += written.size;
    }
    const { audience, madeFrom } = order;
    const manifest: Manifest = { version: 1, audience, madeFrom, outputs: { ...old?.outputs, ...sums } };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    if (hasSameOutputs(manifest, old) && isThere(manifest)) {
      // Such as after keys changed places in the plan: noted, so that the next build knows it without making anything.
      if (readText(path.join(target, manifestName), host) !== text)
        replaceManifest(target, text, staged, host);
      host.fs.rmSync(staged, { recursive: true, force: true });
      return { files: 0 };
    }
    if (stands(linked ?? target, host))
      carryOver(linked ?? target, staged, whatStays(old, manifest, Object.keys(sums)), host);
    // Last, so that a folder with a manifest is a whole one.
    host.fs.writeFileSync(path.join(staged, manifestName), text);
    // A disk that knows no such thing refuses it, and loses nothing.
    if (mode !== undefined) quietly(() => host.fs.chmodSync(staged, mode & 0o7777));
    swap(places, staged, order.form, host);
  } catch (error) {
    quietly(() => host.fs.rmSync(places.link, { force: true }));
    quietly(() => host.fs.rmSync(staged, { recursive: true, force: true }));
    throw error;
  }
  // The new folder is in place. What cannot be tidied up now, the next build will.
  quietly(() => tidyUp(places, host));
  const isChanged = before !== undefined && before !== order.form;
  return { files, ...(isChanged && { formBefore: before }) };
}

/** Puts a manifest in the place of the old one, in one step. Under another name in the new folder: that is not whole, and may not look so. */
function replaceManifest(target: string, text: string, staged: string, { fs }: Host): void {
  const fresh = path.join(staged, `${manifestName}.new`);
  fs.writeFileSync(fresh, text);
  fs.renameSync(fresh, path.join(target, manifestName));
}

/** Writes the files of an output into the new folder, and gives their checksums. */
function stage(files: OutputFiles, staged: string, host: Host): Map<string, string> {
  const sums = new Map<string, string>();
  const folders = new Set([staged]);
  for (const [name, content] of files) {
    const file = path.join(staged, ...name.split("/"));
    const folder = path.dirname(file);
    if (!folders.has(folder)) host.fs.mkdirSync(folder, { recursive: true });
    folders.add(folder);
    sums.set(name, writeFile(file, content, host));
  }
  return sums;
}

/** Which files of the old folder stay: outputs that are not written now, and what planc did not write. Outputs of another time go. */
function whatStays(
  old: Manifest | undefined,
  manifest: Manifest,
  outputs: readonly string[],
): (name: string) => boolean {
  const written = namesIn(old);
  const listed = namesIn(manifest);
  const fresh = new Set(outputs.flatMap((output) => Object.keys(manifest.outputs[output] ?? {})));
  return (name) => name !== manifestName && !fresh.has(name) && (!written.has(name) || listed.has(name));
}

/** Copies what stays from the old folder: files planc did not write, and outputs that are not written now. */
function carryOver(from: string, to: string, stays: (name: string) => boolean, host: Host, below = ""): void {
  const { fs } = host;
  for (const entry of fs.readdirSync(path.join(from, below), { withFileTypes: true })) {
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) carryOver(from, to, stays, host, name);
    else if (stays(name)) {
      const copy = path.join(to, ...name.split("/"));
      fs.mkdirSync(path.dirname(copy), { recursive: true });
      fs.cpSync(path.join(from, ...name.split("/")), copy, {
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
    }
  }
}
