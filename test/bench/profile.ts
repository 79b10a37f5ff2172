import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { commandOptions } from "../../src/make/bundle.js";
import { run } from "./measure.ts";

/** How much of the time of a command each part of planc takes: shares of 1 by part, the largest first. */
export type Shares = ReadonlyMap<string, number>;

/** A profile as Node writes it: the calls as a tree, and at which of them each sample found the program. */
export interface CpuProfile {
  readonly nodes: readonly CallNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

interface CallNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

/** A call: the function, and the module that it is in, where it is one of planc or of a library. */
interface Call {
  readonly name: string;
  readonly module: string | undefined;
}

const folder = path.resolve("node_modules/.cache/bench/profile");

/** planc in one file, in which every function has its name, and the path of each module stands above it. */
async function bundleReadably(): Promise<string> {
  await build({ ...commandOptions(path.resolve(".")), outdir: folder, format: "cjs" });
  return path.join(folder, "planc.js");
}

/** Where the time of planc with some words after it goes, over several runs. */
export async function profile(args: readonly string[], runs: number): Promise<Shares> {
  rmSync(folder, { recursive: true, force: true });
  const profiles = path.join(folder, "profiles");
  mkdirSync(profiles, { recursive: true });
  const program = await bundleReadably();
  const nodeArgs = ["--cpu-prof", "--cpu-prof-interval", "500", "--cpu-prof-dir", profiles];
  for (let done = 0; done < runs; done++)
    run({ name: "planc", program: process.execPath, args: [...nodeArgs, program, ...args] });
  const moduleAt = readModules(readFileSync(program, "utf8"));
  return sharesIn(
    readdirSync(profiles).map((name) => JSON.parse(readFileSync(path.join(profiles, name), "utf8"))),
    (url, line) => (url.endsWith("profile/planc.js") ? moduleAt(line) : undefined),
  );
}

/** Finds the module that a line of a bundle is from, by the paths that esbuild writes above its modules. Lines count from 0. */
export function readModules(bundle: string): (line: number) => string | undefined {
  let module: string | undefined;
  const modules = bundle.split("\n").map((line) => {
    module = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? module;
    return module;
  });
  return (line) => modules[line];
}

/** How the time of some runs is shared out. `moduleOf` finds the module of a function by its file and line. */
export function sharesIn(
  profiles: readonly CpuProfile[],
  moduleOf: (url: string, line: number) => string | undefined,
): Shares {
  const times = new Map<string, number>();
  let all = 0;
  for (const { nodes, samples, timeDeltas } of profiles) {
    const partOfNode = new Map<number, string>();
    const byId = new Map(nodes.map((node) => [node.id, node]));
    // The first node is the root, and those that a node calls come after it.
    const visit = (node: CallNode, outer: readonly Call[]): void => {
      const { functionName, url, lineNumber } = node.callFrame;
      const calls = [{ name: functionName, module: moduleOf(url, lineNumber) }, ...outer];
      partOfNode.set(node.id, partOf(calls));
      for (const id of node.children ?? []) {
        const child = byId.get(id);
        if (child !== undefined) visit(child, calls);
      }
    };
    if (nodes[0] !== undefined) visit(nodes[0], []);
    for (const [at, id] of samples.entries()) {
      const part = partOfNode.get(id) ?? "";
      const time = timeDeltas[at] ?? 0;
      times.set(part, (times.get(part) ?? 0) + time);
      all += time;
    }
  }
  return new Map(
    [...times].sort(([, one], [, other]) => other - one).map(([part, time]) => [part, time / all]),
  );
}

/** What the folders of planc do, in the words of the report. */
const rooms: readonly (readonly [folder: string, part: string])[] = [
  ["src/load/", "values and their places"],
  ["src/validate/", "schemas"],
  ["src/link/", "references and values followed and read"],
  ["src/rules/", "findings placed"],
  ["src/report/", "findings told"],
  ["src/compile/", "the data of plan.json"],
  ["src/emit/json", "plan.json printed"],
  ["src/emit/markdown", "Markdown"],
  ["src/emit/template", "templates"],
  ["src/emit/", "views"],
  ["src/cli/output/", "files written"],
];

/** The part of planc that a call is made for; calls are given from the innermost out. A rule has all that it asks for first. */
function partOf(calls: readonly Call[]): string {
  if (calls[0]?.name === "(garbage collector)") return "collection of garbage";
  const rule = calls.find(({ name, module }) => name === "check" && module?.startsWith("src/rules/"));
  if (rule?.module !== undefined && !calls.some(({ name }) => name === "placeFinding"))
    return `rule ${path.basename(rule.module, ".ts")}`;
  for (const { module } of calls) {
    if (module?.startsWith("node_modules/js-yaml/")) return "js-yaml";
    const room = rooms.find(([begins]) => module?.startsWith(begins));
    if (room !== undefined) return room[1];
  }
  return "Node, code loaded, files read";
}
