import { expect, test } from "vitest";
import { rules } from "../../src/rules/rules.ts";
import { render } from "./render.ts";

test("SARIF says what each rule asks for, as strictly as the profile", async () => {
  const described = async (profile: string) => {
    const log = JSON.parse(await render("sarif", [], { profile }));
    return Object.fromEntries(log.runs[0].tool.driver.rules.map((rule: { id: string }) => [rule.id, rule]));
  };
  const draft = await described("draft");
  const final = await described("final");
  expect(draft["timeline-confirmed"]).toEqual({
    id: "timeline-confirmed",
    shortDescription: { text: "No timeline is tentative." },
    fullDescription: {
      text: "No timeline is tentative. A question mark in brackets says that the years are a guess. People who are asked what they think, and boards who approve a plan, need to know what they are asked to agree to.",
    },
    defaultConfiguration: { level: "warning" },
    help: {
      text: expect.stringMatching(
        /^Why\n {2}A question mark [\s\S]*\n {10}# {9}\^{9} warning: Intervention 1 [\s\S]*timeline: 23\/24\n$/,
      ),
      markdown: expect.stringMatching(/^## Why\n\nA question mark [\s\S]*\n```yaml\npriority:[\s\S]*```\n$/),
    },
  });
  expect(final["timeline-confirmed"].defaultConfiguration).toEqual({ level: "error" });
  expect(draft["stage-used"].defaultConfiguration).toEqual({ level: "note" });
  expect(draft["duty-addressed"].defaultConfiguration).toEqual({ enabled: false });
  for (const { id } of rules) {
    const { help, fullDescription } = draft[id];
    expect(help.markdown).toMatch(/^## Why\n/);
    expect(help.markdown).not.toContain(".md)");
    // Code hosts cut what is longer.
    expect(fullDescription.text.length).toBeLessThan(1024);
  }
  expect(draft["pledge-is-delivered"].help.markdown).toContain("the matter of `pledge-has-priority`.");
});
