import path from "node:path";
import type { Audience } from "../../compile/flatten-plan.ts";
import { show } from "../../source/show.ts";
import { type Host, JobError } from "../host.ts";
import { stands } from "./places.ts";
import { checksumOf, readText } from "./regular-files.ts";

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
  return Object.values(manifest.outputs).every((files) =>
    Object.entries(files).every(
      ([name, sum]) => sum === checksumOf(path.join(target, ...name.split("/")), host),
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
