import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { expect } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import type { OutputForm } from "../../src/cli/output/places.ts";
import { type Written, writeOutputs } from "../../src/cli/output/write-outputs.ts";
import { makeFolder, makeHost, readFolder } from "./test-host.ts";

/** Outputs of which every file has the same word in it, so that a folder of two builds' files is seen at once. */
export function outputsOf(word: string) {
  return new Map([
    [
      "html",
      new Map([
        ["index.html", `<p>${word}`],
        ["pages/one.html", `<p>${word} one`],
        [`pages/${word}.html`, word],
      ]),
    ],
    ["json", new Map([["plan.json", `{"word": "${word}"}`]])],
  ]);
}

/** The checksum by which a manifest knows a file again. */
export function sumOf(content: Uint8Array): string {
  return `${zlib.crc32(content).toString(16).padStart(8, "0")}-${content.length}`;
}

/** The number of a process that has ended. */
export const deadPid = 4_000_000;

/** Writes the outputs of a word into `public` in a folder. */
export function write(
  folder: string,
  word: string,
  changes: Partial<Host> = {},
  form: OutputForm = "folder",
  madeFrom?: string,
): Promise<Written> {
  return writeOutputs(
    { folder: "public", form, outputs: outputsOf(word), planFolder: "plan", audience: "public", madeFrom },
    makeHost(folder, changes),
  );
}

/** A folder with an output of before in it, and files of somebody else's. */
export async function makeOutput(form: OutputForm = "folder"): Promise<string> {
  const folder = makeFolder();
  await write(folder, "old", {}, form);
  fs.mkdirSync(path.join(folder, "public/theirs"));
  fs.writeFileSync(path.join(folder, "public/theirs/a.bin"), Buffer.from([0, 255]));
  fs.writeFileSync(path.join(folder, "public/CNAME"), "plan.example\n");
  return folder;
}

/** What a build gives that nothing stops. */
export async function finishedOutput(): Promise<Record<string, string>> {
  const folder = await makeOutput();
  await write(folder, "new");
  return readFolder(path.join(folder, "public"));
}

/** Sees that an output has a form, and that nothing is left beside it. `others` are the names of what else is in the folder. */
export function expectTidy(
  folder: string,
  form: OutputForm,
  what = "",
  others: readonly string[] = [],
): void {
  const target = path.join(folder, "public");
  const own = form === "folder" ? ["public"] : [fs.readlinkSync(target), "public"];
  expect(fs.lstatSync(target).isSymbolicLink(), what).toBe(form === "link");
  expect(fs.readdirSync(folder).sort(), what).toEqual([...own, ...others].sort());
}
