import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { bundleCommand } from "../../src/make/bundle.js";
import { planc, writtenAnew } from "./commands.ts";
import { type Command, countFiles, run } from "./measure.ts";

/**
 * A build that makes no page, no Markdown and no data, and writes anew what a whole build wrote: the least that any build takes beside a check. It is
 * planc itself with other outputs in the place of its own, bundled and with its code made ahead as planc is.
 */
export async function buildMakingNothing(plan: string, folder: string): Promise<Command> {
  const whole = path.join(folder, "whole");
  run(planc("a whole build", ["build", plan, "-o", whole, "--only", "html,markdown,json"], whole));
  const texts = readdirSync(whole, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".") && statSync(path.join(whole, name)).isFile())
    .map((name) => [name, readFileSync(path.join(whole, name), "utf8")]);
  const kept = path.join(folder, "made.json");
  writeFileSync(kept, JSON.stringify(texts));
  const dist = path.join(folder, "dist");
  await bundleCommand(path.resolve("."), dist, [outputsOf(kept)]);

  const out = path.join(folder, "out");
  const command = {
    name: "planc build, of which nothing is made anew",
    program: process.execPath,
    args: [path.join(dist, "start.cjs"), "build", plan, "-o", out],
    ...writtenAnew(out),
  };
  run(command);
  const [wanted, found] = [countFiles(whole), countFiles(out)];
  if (found.files !== wanted.files)
    throw new Error(`A build that makes nothing wrote ${found.files} files, not ${wanted.files}.`);
  return command;
}

/** In the place of planc's outputs, one whose files have been made before. */
function outputsOf(kept: string): Plugin {
  const contents = `import { readFileSync } from "node:fs";
const made = { name: "html", description: "", emit: () => JSON.parse(readFileSync(${JSON.stringify(kept)}, "utf8")) };
export const emitters = { html: async () => made };`;
  return {
    name: "outputs that are made",
    setup({ onLoad }) {
      onLoad({ filter: /\/emit\/emitters\.ts$/ }, () => ({ contents, loader: "js" }));
    },
  };
}
