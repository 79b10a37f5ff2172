import fs from "node:fs";
import path from "node:path";

/** How a disk fails: with an error, at one call or at every one from then on; or for good, as when the process is killed. */
export type Failure = { readonly code: string; readonly forEver?: boolean } | "killed";

/** A fault of a machine, with what planc says of it. */
export type Fault = readonly [code: string, said: string];

/** The faults that any call may meet. */
export const faults: readonly Fault[] = [
  ["ENOSPC", "the disk is full"],
  ["EIO", "the disk reports a fault"],
  ["EMFILE", "too many files are open"],
  ["EROFS", "the disk is read-only"],
  ["EACCES", "you have no permission for it"],
];

/** One fault for a call, another one each time. */
export function inTurn(call: number): readonly Fault[] {
  return faults.slice(call % faults.length).slice(0, 1);
}

/** Whether a call of this name changes the disk. */
export function changesDisk(name: string): boolean {
  return /^(mkdir|write|append|rename|rm|rmdir|unlink|cp|copy|link|symlink|chmod|utimes|truncate)/.test(name);
}

/** A disk that fails at the call with a number, counted from 1, of those that count; such a call has done half of its work. */
export interface FaultyDisk {
  readonly fs: typeof fs;
  /** The calls that counted, each with its place: the first thing it was given, or where a link was to be made. */
  readonly calls: readonly string[];
}

export function makeFaultyDisk(
  failAt: number,
  failure: Failure,
  counts: (name: string) => boolean = () => true,
): FaultyDisk {
  const calls: string[] = [];
  const code = failure === "killed" ? "EKILLED" : failure.code;
  let isDead = false;
  const isForEver = failure === "killed" || failure.forEver === true;
  const faulty = Object.fromEntries(
    Object.entries(fs).map(([name, method]) => {
      if (typeof method !== "function" || !name.endsWith("Sync")) return [name, method];
      return [
        name,
        (...args: unknown[]) => {
          const isCounted =
            counts(name) && calls.push(`${name} ${args[name === "symlinkSync" ? 1 : 0]}`) === failAt;
          if (!isCounted && !isDead) return Reflect.apply(method, fs, args);
          if (isCounted) doHalf(name, args);
          isDead = isForEver;
          // This one takes any fault for a no.
          if (name === "existsSync" && failure !== "killed") return false;
          // Node names the path, unless it was given the number of an open file, or has one open itself.
          const isOpen = typeof args[0] === "number" || /^(readFile|writeFile|cp)Sync$/.test(name);
          const where = isOpen ? {} : { path: String(args[0]) };
          throw Object.assign(new Error(`${code}: ${name}`), { code, ...where });
        },
      ];
    }),
  );
  return { fs: { ...fs, ...faulty }, calls };
}

/** What is done of a call before the disk fails: half of a text is written, one file of a folder is gone, or nothing is done. */
function doHalf(name: string, [place, content, options]: unknown[]): void {
  if (name === "writeFileSync") {
    const text = String(content);
    const file = typeof place === "number" ? place : String(place);
    fs.writeFileSync(file, text.slice(0, text.length / 2), options as fs.WriteFileOptions);
  }
  // A file that is open stays open where the disk says no to closing it: the system closes it with the process.
  if (name === "closeSync") fs.closeSync(Number(place));
  if (name === "rmSync" && fs.lstatSync(String(place), { throwIfNoEntry: false })?.isDirectory()) {
    const [first] = fs.readdirSync(String(place));
    if (first !== undefined) fs.rmSync(path.join(String(place), first), { recursive: true });
  }
}
