import { createHash } from "node:crypto";
import path from "node:path";
import type { OutputFiles } from "../emit/emitter.ts";
import { show } from "../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "./host.ts";

/** What planc wrote into a folder, kept in it, so that it never deletes anything else: each output's files with their checksums. */
export interface Manifest {
  readonly version: 1;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The name of the manifest in an output folder. */
const manifestName = ".planc-manifest.json";

/** How long a build waits for another one into the same folder, in milliseconds. */
const longestWait = 10_000;

/** The places of one build: the output folder, and beside it what is being made. Beside, so that a rename moves it. */
interface Places {
  readonly shown: string;
  readonly target: string;
  readonly lock: string;
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
  host: Host,
): Promise<number> {
  const target = path.resolve(host.cwd, folder);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.planc`);
  const places: Places = {
    shown: show(folder),
    target,
    lock: `${beside}-lock`,
    staged: `${beside}-new`,
    previous: `${beside}-old`,
  };
  try {
    refuseUnsafe(places, path.resolve(host.cwd, planFolder), host);
    host.fs.mkdirSync(path.dirname(target), { recursive: true });
    await lock(places, host);
    try {
      heal(places, host);
      return swapIn(places, outputs, host);
    } finally {
      quietly(() => host.fs.rmSync(places.lock, { force: true }));
    }
  } catch (error) {
    if (error instanceof JobError) throw error;
    const at = error instanceof Error && "path" in error ? String(error.path) : target;
    throw new JobError(
      `${show(path.relative(host.cwd, at) || at)} cannot be written: ${explainError(error)}. The output folder is as it was.`,
    );
  }
}

/** Refuses folders that a slip of the keyboard could name, and folders that hold somebody's work. */
function refuseUnsafe({ shown, target }: Places, plan: string, host: Host): void {
  const refuse = (because: string) =>
    new JobError(`The output folder ${shown} ${because}. Name another one with -o.`);
  // A folder that is yet to be made is where the nearest folder above it is.
  const real = (place: string): string => {
    try {
      return host.fs.realpathSync(place);
    } catch {
      const above = path.dirname(place);
      return above === place ? place : path.join(real(above), path.basename(place));
    }
  };
  const place = real(target);
  if (place === path.parse(place).root) throw refuse("is the root of the disk");
  if (place === real(host.home)) throw refuse("is your home folder");
  if (place.toLowerCase().split(path.sep).includes(".git")) throw refuse("is inside .git");
  if (isWithin(real(plan), place)) throw refuse("is the plan, or a folder above it");
  if (isWithin(place, real(plan))) throw refuse("is inside the plan");
  const status = host.fs.lstatSync(target, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isSymbolicLink()) throw refuse("is a link");
  if (!status.isDirectory()) throw refuse("is a file");
  if (!host.fs.existsSync(path.join(target, manifestName)) && host.fs.readdirSync(target).length > 0) {
    throw refuse("has files in it that planc did not write");
  }
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Takes the folder for this build; waits where another one has it. */
async function lock({ shown, lock }: Places, host: Host): Promise<void> {
  const ours = `${host.pid}\n`;
  let hasTakenOver = false;
  for (let waited = 0; ; waited += 100) {
    try {
      host.fs.writeFileSync(lock, ours, { flag: "wx" });
      if (!hasTakenOver) return;
      // Another that waited may have taken this lock for the stale one it had just seen.
      await host.sleep(50);
      if (readText(lock, host) === ours) return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") {
        quietly(() => host.fs.rmSync(lock, { force: true }));
        throw error;
      }
    }
    const text = readText(lock, host);
    // A build that was killed leaves its lock behind: without its whole number, where it was killed while it wrote that. In a
    // container processes have the same numbers each time, so a lock with our own is not ours.
    const owner = Number(/^(\d+)\n$/.exec(text)?.[1] ?? "0");
    const isStale = owner === 0 ? waited >= 1000 : text === ours || !host.isRunning(owner);
    if (isStale) {
      host.fs.rmSync(lock, { force: true });
      hasTakenOver = true;
    } else if (waited >= longestWait)
      throw new JobError(
        `Another build is writing into ${shown}. Try again when it is done; if none is running, delete ${show(lock)}.`,
      );
    else {
      if (waited === 0) host.stderr.write(`planc: waiting for another build into ${shown} …\n`);
      await host.sleep(100);
    }
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
  { target, staged, previous }: Places,
  outputs: ReadonlyMap<string, OutputFiles>,
  host: Host,
): number {
  const { fs } = host;
  const old = readManifest(target, host);
  const fresh = new Map([...outputs].flatMap(([, files]) => [...files]));
  const manifest: Manifest = {
    version: 1,
    outputs: {
      ...old?.outputs,
      ...Object.fromEntries([...outputs].map(([name, files]) => [name, checksums(files)])),
    },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (readText(path.join(target, manifestName), host) === text && isIntact(target, manifest, host)) return 0;
  try {
    fs.mkdirSync(staged);
    for (const [name, content] of [...fresh, [manifestName, text] as const]) {
      const file = path.join(staged, ...name.split("/"));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    const written = new Set(Object.values(old?.outputs ?? {}).flatMap((files) => Object.keys(files)));
    const stays = new Set(Object.values(manifest.outputs).flatMap((files) => Object.keys(files)));
    carryOver(
      target,
      staged,
      (name) => name !== manifestName && !fresh.has(name) && (!written.has(name) || stays.has(name)),
      host,
    );
    if (fs.existsSync(target)) fs.renameSync(target, previous);
    try {
      fs.renameSync(staged, target);
    } catch (error) {
      if (fs.existsSync(previous)) fs.renameSync(previous, target);
      throw error;
    }
  } catch (error) {
    quietly(() => fs.rmSync(staged, { recursive: true, force: true }));
    throw error;
  }
  // The new folder is in place. What cannot be tidied up now, the next build will.
  quietly(() => fs.rmSync(previous, { recursive: true, force: true }));
  return fresh.size;
}

/** Tidies up where a failure must not hide what came before it: what is left, the next build removes. */
function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // Left to the next build.
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

/** Whether every file of a manifest is there as it was written. */
function isIntact(target: string, manifest: Manifest, host: Host): boolean {
  return Object.values(manifest.outputs).every((files) =>
    Object.entries(files).every(
      ([name, sum]) => sum === checksum(readText(path.join(target, ...name.split("/")), host)),
    ),
  );
}

function readManifest(target: string, host: Host): Manifest | undefined {
  const text = readText(path.join(target, manifestName), host);
  if (text === "") return undefined;
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.version === 1 && Object.values(manifest.outputs).every(isMapping)) return manifest;
  } catch {
    // Told below, like a manifest of a version that is not known.
  }
  throw new JobError(
    `${show(path.join(target, manifestName))} cannot be read. Delete the output folder and build again.`,
  );
}

function isMapping(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function checksums(files: OutputFiles): Record<string, string> {
  return Object.fromEntries([...files].map(([name, content]) => [name, checksum(content)]));
}

function checksum(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The text of a file, or "" where there is none. */
function readText(file: string, host: Host): string {
  try {
    return host.fs.readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}
