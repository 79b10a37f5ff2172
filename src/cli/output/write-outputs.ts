import path from "node:path";
import type { Audience } from "../../compile/flatten-plan.ts";
import type { OutputFiles } from "../../emit/emitter.ts";
import { show } from "../../source/show.ts";
import { explainError, type Host, JobError } from "../host.ts";
import { quietly } from "../quietly.ts";
import { lockFolder, unlockFolder } from "./folder-lock.ts";
import { isIntact, manifestName, namesIn, readManifest, readText, updateManifest } from "./manifest.ts";
import { refuseUnsafeFolder } from "./refuse-folder.ts";

/** The places of one build: the output folder, and beside it what is being made. Beside, so that a rename moves it. */
interface Places {
  readonly target: string;
  readonly staged: string;
  readonly previous: string;
}

/**
 * Writes outputs into a folder, all or nothing. The new folder is made beside the old one and the two are swapped by two renames;
 * whatever stops a build in between, the next one mends. Outputs that are not given stay as they are, and so does every file
 * planc did not write. Says how many files were written: none where nothing changed.
 */
export async function writeOutputs(
  folder: string,
  outputs: ReadonlyMap<string, OutputFiles>,
  planFolder: string,
  audience: Audience,
  host: Host,
): Promise<number> {
  const target = path.resolve(host.cwd, folder);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.planc`);
  const places: Places = { target, staged: `${beside}-new`, previous: `${beside}-old` };
  const lock = `${beside}-lock`;
  try {
    refuseUnsafeFolder(show(folder), target, path.resolve(host.cwd, planFolder), host);
    host.fs.mkdirSync(path.dirname(target), { recursive: true });
    await lockFolder(show(folder), lock, host);
    try {
      heal(places, host);
      return swapIn(places, outputs, audience, host);
    } finally {
      unlockFolder(lock, host);
    }
  } catch (error) {
    if (error instanceof JobError) throw error;
    const at = error instanceof Error && "path" in error ? String(error.path) : target;
    throw new JobError(
      `${show(path.relative(host.cwd, at) || at)} cannot be written: ${explainError(error)}. The output folder is as it was.`,
    );
  }
}

/** Mends what a build that was stopped left: the old folder goes back if the new one never took its place. */
function heal({ target, staged, previous }: Places, host: Host): void {
  const left = host.fs.lstatSync(previous, { throwIfNoEntry: false });
  if (left !== undefined) {
    // Only a folder is one of ours. A link put in its place would bring what it leads to into the output.
    if (!left.isDirectory() || host.fs.existsSync(target))
      host.fs.rmSync(previous, { recursive: true, force: true });
    else host.fs.renameSync(previous, target);
  }
  host.fs.rmSync(staged, { recursive: true, force: true });
}

function swapIn(
  places: Places,
  outputs: ReadonlyMap<string, OutputFiles>,
  audience: Audience,
  host: Host,
): number {
  const { target, staged, previous } = places;
  const old = readManifest(target, host);
  const manifest = updateManifest(old, outputs, audience);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (readText(path.join(target, manifestName), host) === text && isIntact(target, manifest, host)) return 0;
  const fresh = new Map([...outputs.values()].flatMap((files) => [...files]));
  const written = namesIn(old);
  const listed = namesIn(manifest);
  // Outputs that are not written now stay, and so does what planc did not write; outputs of another time go.
  const stays = (name: string) =>
    name !== manifestName && !fresh.has(name) && (!written.has(name) || listed.has(name));
  try {
    host.fs.mkdirSync(staged);
    for (const [name, content] of [...fresh, [manifestName, text] as const]) {
      const file = path.join(staged, ...name.split("/"));
      host.fs.mkdirSync(path.dirname(file), { recursive: true });
      host.fs.writeFileSync(file, content);
    }
    carryOver(target, staged, stays, host);
    swap(places, host);
  } catch (error) {
    quietly(() => host.fs.rmSync(staged, { recursive: true, force: true }));
    throw error;
  }
  // The new folder is in place. What cannot be tidied up now, the next build will.
  quietly(() => host.fs.rmSync(previous, { recursive: true, force: true }));
  return fresh.size;
}

/** Puts the new folder in the place of the old one; puts the old one back where that fails. */
function swap({ target, staged, previous }: Places, { fs }: Host): void {
  if (fs.existsSync(target)) fs.renameSync(target, previous);
  try {
    fs.renameSync(staged, target);
  } catch (error) {
    if (fs.existsSync(previous)) fs.renameSync(previous, target);
    throw error;
  }
}

/** Copies what stays from the old folder: files planc did not write, and outputs that are not written now. */
function carryOver(from: string, to: string, stays: (name: string) => boolean, host: Host, below = ""): void {
  const { fs } = host;
  if (!fs.existsSync(path.join(from, below))) return;
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
