import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bareNode, type Command, countFiles, measure, succeeds } from "./measure.ts";
import { writeFolder } from "./plan-folder.ts";
import { printReport } from "./report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "planc-bench-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function node(name: string, script: string): Command {
  return { name, program: process.execPath, args: ["-e", script] };
}

test("a program that ends with another status than 0, or is not there, is told of and not measured", () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(succeeds(bareNode)).toBe(true);
  expect(told).not.toHaveBeenCalled();
  expect(succeeds(node("Breaks", 'console.error("no such option"); process.exitCode = 1'))).toBe(false);
  expect(succeeds({ name: "Absent", program: path.join(folder, "absent"), args: [] })).toBe(false);
  expect(told.mock.calls.map(([text]) => text)).toEqual([
    "Breaks does not do its work: it ends with 1. no such option\n",
    expect.stringMatching(/^Absent does not do its work: .*ENOENT\n$/),
  ]);
  expect(() => measure([node("Breaks", "process.exitCode = 1")], 1)).toThrow("it ends with 1");
});

test("of a program that tells the seconds itself those count, and its memory does not", () => {
  const script = 'process.stdout.write("42.5")';
  const told = measure([{ ...node("Tells", script), tellsSeconds: true }, node("Does not", script)], 1);
  expect(told.get("Tells")).toMatchObject({ seconds: 42.5, megabytes: undefined });
  expect(told.get("Does not")?.seconds).toBeLessThan(42);
  expect(told.get("Does not")?.megabytes).toBeGreaterThan(1);
});

test("what takes long runs in three rounds, and all else in every one", () => {
  const runs: string[] = [];
  const told = (name: string, seconds: string): Command => ({
    ...node(name, `process.stdout.write("${seconds}")`),
    tellsSeconds: true,
    before: () => runs.push(name),
  });
  measure([told("long", "4.1"), told("short", "3.9")], 5);
  const count = (name: string) => runs.filter((one) => one === name).length;
  // One more is to warm up.
  expect({ long: count("long"), short: count("short") }).toEqual({ long: 4, short: 6 });
});

test("the files that a program writes are counted with their bytes, those in folders, too", () => {
  writeFolder(folder, [
    { path: "index.html", text: "four" },
    { path: "priorities/one.html", text: "é" },
  ]);
  expect(countFiles(folder)).toEqual({ files: 2, bytes: 6 });
  const rows = measure([{ ...bareNode, name: "Writer", writes: folder }], 0);
  expect(rows.get("Writer")?.written).toEqual({ files: 2, bytes: 6 });
});

test("a table says what each command writes, and names the programs that failed", () => {
  const written = { files: 1114, bytes: 46_022_874 };
  const rows = new Map([
    ["bare Node", { seconds: 0.03, ratio: 1, megabytes: 38, written: undefined }],
    ["planc build", { seconds: 1.2, ratio: 40, megabytes: undefined, written }],
  ]);
  const report = printReport({
    machine: "one",
    rounds: 2,
    tables: [{ title: "Builds", rows, failed: ["Redocly"] }],
    divisions: [],
    peers: [],
  });
  expect(report).toContain(`| command | time | × | memory | writes |
| --- | ---: | ---: | ---: | ---: |
| bare Node | 0.030 s | 1.0 × | 38 MB | – |
| planc build | 1.20 s | 40 × | – | 1,114 files, 46.02 MB |

Redocly failed, so it was not measured.
`);
});
