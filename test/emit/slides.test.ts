import { expect, test } from "vitest";
import { deckView } from "../../src/emit/deck/slides.ts";
import { compiled, planNames } from "./compiled.ts";

test.each(planNames)("what has parts stands on one slide of %s with all of them", async (name) => {
  const plan = await compiled(name);
  const placeOf = new Map(
    deckView(plan, { beside: [] }).slides.flatMap(({ id, chart }) =>
      chart === false ? [] : chart.rows.map((row) => [row.id, id] as const),
    ),
  );
  const parts = plan.interventions.filter(({ parent }) => parent !== null);
  expect(parts.length).toBeGreaterThan(0);
  for (const { id, parent } of parts) expect(placeOf.get(id), id).toBe(placeOf.get(parent ?? ""));
});

test("numbers side by side have one size", async () => {
  const { slides } = deckView(await compiled("climate"), { beside: [] });
  for (const { tiles, figures } of slides) {
    const sizes = [...tiles, ...figures].flatMap(({ value }) => (value === false ? [] : [value.long]));
    expect(new Set(sizes).size).toBeLessThan(2);
  }
});

test("a vision that is too long for the plan on a page has slides of its own, with all of its words", async () => {
  const plan = await compiled("plan");
  const vision = "We will work together for everyone who lives here, now and later. ".repeat(70).trim();
  const { slides } = deckView({ ...plan, plan: { ...plan.plan, vision } }, { beside: [] });
  const own = slides.filter(({ id }) => id.startsWith("vision"));
  expect(own.length).toBeGreaterThan(1);
  expect(own.flatMap(({ text }) => text.map(({ paragraph }) => paragraph)).join(" ")).toBe(vision);
  // In brackets: many titles end with a number themselves, such as how many targets are met.
  expect(own[1]?.title).toBe(`${own[0]?.title.replace(/ \(.*/, "")} (part 2 of ${own.length})`);
});

test("what is cut short on a slide is whole in the notes", async () => {
  const plan = await compiled("plan");
  const long = (words: string) => `${words} ${"goes on and on, ".repeat(15)}and ends`;
  const { labels } = plan.plan;
  const [publisher = ""] = plan.plan.organisations;
  const wordy = {
    ...plan,
    plan: {
      ...plan.plan,
      statusLabel: long("The status"),
      edition: long("The edition"),
      labels: {
        ...labels,
        pledge: { ...labels.pledge, heading: long("The promises") },
        principle: { ...labels.principle, heading: long("The principles") },
      },
    },
    organisations: plan.organisations.map((one) =>
      one.id === publisher ? { ...one, name: long("The publisher") } : one,
    ),
    priorities: plan.priorities.map((one) => ({ ...one, name: long(one.name) })),
    interventions: plan.interventions.map((one) =>
      one.group === null ? one : { ...one, group: long(one.group) },
    ),
    pledges: plan.pledges.slice(0, 3),
  };
  const { slides } = deckView(wordy, { beside: [] });
  const notes = new Set(slides.flatMap((slide) => slide.notes));
  const { plan: own, organisations, priorities, interventions } = wordy;
  expect([...notes]).toEqual(
    expect.arrayContaining([
      own.statusLabel,
      own.edition,
      own.labels.pledge.heading,
      own.labels.principle.heading,
      organisations.find(({ id }) => id === publisher)?.name,
      ...interventions.flatMap(({ group }) => group ?? []),
    ]),
  );
  const page = slides.find(({ id }) => id === "plan-on-a-page");
  expect(page?.notes).toEqual(expect.arrayContaining(priorities.map(({ name }) => name)));
  // Promises too long for cards are a list.
  const pledges = wordy.pledges.map((one) => ({ ...one, text: long(one.text).repeat(5) }));
  const list = deckView({ ...wordy, pledges }, { beside: [] }).slides.find(({ id }) => id === "cards-1");
  expect(list?.notes).toContain(own.labels.pledge.heading);
});
