import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { devNull } from "node:os";
import path from "node:path";
import tty from "node:tty";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStream } from "../../src/cli/output-stream.ts";
import { command, copyPlan } from "./test-host.ts";

test("a pipe that would have to be waited for gets the rest through Node's stream, and all that follows", () => {
  const waits = Object.assign(new Error("it is full"), { code: "EAGAIN" });
  const writeSync = vi.spyOn(fs, "writeSync");
  writeSync.mockReturnValueOnce(3).mockImplementationOnce(() => {
    throw waits;
  });
  let streamed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    streamed += Buffer.from(piece).toString();
    return true;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const told: unknown[] = [];
  const stream = openStream(1, (error) => told.push(error));
  expect(stream.isWritten()).toBe(true);
  stream.write("one two");
  stream.write(" three");
  const waiting = vi.spyOn(process.stdout, "writableLength", "get").mockReturnValueOnce(5);
  expect([stream.isWritten(), stream.isWritten()]).toEqual([false, true]);
  expect(waiting).toHaveBeenCalledTimes(2);
  expect(streamed).toBe(" two three");
  expect(writeSync).toHaveBeenCalledTimes(2);
  expect(write).toHaveBeenCalledTimes(2);
  expect(told).toEqual([]);
});

test.each([
  ["the empty device", 259, 259, false],
  ["another device", 34_816, 259, true],
  ["a device where none has a number", 0, 0, true],
])("whether %s is a terminal is asked only where it may be one", (_, rdev, rdevOfEmpty, isAsked) => {
  vi.spyOn(fs, "fstatSync").mockReturnValue({ rdev, isCharacterDevice: () => true } as fs.Stats);
  const look = vi.spyOn(fs, "statSync").mockReturnValue({ rdev: rdevOfEmpty } as fs.Stats);
  const ask = vi.spyOn(tty, "isatty").mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(openStream(1, () => undefined).isTTY).toBe(isAsked);
  expect(ask).toHaveBeenCalledTimes(isAsked ? 1 : 0);
  for (const [place] of look.mock.calls) expect(place).toBe(devNull);
});

test("what cannot be written is told, not thrown", () => {
  const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
  vi.spyOn(fs, "writeSync").mockImplementation(() => {
    throw full;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const told: unknown[] = [];
  openStream(2, (error) => told.push(error)).write("text");
  expect(told).toEqual([full]);
});

test("a reader that has seen enough is no fault", async () => {
  const cwd = copyPlan();
  // More problems than a pipe holds.
  const faults = Array.from({ length: 2000 }, (_, at) => `unknown-key-${at}: text\n`);
  fs.writeFileSync(path.join(cwd, "plan/faults.yaml"), faults.join(""));
  const planc = spawn(process.execPath, [command, "check", "-f", "json"], { cwd });
  let complaint = "";
  planc.stderr.on("data", (text) => (complaint += text));
  planc.stdout.once("data", () => planc.stdout.destroy());
  expect(await once(planc, "exit")).toEqual([1, null]);
  expect(complaint).toBe("");
});
