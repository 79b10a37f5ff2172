import { expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { htmlText } from "../../src/emit/html-text.ts";
import { markdown } from "../../src/emit/markdown.ts";
import { compiled, outputs } from "./compiled.ts";
import { wholeOf } from "./whole-content.ts";

/** What the site and the Markdown document say of an organisation. */
function said(plan: CompiledPlan, id: string): { site: string; document: string } {
  const about = outputs(plan).get("about.html") ?? "";
  const site = about.split(`id="organisation-${id}"`)[1]?.split("</section>")[0] ?? "";
  const name = plan.organisations.find((one) => one.id === id)?.name ?? "no name";
  const document = [...markdown.emit(plan, { beside: [] })].map(([, content]) => wholeOf(content)).join("");
  return { site, document: document.split("\n").find((line) => line.startsWith(`- ${name}`)) ?? "" };
}

const opinion =
  "The plan gives our marsh room to grow. We ask that the path around it stays open while the work goes on. (5 August 2024, in Minutes of the summer meeting, item 4)";

test("an opinion stands with the organisation, with its day and where it is recorded", async () => {
  const { site, document } = said(await compiled("climate"), "marsh-friends");
  expect(site).toContain(`<dt>Opinion on this plan</dt><dd>${htmlText(opinion)}\n</dd>`);
  expect(document).toBe(
    `- Friends of Pen-y-Môr Marsh, community group, volunteers. Opinion on this plan: ${opinion}`,
  );
});

test("where one must be asked and has not answered, the outputs say so; of others they say nothing", async () => {
  const plan = await compiled("climate");
  const organisations = plan.organisations.map(({ opinion: _, ...one }) => one);
  const asked = said({ ...plan, organisations }, "marsh-friends");
  expect(asked.site).toContain("<dt>Opinion on this plan</dt><dd>None is recorded yet\n</dd>");
  expect(asked.document).toMatch(/\. Opinion on this plan: None is recorded yet$/);
  const other = said(plan, "vale-buses");
  expect(other.document).toBe("- Vale Bus Company, transport partner");
  expect(other.site).not.toContain("Opinion");
});

test("an opinion of which nothing more is known stands alone, its words escaped", async () => {
  const plan = await compiled("climate");
  const organisations = plan.organisations.map((one) => ({
    ...one,
    opinion: { text: "Good, <b>*but*</b> late" },
  }));
  const { site, document } = said({ ...plan, organisations }, "vale-buses");
  expect(site).toContain("<dd>Good, &lt;b&gt;<em>but</em>&lt;/b&gt; late\n</dd>");
  expect(document).toMatch(/: Good, \\<b\\>\*but\*\\<\/b\\> late$/);
});
