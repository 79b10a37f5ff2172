import { entitiesOf, listIn, type Planted, referencesTo, textIn, withoutReferences } from "./garden.ts";
import { at, atHead, drop, type Edit, type Fault, type Seed, set } from "./planting.ts";

const work = entitiesOf("intervention");
const dated = work.filter(({ value }) => value.timeline !== undefined);
const [firstYear, lastYear] = [2025, 2029];

/** A year as the clean plan writes it. */
function year(first: number): string {
  return `${first}/${`${first + 1}`.slice(-2)}`;
}

/** The years in which the clean plan says that work is done; of ongoing work, to the end of the plan. */
function yearsOf(one: Planted): number[] {
  const timeline = textIn(one, "timeline");
  const spans = timeline.replace(/ \(.*/, "").split(", ");
  return spans.flatMap((span) => {
    const named = [...span.matchAll(/(\d{4})\//g)].map((match) => Number(match[1]));
    const first = named[0] ?? 0;
    const last = timeline.startsWith("ongoing") ? lastYear : (named.at(-1) ?? 0);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The edits after which a piece of work waits for nothing, and nothing for it: its years can change without breaking anything else. */
function alone(one: Planted): Edit[] {
  const own = one.value["depends-on"] === undefined ? [] : [drop(one, "depends-on")];
  const parts = listIn(one, "parts").map((_, index) => drop(one, "parts", index, "timeline"));
  return [...own, ...parts, ...withoutReferences("intervention", one.id)];
}

/** The edits after which a piece of work is no part of another whose years it would leave. */
function wholeWithoutYears(one: Planted): Edit[] {
  const path = one.path.slice(0, -2);
  const whole = work.find((other) => other.file === one.file && other.path.join() === path.join());
  return whole?.value.timeline === undefined ? [] : [drop(whole, "timeline")];
}

/** One fault for each dated piece of work: another timeline. */
function timelines(what: string, to: (one: Planted, index: number) => string): Fault[] {
  return dated.map((one, index) => ({
    what: `${what}: ${one.id}`,
    edits: [set(one, to(one, index), "timeline"), ...alone(one), ...wholeWithoutYears(one)],
    at: [at(one, "timeline")],
  }));
}

const outside = ["2025/26 to 2031/32", "2022/23 to 2023/24", "2033/34", "2029/30, 2031/32"];

/** The same years in a form that no other timeline of the clean plan has. */
function otherNotation(timeline: string, index: number): string {
  if (timeline.startsWith("ongoing")) return timeline.replace("ongoing", "Ongoing");
  if (timeline.includes(" to ")) return timeline.replace(" to ", ["–", " - ", "-", " — "][index % 4] ?? "-");
  return timeline.replace(/20(\d\d)\//g, index % 2 === 0 ? "$1/" : "20$1/20");
}

function titled(): Fault[] {
  return work.map((one, index) => {
    const timeline = textIn(one, "timeline");
    const start = Math.min(...(timeline === "" ? [firstYear] : yearsOf(one)));
    const notations = [year(start - 1), `${start - 1}/${start}`, year(start - 1).slice(2)];
    const edits = [set(one, `${textIn(one, "title")} from ${notations[index % 3]}`, "title")];
    return {
      what: `${one.id} has ${notations[index % 3]} in its title`,
      edits,
      at: [
        {
          ...at(one, timeline === "" ? "title" : "timeline"),
          // The year before the plan is likelier that of a comparison, so it is for information.
          ...(start === firstYear ? { severity: "i/i/i" } : {}),
        },
      ],
    };
  });
}

function dependencies(): Fault[] {
  const long = dated.filter(({ value }) => value.timeline === "2025/26 to 2029/30");
  const early = work.map((one, index) => {
    const other = long.filter((candidate) => candidate.file !== one.file)[index % 5] ?? one;
    return {
      what: `${one.id} depends on ${other.id}`,
      edits: [set(one, [...listIn(one, "depends-on"), other.id], "depends-on")],
      at: [at(one, one.value.timeline === undefined ? "depends-on" : "timeline")],
    };
  });
  const late = work
    .filter(({ value }) => value["depends-on"] !== undefined)
    .map((one) => ({
      what: `${one.id} starts in the year in which what it depends on, now of two years, ends`,
      edits: referencesTo("intervention", one.id).length === 0 ? lengthened(one) : [],
      at: [at(one, "timeline")],
    }));
  return [...early, ...late.filter(({ edits }) => edits.length > 0)];
}

function lengthened(one: Planted): Edit[] {
  const before = work.find(({ id }) => id === listIn(one, "depends-on")[0]);
  return before === undefined ? [] : [set(before, "2025/26 to 2026/27", "timeline")];
}

function parts(): Fault[] {
  return work.flatMap((part) => {
    const path = part.path.slice(0, -2);
    const whole = work.find((other) => other.file === part.file && other.path.join() === path.join());
    if (whole === undefined) return [];
    const own = yearsOf(part);
    const hasYears = whole.value.timeline !== undefined;
    // Where the whole has years of its own, the part leaves them; else the whole gets years that leave out one part.
    const to = own.includes(firstYear) ? `${year(lastYear - 1)} to ${year(lastYear)}` : year(firstYear);
    const others = work.filter(
      (other) => other !== part && other.path.join().startsWith(`${path.join()},parts`),
    );
    const rest = others.filter((other) => other.file === part.file).flatMap(yearsOf);
    const years = `${year(Math.min(...rest))} to ${year(Math.max(...rest))}`;
    return [
      {
        what: `${part.id} outside ${whole.id}`,
        edits: hasYears
          ? [set(whole, to, "timeline"), ...others.map((other) => set(other, to, "timeline"))]
          : [set(whole, years.replace(/^(.*) to \1$/, "$1"), "timeline")],
        at: [at(part, "timeline")],
      },
    ];
  });
}

/** A timeline that leaves out one year: what starts in it starts a year later or earlier, what goes through it stops before it. */
function without(one: Planted, idle: number): string {
  const left = yearsOf(one).filter((active) => active !== idle);
  const runs = left.filter((active) => active < idle);
  const years = runs.length > 0 ? runs : left.length > 0 ? left : [idle === lastYear ? idle - 1 : idle + 1];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return `${first === last ? year(first) : `${year(first)} to ${year(last)}`}${last > lastYear ? " (continues beyond the plan)" : ""}`;
}

/** The work of a priority. */
function workOf(priority: Planted): Planted[] {
  return work.filter(
    ({ file, path }) => file === priority.file && path.join(".").startsWith(`${priority.path.join(".")}.`),
  );
}

/** The edits after which a priority stands for itself: what is part of it would go on for it. */
export function notAWhole(priority: Planted): Edit[] {
  return referencesTo("priority", priority.id)
    .filter(({ field }) => field === "priority.part-of")
    .map((place) => drop(place));
}

function idle(): Fault[] {
  return entitiesOf("priority").flatMap((priority) =>
    [firstYear, 2027, lastYear].map((missing) => {
      const own = workOf(priority);
      const touched = own.filter((one) => one.value.timeline !== undefined && yearsOf(one).includes(missing));
      const milestones = entitiesOf("milestone").filter(({ file }) => file === priority.file);
      return {
        what: `${priority.id} does nothing in ${year(missing)}`,
        edits: [
          ...touched.map((one) => set(one, without(one, missing), "timeline")),
          ...own
            .filter(({ value }) => value["depends-on"] !== undefined)
            .map((one) => drop(one, "depends-on")),
          ...milestones.flatMap((one) => [drop(one, "when"), drop(one, "repeats")]),
          ...notAWhole(priority),
          ...own.filter(({ value }) => value.parts !== undefined).map((one) => drop(one, "timeline")),
        ],
        at: [atHead(priority)],
      };
    }),
  );
}

function crowded(): Fault[] {
  const plan = { file: "plan.yaml", path: ["plan"] };
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).map((start) => {
    // What waits for nothing, what nothing waits for, and one that runs through all years stay as they are.
    const free = dated.filter(
      (one) =>
        one.path.at(-2) !== "parts" &&
        one.value.parts === undefined &&
        one.value["depends-on"] === undefined &&
        referencesTo("intervention", one.id).length === 0 &&
        one.value.timeline !== "2025/26 to 2029/30",
    );
    return {
      what: `most of the work starts in ${year(start)}`,
      edits: free.map((one) => set(one, `ongoing from ${year(start)}`, "timeline")),
      at: [at(plan, "period")],
    };
  });
}

/** Faults of years: those of the plan, those of its work, and what comes before what. */
export const seedsOfTime: readonly Seed[] = [
  {
    rule: "plan-has-period",
    severity: "W/E/E",
    faults: () => {
      const plan = { file: "plan.yaml", path: ["plan"] };
      return [
        { what: "no period", edits: [drop(plan, "period")], at: [atHead(plan)] },
        { what: "a first year only", edits: [set(plan, "from 2025/26", "period")], at: [at(plan, "period")] },
      ];
    },
  },
  {
    rule: "timeline-within-period",
    severity: "W/W/E",
    faults: () => timelines("outside the plan", (_, index) => outside[index % outside.length] ?? ""),
  },
  { rule: "timeline-has-end", severity: "W/W/E", faults: () => timelines("no end", () => "from 2026/27") },
  {
    rule: "timeline-confirmed",
    severity: "W/E/E",
    faults: () => timelines("tentative", (one) => `${textIn(one, "timeline")} (?)`),
  },
  { rule: "timeline-agrees-with-title", severity: "W/E/E", faults: titled },
  { rule: "timeline-follows-dependencies", severity: "W/W/E", faults: dependencies },
  {
    rule: "timeline-notation-consistent",
    severity: "i/W/W",
    faults: () =>
      timelines("written in another way", (one, index) => otherNotation(textIn(one, "timeline"), index)),
  },
  { rule: "parts-within-parent", severity: "W/W/E", faults: parts },
  { rule: "priority-active-throughout", severity: "i/W/W", faults: idle },
  { rule: "delivery-not-front-loaded", severity: "i/i/W", faults: crowded },
];
