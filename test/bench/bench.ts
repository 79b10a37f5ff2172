import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { planc } from "./commands.ts";
import type { FileValues } from "./generate-district.ts";
import { generateValues, writePlan } from "./generate-plan.ts";
import { buildMakingNothing } from "./making-nothing.ts";
import { type Command, measure, succeeds } from "./measure.ts";
import { type Peer, peers } from "./peers.ts";
import { writeFolder } from "./plan-folder.ts";
import { profile } from "./profile.ts";
import { type Division, printReport, type Table } from "./report.ts";

// Measures planc on generated plans, and peers on the same ones. `npm run bench -- --help` says how.
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "75,750,7500,75000" },
    rounds: { type: "string", default: "5" },
    folder: { type: "string", default: "node_modules/.cache/bench" },
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

const usage = `npm run bench -- [--sizes 75,7500] [--rounds 5] [--folder FOLDER] [--write]

Measures planc on plans of so many interventions and on the plan in plan/, and what else is installed on the same plans.
The generated plans and all that is written are put into the folder; one in memory keeps the disk out of it.
--write puts the tables into docs/benchmarks.md, too. All sizes take twenty minutes or more.
`;

const work = path.resolve(options.folder);

/** What planc is asked to do with a plan. */
function commandsFor(plan: string): Command[] {
  const out = (name: string) => path.join(work, "out", name);
  const some = ["--only", "html,markdown,json"];
  return [
    {
      name: "js-yaml alone",
      program: process.execPath,
      args: [path.resolve("test/bench/parse-alone.cjs"), plan],
    },
    planc("planc check", ["check", plan]),
    // What validators of other kinds do; rules of structure cannot be switched off.
    planc("planc check, structure alone", ["check", plan, "--only-rule", "schema"]),
    planc("planc build, site, Markdown and JSON", ["build", plan, "-o", out("some"), ...some], out("some")),
    {
      ...planc("the same again, nothing changed", ["build", plan, "-o", out("again"), ...some]),
      writes: out("again"),
    },
    planc("planc build, site only", ["build", plan, "-o", out("site"), "--only", "html"], out("site")),
  ];
}

function measureStart(rounds: number): Table {
  const commands = [planc("planc --help", ["--help"]), planc("planc --version", ["--version"])];
  return { title: "Start", rows: measure(commands, rounds) };
}

async function measureReal(rounds: number): Promise<Table> {
  const plan = path.resolve("plan");
  const commands = commandsFor(plan);
  const floor = await buildMakingNothing(plan, path.join(work, "making-nothing"));
  const { able, failed } = await rivalsOn(plan, "real", (peer) => peer.takesAnyPlan === true, []);
  return {
    title: "The plan in plan/",
    rows: measure([...commands, warm(plan), floor, ...able], rounds),
    failed,
  };
}

/** The last of several checks in one process, when V8 has compiled what it is going to compile. */
function warm(plan: string): Command {
  return {
    name: "planc check, the fifth in one process",
    program: process.execPath,
    args: [path.resolve("test/bench/check-warm.mjs"), plan],
    tellsSeconds: true,
  };
}

/** The larger the plan, the less chance plays a part. */
function roundsFor(size: number, rounds: number): number {
  return size <= 7500 ? 3 * rounds : Math.min(rounds, 3);
}

async function measureSize(size: number, rounds: number): Promise<Table> {
  const plan = path.join(work, "plans", String(size));
  const values = generateValues(size);
  writeFolder(plan, writePlan(values));
  const { able, failed } = await rivalsOn(plan, String(size), ({ largest }) => size <= largest, values);
  return {
    title: titleOf(size).replace("a", "A"),
    // Of the largest plan it would take longer than all else.
    rows: measure([...commandsFor(plan), ...(size <= 7500 ? [warm(plan)] : []), ...able], rounds),
    failed,
  };
}

/** The peers that are installed and take a plan, made ready for it: those that do their work, and the names of the others. */
async function rivalsOn(
  plan: string,
  label: string,
  takes: (peer: Peer) => boolean,
  values: readonly FileValues[],
): Promise<{ able: Command[]; failed: string[] }> {
  const rivals: Command[] = [];
  for (const peer of peers)
    if (takes(peer) && peer.version() !== undefined)
      rivals.push(await peer.prepare(path.join(work, "peers", `${peer.name}-${label}`), plan, values));
  const able = rivals.filter(succeeds);
  return { able, failed: rivals.filter((rival) => !able.includes(rival)).map(({ name }) => name) };
}

/** Where the time goes with a large plan. With a small one the code has hardly begun before all is done: there is no more to see than in the tables. */
async function divide(size: number): Promise<Division[]> {
  if (size < 7500) return [];
  const plan = path.join(work, "plans", String(size));
  const out = path.join(work, "out", "profiled");
  rmSync(out, { recursive: true, force: true });
  return [
    {
      title: titleOf(size),
      commands: new Map([
        ["check", await profile(["check", plan], 3)],
        ["build", await profile(["build", plan, "-o", out, "--only", "html,markdown,json"], 1)],
      ]),
    },
  ];
}

/** Whether what a folder holds is in memory alone, which only Linux tells. */
function isInMemory(folder: string): boolean {
  const tmpfs = 0x0102_1994;
  return os.platform() === "linux" && statfsSync(folder).type === tmpfs;
}

function titleOf(size: number): string {
  return `a plan of ${size.toLocaleString("en-GB")} interventions`;
}

if (options.help) process.stdout.write(usage);
else {
  const rounds = Number(options.rounds);
  const sizes = options.sizes.split(",").map(Number);
  const tables = [measureStart(4 * rounds), await measureReal(8 * rounds)];
  const divisions: Division[] = [];
  for (const size of sizes) {
    process.stderr.write(`Measuring ${titleOf(size)} …\n`);
    tables.push(await measureSize(size, roundsFor(size, rounds)));
    divisions.push(...(await divide(size)));
  }
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}, Node ${process.versions.node}, files ${isInMemory(work) ? "in memory" : "on disk"}`;
  const report = printReport({ machine, rounds, tables, divisions, peers });
  if (options.write) {
    mkdirSync("docs", { recursive: true });
    writeFileSync("docs/benchmarks.md", report);
  }
  process.stdout.write(report);
}
