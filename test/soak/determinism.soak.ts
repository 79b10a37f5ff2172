import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { buildIn, clocks, locales, orders, paths, umasks, zones } from "../cli/surroundings.ts";
import { makeFolder, readFolder, root } from "../cli/test-host.ts";
import { makeProgress } from "./progress.ts";

test("the same bytes in every time zone and language, with every order, clock, mask and path", async () => {
  let first: Record<string, string> | undefined;
  let builds = 0;
  const progress = makeProgress("builds", zones.length * locales.length * orders.length * paths.length);
  for (const zone of zones)
    for (const locale of locales)
      for (const [at, order] of orders.entries())
        for (const place of paths) {
          // Clocks and masks go round, each at its own pace, so that every one meets every other difference.
          const now = clocks[(at + builds) % clocks.length] ?? clocks[0];
          const umask = umasks[Math.floor(builds / 5) % umasks.length] ?? umasks[0];
          const surroundings = { zone, locale, order, now, umask, paths: place };
          const files = await buildIn(surroundings);
          first ??= files;
          expect(files, JSON.stringify(surroundings)).toEqual(first);
          progress(++builds);
        }
  console.log(`${builds} builds, ${Object.keys(first ?? {}).length} files each, all the same`);
});

test("planc itself is the same bytes, wherever it is built", () => {
  const built = ["one", "another plaçe"].map((name) => {
    const folder = path.join(makeFolder(), name);
    const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
    for (const file of files.filter((file) => file !== "")) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.copyFileSync(path.join(root, file), path.join(folder, file));
    }
    fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    execFileSync(process.execPath, ["src/make/build.js"], { cwd: folder });
    // What V8 makes of the pieces is its own affair: it refuses it or takes it, and either way planc does the same.
    const built = Object.entries(readFolder(path.join(folder, "dist")));
    return Object.fromEntries(built.filter(([name]) => !name.endsWith(".code")));
  });
  expect(Object.keys(built[0] ?? {}).length).toBeGreaterThan(50);
  expect(built[1]).toEqual(built[0]);
});
