import fs from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { changesDisk, makeFaultyDisk } from "./faulty-disk.ts";
import { noStrace, runTraced } from "./strace.ts";
import {
  copyPlan,
  makeFolder,
  makeHost,
  planc,
  readFolder,
  root,
  runProcess,
  startProcess,
} from "./test-host.ts";

// Processes one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** What is run: the checks, every output, and a link. */
const commands = [
  ["check", ["check"]],
  ["build", ["build"]],
  ["build --out-link", ["build", "--out-link", "--only", "json"]],
] as const;

const isWithin = (place: string, folder: string) => place === folder || place.startsWith(`${folder}/`);

/** Whether a path is the output or one of the names beside it that are planc's own. */
const isOutput = (place: string, folder: string) =>
  isWithin(place, path.join(folder, "public")) || place.startsWith(path.join(folder, ".public.planc-"));

/** What Node and the libraries of the system open by themselves. */
const ofSystem =
  /^\/(lib\d*|usr\/lib\d*|usr\/share\/zoneinfo|sys)\/|^\/etc\/(ld\.so|localtime$|ssl\/openssl\.cnf$)|^\/proc\/(self\/(maps|cgroup)|meminfo|sys\/vm\/overcommit_memory)$|^\/dev\/null$/;

describe.each(commands)("planc %s", (_, args) => {
  test("touches nothing but the plan and the output, and never runs git", async () => {
    const folder = copyPlan();
    const disk = makeFaultyDisk(Number.POSITIVE_INFINITY, "killed");
    const runGit = () => {
      throw new Error("git was run");
    };
    const { status } = await planc(folder, args, { fs: disk.fs, runGit });
    expect(status).toBe(0);
    const touched = disk.calls
      .map((call) => /^(\w+) (.*)$/s.exec(call) ?? [])
      .map(([, name = "", place = ""]) => ({ name, place }))
      // Files that are open, by their numbers.
      .filter(({ place }) => !/^\d+$/.test(place));
    expect(touched.length).toBeGreaterThan(10);
    const { home } = makeHost(folder);
    for (const { name, place } of touched) {
      if (isOutput(place, folder) && args[0] === "build") continue;
      if (isWithin(place, path.join(folder, "plan"))) expect(changesDisk(name), place).toBe(false);
      // The folder of the output is made if need be, and looked through for what builds have left. The home folder may be no output.
      else if (place === folder) expect(["mkdirSync", "readdirSync", "realpathSync"]).toContain(name);
      else expect([name, place]).toEqual(["realpathSync", home]);
    }
  });

  test.skipIf(noStrace)(
    "opens no socket, starts no process, and opens only the plan, the tool and the output (strace)",
    async () => {
      const folder = copyPlan();
      const options = ["-e", "trace=%network,%process,%file"];
      const { status, err, calls } = await runTraced(folder, [...args, "-q"], options);
      expect([status, err]).toEqual([0, ""]);
      const network = calls.filter(({ name }) => /^(socket|connect|bind|listen|accept|send|recv)/.test(name));
      expect(network.map(({ line }) => line)).toEqual([]);
      const started = calls.filter(({ name }) => /^(execve|fork|vfork|clone)/.test(name));
      const processes = started.filter(({ line }) => !line.includes("CLONE_THREAD"));
      expect(processes.map(({ name }) => name)).toEqual(["execve"]);

      const opened = calls.filter(({ name, failed }) => /^open/.test(name) && !failed);
      const files = opened.flatMap(({ paths }) => paths.slice(0, 1));
      expect(files).toContain(path.join(folder, "plan/pledges.yaml"));
      const strangers = files.filter(
        (file) =>
          !ofSystem.test(file) &&
          file !== process.execPath &&
          !isWithin(file, path.join(folder, "plan")) &&
          !(isOutput(file, folder) || file === folder) &&
          !["bin", "dist", "package.json"].some((part) => isWithin(file, path.join(root, part))),
      );
      expect(strangers).toEqual([]);
    },
  );

  test("asks Node for no connection, process or thread, and makes no code from texts", async () => {
    const [folder, free] = [copyPlan(), copyPlan()];
    const guard = path.join(makeFolder(), "guard.cjs");
    fs.writeFileSync(guard, guardText);
    const nodeOptions = [
      "--require",
      guard,
      "--disallow-code-generation-from-strings",
      "--disable-proto=delete",
    ];
    const guarded = await startProcess(folder, args, {}, { nodeOptions }).ended;
    expect(guarded).toEqual(await runProcess(free, args));
    expect(readFolder(path.join(folder, "public"))).toEqual(readFolder(path.join(free, "public")));
  });
});

test.each([
  ["check", ["/plan*"], []],
  ["build", ["*"], ["*"]],
])(
  "planc %s does the same where Node allows it the plan, the tool and the output, no process and no thread",
  async (name, reads, writes) => {
    const folder = copyPlan();
    const within = (place: string) => `${folder}${place}`;
    const nodeOptions = [
      "--no-warnings",
      "--experimental-permission",
      `--allow-fs-read=${root}*`,
      ...reads.map((place) => `--allow-fs-read=${within(place)}`),
      ...writes.map((place) => `--allow-fs-write=${within(place)}`),
    ];
    const { status, err } = await startProcess(folder, [name, "-q"], {}, { nodeOptions }).ended;
    expect([err, status]).toEqual(["", 0]);
  },
);

/** A module that lets every way out of a process throw. */
const guardText = `
const ways = {
  net: ["connect", "createConnection", "createServer"], dgram: ["createSocket"], tls: ["connect"],
  http: ["request", "get"], https: ["request", "get"], http2: ["connect"], dns: ["lookup", "resolve", "lookupService"],
  child_process: ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
  worker_threads: ["Worker"], cluster: ["fork"],
};
const refuse = (what) => () => { throw new Error("reached for " + what); };
for (const [name, functions] of Object.entries(ways))
  for (const way of functions) require(name)[way] = refuse(name + "." + way);
require("net").Socket.prototype.connect = refuse("a connection");
for (const way of ["fetch", "WebSocket", "EventSource"]) globalThis[way] = refuse(way);
`;

test("the guard of these tests catches what planc does where it does start a program", async () => {
  const folder = copyPlan();
  const guard = path.join(makeFolder(), "guard.cjs");
  fs.writeFileSync(guard, guardText);
  const { status, err } = await startProcess(
    folder,
    ["diff", "HEAD"],
    {},
    { nodeOptions: ["--require", guard] },
  ).ended;
  expect(status).toBe(2);
  expect(err).toContain("reached for child_process.spawnSync");
});
