// Reads the files of a plan and lets js-yaml take them apart, and does nothing else: the least that any check in JavaScript takes.
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { parseEvents } = require("js-yaml");

const [, , plan = ""] = process.argv;
for (const name of readdirSync(plan, { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".yaml")) parseEvents(readFileSync(path.join(plan, name), "utf8"), {});
