import { expect, test } from "vitest";
import type { Diagnostic, Severity } from "../../src/source/diagnostic.ts";
import { DiagnosticLog } from "../../src/source/diagnostic-log.ts";

const file = { path: "plan.yaml", text: "plan:\n" };

function add(log: DiagnosticLog, count: number, severity: Severity, changes: Partial<Diagnostic> = {}): void {
  for (let made = 0; made < count; made++)
    log.add({
      rule: "some-rule",
      severity,
      message: `Message ${made}`,
      location: { file, start: 0, end: 4 },
      ...changes,
    });
}

test("of a file with very many problems the further ones are counted, and weigh as much as the worst of them", () => {
  const log = new DiagnosticLog();
  add(log, 10_000, "error");
  expect(log.sorted()).toHaveLength(10_000);
  add(log, 1, "info");
  expect(log.sorted().at(-1)).toMatchObject({
    severity: "info",
    message: "And 1 more problem in this file.",
    location: { file, start: 6, end: 6 },
  });
  add(log, 2, "warning", { rule: "other-rule" });
  add(log, 3, "info");
  expect(log.sorted()).toHaveLength(10_001);
  expect(log.sorted().at(-1)).toMatchObject({
    rule: "other-rule",
    severity: "warning",
    message: "And 6 more problems in this file.",
  });
});

test("what is not to be reported is not counted among the further ones", () => {
  const log = new DiagnosticLog();
  add(log, 10_000, "info");
  add(log, 5, "error", { suppressed: { by: "plan", because: "It is known." } });
  expect(log.sorted()).toHaveLength(10_000);
});
