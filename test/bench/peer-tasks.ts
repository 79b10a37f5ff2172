import type { FileValues } from "./generate-district.ts";
import type { GeneratedFile } from "./generate-plan.ts";
import { prioritiesOf } from "./peer-sites.ts";

/** Some years more than the plan has, since some of its work lies beyond it. */
const [start, end] = ["2025-04-01", "2032-04-01"];

/** What TaskJuggler needs for a plan: a task for each priority, in it one for each intervention with its years, and a page with a chart of them. */
export function taskJugglerFiles(files: readonly FileValues[]): GeneratedFile[] {
  const tasks = prioritiesOf(files).flatMap(({ title, work }, at) => [
    // A task with nothing in it must have a day of its own.
    `task p${at} ${JSON.stringify(title)} {${work.length === 0 ? ` start ${start}` : ""}`,
    ...work.map((one, place) => `  task w${place} ${JSON.stringify(one.title)} { ${daysOf(one.timeline)} }`),
    "}",
  ]);
  const lines = [
    `project plan "Plan" ${start} - ${end} { timezone "UTC" }`,
    ...tasks,
    `taskreport "plan" { formats html columns bsi, name, start, end, chart { scale year } }`,
  ];
  return [{ path: "plan.tjp", text: `${lines.join("\n")}\n` }];
}

/** The first day of a timeline and the first after it: the years of generated plans start on 1 April. */
function daysOf(timeline: string): string {
  const years = [...timeline.matchAll(/(\d\d)\/(\d\d)/g)];
  const isOpen = timeline.includes("from");
  return `start 20${years[0]?.[1]}-04-01 end ${isOpen ? end : `20${years.at(-1)?.[2]}-04-01`}`;
}
