import { expect, test } from "vitest";
import { compiled, outputs } from "./compiled.ts";

/** The page that shows how everything hangs together, of the climate plan with so many more promises that nothing keeps. */
async function traceWith(more: number): Promise<string> {
  const plan = await compiled("climate");
  const [pledge] = plan.pledges;
  if (pledge === undefined) throw new Error("The climate plan has no promises");
  const others = Array.from({ length: more }, (_, at) => ({
    ...pledge,
    id: `more-${at}`,
    number: `${100 + at}`,
    priorities: [],
  }));
  return outputs({ ...plan, pledges: [...plan.pledges, ...others] }).get("trace.html") ?? "";
}

/** What the table says of each row, as a screen reader says it. */
function rowsOf(page: string): string[] {
  const table = page.slice(page.indexOf('id="table-trace"'), page.indexOf("</table>"));
  return [...table.slice(table.indexOf("<tbody>")).matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<span class="cell-\w+" aria-hidden="true">.*?<\/span>/g, " ")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

test("with more promises than a table can have columns, each row lists those that it has to do with", async () => {
  const few = await traceWith(0);
  const many = await traceWith(60);
  expect(few).toContain('class="matrix"');
  expect(many).not.toContain('class="matrix"');
  expect(rowsOf(few)[3]).toBe(
    "Room for nature and water 1 action contributes as well 2 actions contribute as well 4 actions 4 actions 4",
  );
  // Those that it keeps come first.
  expect(rowsOf(many)[3]).toBe(
    "Room for nature and water Aim 4 4 actions Aim 5 4 actions Aim 3 2 actions contribute as well Aim 2 1 action contributes as well 4",
  );
  expect(rowsOf(many)).toHaveLength(rowsOf(few).length);
});

test("a promise has the work that is part of its priorities, and work that says so itself", async () => {
  const plan = await compiled("climate");
  const [pledge] = plan.pledges;
  const [whole, part, other] = plan.priorities;
  if (pledge === undefined || whole === undefined || part === undefined || other === undefined)
    throw new Error("The climate plan is too small");
  const [work] = plan.interventions.filter(({ priority }) => priority === part.id);
  if (work === undefined) throw new Error(`${part.id} has no work`);
  const promises = ["kept", "helped", "bare"].map((id, at) => ({
    ...pledge,
    id,
    number: `${at + 1}`,
    priorities: [id === "kept" ? whole.id : other.id],
  }));
  const page =
    outputs({
      ...plan,
      pledges: promises,
      priorities: [
        { ...whole, interventions: [], pledges: ["kept"] },
        { ...part, interventions: [work.id], pledges: [], partOf: whole.id },
        { ...other, interventions: [], pledges: ["helped", "bare"] },
      ],
      interventions: [{ ...work, contributesTo: ["helped"] }],
    }).get("trace.html") ?? "";
  expect(page).toContain("1 of 3 aims has no actions in this plan: 3");
  expect(rowsOf(page)).toEqual([
    `${whole.name} 1 action 1`,
    `${part.name} 1 action contributes as well 1`,
    `${other.name} 0 actions 0 actions 0`,
  ]);
});
