import { createHash } from "node:crypto";
import path from "node:path";
import type { Audience } from "../../compile/flatten-plan.ts";
import { show } from "../../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "../host.ts";
import { stands } from "./places.ts";

/** What planc wrote into a folder, kept in it, so that it never deletes anything else: each output's files with their checksums. */
export interface Manifest {
  readonly version: 1;
  /** For whom the outputs are. A folder has those for one audience only. */
  readonly audience: Audience;
  /** What the last build was made from, as a checksum; left out where that is not known. Where it is the same again there is nothing to make. */
  readonly madeFrom?: string | undefined;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The name of the manifest in an output folder. */
export const manifestName = ".planc-manifest.json";

/** Refuses a folder whose outputs are for other readers. */
export function refuseOtherReaders(old: Manifest | undefined, audience: Audience): void {
  if (old !== undefined && old.audience !== audience)
    throw new JobError(
      `The folder holds what was built for ${readers[old.audience]}. Build for ${readers[audience]} into another one, with -o.`,
    );
}

const readers: Readonly<Record<Audience, string>> = { public: "the public", internal: "those inside" };

/** The names of all files that a manifest lists. */
export function namesIn(manifest: Manifest | undefined): Set<string> {
  return new Set(Object.values(manifest?.outputs ?? {}).flatMap((files) => Object.keys(files)));
}

/** The files of outputs that stay in a folder when others are written, with their sizes. A folder that is not ours has none. */
export function filesBeside(
  target: string,
  written: readonly string[],
  host: Host,
): { name: string; bytes: number }[] {
  const staying = Object.entries(readManifest(target, host)?.outputs ?? {}).filter(
    ([output]) => !written.includes(output),
  );
  return staying.flatMap(([, files]) =>
    Object.keys(files).flatMap((name) => {
      // Our own names never lead out of the folder.
      if (name.split("/").includes("..")) return [];
      const status = host.fs.lstatSync(path.join(target, ...name.split("/")), { throwIfNoEntry: false });
      return status === undefined ? [] : [{ name, bytes: status.size }];
    }),
  );
}

/** Whether a manifest lists just what an older one does. */
export function hasSameOutputs({ outputs }: Manifest, old: Manifest | undefined): boolean {
  return JSON.stringify(outputs) === JSON.stringify(old?.outputs);
}

/** Whether every file of a manifest is there as it was written. */
export function isIntact(target: string, manifest: Manifest, host: Host): boolean {
  const piece = Buffer.allocUnsafe(pieceSize);
  return Object.values(manifest.outputs).every((files) =>
    Object.entries(files).every(
      ([name, sum]) => sum === checksumOfFile(path.join(target, ...name.split("/")), piece, host),
    ),
  );
}

/** The manifest of a folder, or undefined where planc has not written into it. */
export function readManifest(target: string, host: Host): Manifest | undefined {
  const place = path.join(target, manifestName);
  const text = readText(place, host);
  if (text === "" && !stands(place, host)) return undefined;
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (
      manifest.version === 1 &&
      Object.hasOwn(readers, manifest.audience) &&
      Object.values(manifest.outputs).every(isMapping)
    )
      return manifest;
  } catch {
    // Told below, like a manifest of a version that is not known.
  }
  throw new JobError(`${show(place)} cannot be read. Delete the output folder and build again.`);
}

function isMapping(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The checksum by which a file is known again. */
export function checksum(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The text of a file, or "" where there is none. */
export function readText(file: string, host: Host): string {
  return readBytes(file, host).toString("utf8");
}

function readBytes(file: string, host: Host): Buffer {
  return readRegularFile(file, host, (handle) => host.fs.readFileSync(handle)) ?? Buffer.alloc(0);
}

/** How much of a file is read at once for its checksum: an output is read as a whole by nobody, and may be large. */
const pieceSize = 128 * 1024;

/** The checksum of a file, which is read into `piece` bit by bit; that of an empty one where there is none. */
function checksumOfFile(file: string, piece: Buffer, host: Host): string {
  const hash = createHash("sha256");
  readRegularFile(file, host, (handle) => {
    const readOn = () => host.fs.readSync(handle, piece);
    for (let length = readOn(); length > 0; length = readOn()) hash.update(piece.subarray(0, length));
  });
  return hash.digest("hex");
}

/**
 * Reads a regular file by a function that is given its handle. Undefined where there is none, and where something else stands in its place: a link may lead
 * anywhere, and a pipe or a device may have no end.
 */
function readRegularFile<T>(file: string, host: Host, read: (handle: number) => T): T | undefined {
  const { fs } = host;
  const { constants } = fs;
  try {
    const handle = fs.openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return fs.fstatSync(handle).isFile() ? read(handle) : undefined;
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(errorCode(error) ?? "")) return undefined;
    // Node does not say which file it was, where the disk fails after it was opened.
    throw new JobError(`${show(path.relative(host.cwd, file))} cannot be read: ${explainError(error)}.`);
  }
}
