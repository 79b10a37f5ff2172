import { entitiesOf, places } from "./garden.ts";
import { onePerField } from "./places.ts";
import { at, atHead, drop, type Fault, type Seed, set } from "./planting.ts";
import { isList } from "./yaml-text.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = "January February March April May June July August September October November December".split(
  " ",
);

/** The day that a date of the clean plan means, or its first day. */
function dayOf(date: string): Date {
  const month = months.findIndex((name) => date.includes(name));
  const years = [...date.matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]));
  const day = /\b(\d{1,2}) [A-Z]/.exec(date)?.[1];
  return new Date(Date.UTC(years[0] ?? 0, month === -1 ? 3 : month, day === undefined ? 1 : Number(day)));
}

function wrongWeekdays(): Fault[] {
  const dates = places.filter(
    ({ schema, value }) => schema["x-value"] === "date" && typeof value === "string",
  );
  const first = onePerField(dates);
  return dates.flatMap((place, index) => {
    const day = dayOf(String(place.value));
    const off = first.includes(place) ? [1, 3, 6] : [(index % 6) + 1];
    return off.map((days) => {
      const weekday = weekdays[(day.getUTCDay() + days) % 7] ?? "";
      const to = `${days % 2 === 0 ? weekday : weekday.slice(0, 3)} ${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
      return { what: `${to} at ${place.field}`, edits: [set(place, to)], at: [at(place)] };
    });
  });
}

function consultations(): Fault[] {
  return entitiesOf("consultation").flatMap((one) => {
    const channels = one.value.channels;
    const digital = {
      by: "email",
      text: "Send an email to the plan team.",
      address: "plan@calderwick.example",
    };
    return [
      ...["opens", "closes", "formats", "channels"].map((key) => ({
        what: `${one.id} without ${key}`,
        edits: [drop(one, key)],
        at: [atHead(one)],
      })),
      { what: `${one.id} by email only`, edits: [set(one, [digital], "channels")], at: [atHead(one)] },
      {
        what: `${one.id} closes before it opens`,
        edits: [set(one, "3 February 2025", "closes")],
        at: [at(one, "closes")],
      },
      ...(channels !== undefined && isList(channels)
        ? [
            {
              what: `${one.id} has no formats in its list`,
              edits: [set(one, [], "formats")],
              at: [atHead(one)],
            },
          ]
        : []),
    ];
  });
}

/** Of every kind that can have notes one entity that has some, and two that get one. */
function noteFaults(): Fault[] {
  const kinds = new Set(places.filter(({ field }) => field.endsWith(".notes.text")).map(({ kind }) => kind));
  return [...kinds].flatMap((kind) =>
    entitiesOf(kind)
      .slice(0, 3)
      .flatMap((one, index) =>
        [["31 August 2025", "September 2024", "15 November 2025"][index % 3] ?? ""].map((until) => ({
          what: `${kind} ${one.id} provisional until ${until}`,
          edits: [set(one, [{ text: "The numbers may change.", "provisional-until": until }], "notes")],
          at: [at(one, "notes", 0, "provisional-until")],
        })),
      ),
  );
}

function outsideDependencies(): Fault[] {
  return entitiesOf("intervention").flatMap((one, index) => {
    const what = "The national rules on leases";
    const key = "external-dependencies";
    const all: [object: Record<string, string>, field: string][] = [
      [{ what, state: "delayed", checked: "1 August 2025" }, "state"],
      [{ what, state: "cancelled", checked: "1 August 2025" }, "state"],
      [{ what, state: "expected", checked: "31 August 2024" }, "checked"],
      [{ what }, "what"],
      [{ what, checked: "2023/24" }, "checked"],
    ];
    const some = one.value[key] === undefined ? all.slice(index % 5).slice(0, 1) : all;
    return some.map(([dependency, field]) => ({
      what: `${one.id} waits for ${JSON.stringify(dependency)}`,
      edits: [set(one, [dependency], key)],
      at: [at(one, key, 0, field)],
    }));
  });
}

/** Faults of days: wrong weekdays, and what a day has passed for. */
export const seedsOfDates: readonly Seed[] = [
  { rule: "weekday-matches-date", severity: "W/E/E", faults: wrongWeekdays },
  { rule: "consultation-complete", severity: "W/W/E", faults: consultations },
  { rule: "provisional-resolved", severity: "W/W/E", faults: noteFaults },
  { rule: "external-dependency-current", severity: "W/W/E", faults: outsideDependencies },
];
