// Writes, when a Node program ends, how many kilobytes it held at most. Loaded with --require.
const { readFileSync, writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.PLANC_PEAK_MEMORY ?? "", String(peak()));
});

/** On Linux a process inherits the peak of the one that started it in `maxRSS`, but not in its own status. */
function peak() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}
