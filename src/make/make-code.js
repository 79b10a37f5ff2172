// Lets V8 make the code of the command ahead of time: runs a check and a build once, and keeps what V8 made of each piece that was loaded. See
// load-pieces.cjs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** @param {string} root @param {string} dist where the pieces are */
export function makeCode(root, dist) {
  const plan = path.join(root, "plan");
  if (!existsSync(plan)) return;
  const out = mkdtempSync(path.join(tmpdir(), "planc-code-"));
  const start = path.join(dist, "start.cjs");
  const program = `process.on("exit", () => require(${JSON.stringify(start)}).writeCode()); require(${JSON.stringify(start)});`;
  // What is not used in a start stays as text, and so small: each run adds the pieces that it loads.
  for (const args of [
    ["build", plan, "-q", "-o", path.join(out, "site")],
    ["check", plan],
    ["check", plan, "-f", `json=${path.join(out, "check.json")}`],
    ["--help"],
  ])
    execFileSync(process.execPath, ["-e", program, "--", "planc", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  rmSync(out, { recursive: true, force: true });
}
