import fs from "node:fs";
import path from "node:path";

/** How a disk fails: once, with an error, or for good, as when the process is killed. */
export type Failure = { readonly code: string } | "killed";

/** The calls that change a disk. */
const mutating = [
  ...([
    "mkdirSync",
    "writeFileSync",
    "appendFileSync",
    "renameSync",
    "rmSync",
    "rmdirSync",
    "unlinkSync",
  ] as const),
  ...([
    "cpSync",
    "copyFileSync",
    "linkSync",
    "symlinkSync",
    "chmodSync",
    "utimesSync",
    "truncateSync",
  ] as const),
];

/** A disk that fails at the call with a number, counted from 1, of those that change it; such a call has done half of its work. */
export interface FaultyDisk {
  readonly fs: typeof fs;
  /** How many such calls there were. */
  readonly calls: () => number;
}

export function makeFaultyDisk(failAt: number, failure: Failure): FaultyDisk {
  let calls = 0;
  let isDead = false;
  const fail = (name: string, place: unknown) => {
    if (failure === "killed") isDead = true;
    const code = failure === "killed" ? "EKILLED" : failure.code;
    return Object.assign(new Error(`${code}: ${name}`), { code, path: String(place) });
  };
  const faulty = Object.fromEntries(
    Object.entries(fs).map(([name, method]) => {
      if (typeof method !== "function" || !name.endsWith("Sync")) return [name, method];
      const changes = mutating.some((known) => known === name);
      return [
        name,
        (...args: unknown[]) => {
          if (isDead) throw fail(name, args[0]);
          if (changes && ++calls === failAt) {
            doHalf(name, args);
            throw fail(name, args[0]);
          }
          return Reflect.apply(method, fs, args);
        },
      ];
    }),
  );
  return { fs: { ...fs, ...faulty }, calls: () => calls };
}

/** What is done of a call before the disk fails: half of a text is written, one file of a folder is gone, or nothing is done. */
function doHalf(name: string, [place, content, options]: unknown[]): void {
  if (name === "writeFileSync") {
    const text = String(content);
    fs.writeFileSync(String(place), text.slice(0, text.length / 2), options as fs.WriteFileOptions);
  }
  if (name === "rmSync" && fs.statSync(String(place), { throwIfNoEntry: false })?.isDirectory()) {
    const [first] = fs.readdirSync(String(place));
    if (first !== undefined) fs.rmSync(path.join(String(place), first), { recursive: true });
  }
}
