import { expect, test } from "vitest";
import { junit } from "../../src/report/junit.ts";
import type { Diagnostic } from "../../src/source/diagnostic.ts";
import { context } from "./render.ts";

function finding(path: string, changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: "schema",
    severity: "error",
    message: "Message",
    hint: "Hint",
    location: { file: { path, text: "a: b\nkey: value\n" }, start: 10, end: 15 },
    ...changes,
  };
}

test("has its name and says what it is", () => {
  expect(junit).toMatchObject({ name: "junit", description: "a JUnit report" });
});

test("a plan without findings has one case, which passed", async () => {
  expect(await junit.render([], context)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="planc" tests="1" failures="0" errors="0">
  <testsuite name="planc" tests="1" failures="0" errors="0">
    <testcase name="no problems" classname="planc"/>
  </testsuite>
</testsuites>
`);
});

test("each file is a suite, and each finding of it a case: one for information passed", async () => {
  const found = [
    finding("a.yaml"),
    finding("a.yaml", { severity: "warning", hint: undefined }),
    finding("b.yaml", { severity: "info" }),
  ];
  expect(await junit.render(found, context)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="planc" tests="3" failures="2" errors="0">
  <testsuite name="a.yaml" tests="2" failures="2" errors="0">
    <testcase name="schema at line 2" classname="a.yaml">
      <failure type="error" message="Message">Message&#10;Hint&#10;a.yaml:2:6</failure>
    </testcase>
    <testcase name="schema at line 2" classname="a.yaml">
      <failure type="warning" message="Message">Message&#10;a.yaml:2:6</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.yaml" tests="1" failures="0" errors="0">
    <testcase name="schema at line 2" classname="b.yaml">
      <system-out>Message&#10;Hint&#10;b.yaml:2:6</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test.each([
  [`<&>"'`, "&lt;&amp;&gt;&quot;&apos;"],
  ["&lt;", "&amp;lt;"],
  ["a\nb", "a&#10;b"],
  ["a\tb\rc\u0000\ufffe\ud800", "a\ufffdb\ufffdc\ufffd\ufffd\ufffd"],
  ["é 🏔 \ue000", "é 🏔 \ue000"],
])("the message %j stands there as %s", async (message, written) => {
  const report = await junit.render([finding("a.yaml", { message, hint: undefined })], context);
  expect(report).toContain(`message="${written}">${written}&#10;a.yaml:2:6</failure>`);
});

test("what could give commands in the name of a file is broken", async () => {
  const report = await junit.render([finding("::x<.yaml", { rule: "a<b" })], context);
  expect(report).toContain('<testsuite name=":\u200a:x&lt;.yaml" ');
  expect(report).toContain('<testcase name="a&lt;b at line 2" classname=":\u200a:x&lt;.yaml">');
});
