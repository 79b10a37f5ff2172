import fs from "node:fs";
import path from "node:path";
import { makeFolder } from "../cli/test-host.ts";
import { writeFiles } from "./make-repository.ts";

/**
 * The folder of an action whose planc checks nothing: it writes down how it was called and what was in the folder of settings, and the reports
 * that were asked for.
 */
export function makeFakeAction({ built = true, status = 0, summary = "## Nothing\n" } = {}): string {
  const folder = makeFolder();
  writeFiles(folder, {
    "bin/planc.js": `
      const fs = require("fs");
      const words = process.argv.slice(2);
      fs.appendFileSync(__dirname + "/calls.txt", JSON.stringify(words) + "\\n");
      const settings = words[words.indexOf("--settings-from") + 1];
      if (words.includes("--settings-from")) fs.cpSync(settings, __dirname + "/../settings", { recursive: true });
      const reports = {
        markdown: ${JSON.stringify(summary)},
        json: '{"summary":{"errors":0,"warnings":2,"infos":1}}',
        sarif: "{}",
      };
      for (const [, name, file] of words.map((word) => /^(\\w+)=(.*)$/s.exec(word) ?? []))
        if (name in reports) fs.writeFileSync(file, reports[name]);
      process.exitCode = ${status};
    `,
  });
  if (built) fs.mkdirSync(path.join(folder, "dist"));
  return folder;
}

/** How the planc of a fake action was called, each time. */
export function readCalls(action: string): readonly (readonly string[])[] {
  return fs
    .readFileSync(path.join(action, "bin/calls.txt"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
