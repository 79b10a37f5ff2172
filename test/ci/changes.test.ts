import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plans } from "../cli/test-host.ts";
import { makeMachine, runAction } from "./fake-runner.ts";
import { makeRepository } from "./make-repository.ts";

const climate = Object.fromEntries(
  fs
    .readdirSync(plans.climate, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [`plan/${name}`, fs.readFileSync(path.join(plans.climate, name), "utf8")]),
);
const file = "plan/objectives/01-homes.yaml";

/** A pull request that has been checked out. */
function pullRequest(base: Record<string, string>, change: Record<string, string | null>) {
  const { workspace, baseSha } = makeRepository(base, change);
  return makeMachine({
    workspace,
    github: {
      event_name: "pull_request",
      repository: "team/plan",
      event: { pull_request: { base: { sha: baseSha }, head: { repo: { full_name: "team/plan" } } } },
    },
  });
}

describe("the summary of a pull request", () => {
  test("says what the change means", () => {
    const later = (climate[file] ?? "").replace("timeline: 2025 to 2027", "timeline: 2026 to 2028");
    const { status, summary, log } = runAction(pullRequest(climate, { [file]: later }), {
      "as-of": "2024-09-01",
    });
    expect(status, log).toBe(0);
    expect(summary).toMatch(/^## What changed from [0-9a-f]{8} to plan\n/m);
    expect(summary).toContain("slips 1 year: 2026 to 2028 in place of 2025 to 2027.");
  });

  test("says nothing of it where the plan is new, and the log says why", () => {
    const { status, summary, log } = runAction(pullRequest({ "README.md": "x\n" }, climate), {
      "as-of": "2024-09-01",
    });
    expect(status, log).toBe(0);
    expect(summary).not.toContain("What changed");
    expect(log).toMatch(/cannot be told:\nplanc: There was no plan at plan in [0-9a-f]+ yet\./);
  });
});
