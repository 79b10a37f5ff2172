import { entitiesOf, oneTextPerField, textIn } from "./garden.ts";
import { at, atHead, drop, type Fault, type Seed, set } from "./planting.ts";
import { isList, type Mapping } from "./yaml-text.ts";

const indicators = entitiesOf("indicator");
const figures = entitiesOf("figure");

/** The rows of the table of a figure. */
function rowsOf(figure: { readonly value: Mapping }): readonly Mapping[] {
  const data = figure.value.data;
  return data !== undefined && isList(data) ? (data as readonly Mapping[]) : [];
}

function unassessable(): Fault[] {
  return indicators.flatMap((one) => {
    const isRank = textIn(one, "value").startsWith("rank");
    const lacking = ["value", "as-of", "target", "better"].map((key) => ({
      what: `${one.id} without ${key}`,
      edits: [drop(one, key)],
      at: [
        atHead(one),
        // Without a direction a rank does not say which end of it is good, either.
        ...(isRank && key === "better" ? [{ ...at(one, "value"), rule: "rank-has-size" }] : []),
      ],
    }));
    return [
      ...lacking,
      {
        what: `${one.id} with a target in another unit`,
        edits: [set(one, "12 tonnes", "target")],
        at: [at(one, "target")],
      },
    ];
  });
}

function wrongStatus(): Fault[] {
  return indicators.flatMap((one) => {
    const number = (key: string) => Number(/[\d.]+/.exec(textIn(one, key).replaceAll(",", ""))?.[0]);
    const [value, target] = [number("value"), number("target")];
    const isMet = textIn(one, "better") === "higher" ? value >= target : value <= target;
    return [
      {
        what: `${one.id} is said to be what it is not`,
        edits: [set(one, isMet ? "missed" : "met", "claimed-status")],
        at: [at(one, "claimed-status")],
      },
      {
        what: `${one.id} has just reached its target, and is said to have missed it`,
        edits: [set(one, textIn(one, "target"), "value"), set(one, "missed", "claimed-status")],
        at: [at(one, "claimed-status")],
      },
    ];
  });
}

function ranks(): Fault[] {
  const rank = "rank 4";
  const isRank = (one: { readonly value: Mapping }) => String(one.value.value).startsWith("rank");
  const ofIndicators = indicators.flatMap((one) => [
    {
      what: `${one.id} is a rank`,
      edits: [
        ...["value", "baseline", "target"].map((key) => set(one, rank, key)),
        ...(one.value["claimed-status"] === undefined ? [] : [drop(one, "claimed-status")]),
      ],
      at: [at(one, "value")],
    },
    ...(isRank(one)
      ? []
      : [
          {
            what: `${one.id} has a rank as baseline`,
            edits: [set(one, rank, "baseline")],
            at: [at(one, "baseline")],
          },
          {
            what: `${one.id} has ranks to come`,
            edits: [set(one, [{ when: "2027", value: rank }], "trajectory")],
            at: [at(one, "trajectory", 0, "value")],
          },
        ]),
  ]);
  const ofFigures = figures.flatMap((one) => [
    ...(one.value.value === undefined || one.value.change !== undefined
      ? []
      : [{ what: `${one.id} is a rank`, edits: [set(one, "rank 7th", "value")], at: [at(one, "value")] }]),
    ...rowsOf(one).map((_, index) => ({
      what: `${one.id} has a rank in its table`,
      edits: [
        set(one, rank, "data", index, "value"),
        ...(one.value.total === undefined ? [] : [drop(one, "total")]),
      ],
      at: [at(one, "data", index, "value")],
    })),
  ]);
  return [...ofIndicators, ...ofFigures];
}

function units(): Fault[] {
  const own = figures.flatMap((one): Fault[] => {
    const value = textIn(one, "value");
    const isCount = /^[\d,]+ [a-z]/i.test(value);
    const scales = ["000's", "in thousands", "£m"].map((scale) => ({
      what: `${one.id} gives its scale in its name, ${scale}`,
      edits: [set(one, `${textIn(one, "name")} (${scale})`, "name")],
      at: [at(one, "value")],
    }));
    const change = one.value.change === undefined ? [] : [drop(one, "change")];
    return [
      ...(isCount
        ? [
            {
              what: `${one.id} without its unit`,
              edits: [set(one, value.split(" ")[0] ?? "", "value"), ...change],
              at: [at(one, "value")],
            },
          ]
        : []),
      ...(isCount || value.startsWith("£") ? scales : []),
      ...(value === "" && one.value.total === undefined
        ? [
            {
              what: `${one.id} changes by a bare number`,
              edits: [set(one, { by: "5", from: "3", since: "2024", until: "2025" }, "change")],
              at: [at(one, "change", "by")],
            },
          ]
        : []),
      ...(one.value.total === undefined
        ? []
        : [
            {
              what: `${one.id} has a total in another unit`,
              edits: [set(one, "12 tonnes", "total")],
              at: [at(one, "total")],
            },
          ]),
    ];
  });
  // The number of people who work in care, without "FTE", in each field of text.
  const workforce = figures.find(({ id }) => id === "workforce");
  const texts = oneTextPerField.filter(({ field }) => !/chapter\.promises/.test(field));
  const repeated = texts
    .filter(
      ({ value, file, entity }) =>
        !String(value).includes("FTE") &&
        !(file === workforce?.file && entity.join() === workforce.path.join()),
    )
    .map((place) => ({
      what: `11,345 without its unit at ${place.field}`,
      edits: [
        set(
          place,
          `${String(place.value).replace(/[.:]$/, "")}: 11,345${/[.:]$/.exec(String(place.value))?.[0] ?? ""}`,
        ),
      ],
      at: workforce === undefined ? [] : [at(workforce, "value")],
    }));
  return [...own, ...repeated];
}

function sums(): Fault[] {
  return figures
    .filter(({ value }) => value.total !== undefined)
    .flatMap((one) => {
      const more = (text: string) => text.replace(/\d(?=[^\d]*$)/, (digit) => `${(Number(digit) + 3) % 10}`);
      return [
        {
          what: `${one.id} has a wrong total`,
          edits: [set(one, more(textIn(one, "total")), "total")],
          at: [at(one, "total")],
        },
        ...rowsOf(one).map((row, index) => ({
          what: `${one.id} has a wrong row`,
          edits: [set(one, more(String(row.value)), "data", index, "value")],
          at: [at(one, "total")],
        })),
        {
          what: `${one.id} lacks a row`,
          edits: [set(one, rowsOf(one).slice(1), "data")],
          at: [at(one, "total")],
        },
      ];
    });
}

function changes(): Fault[] {
  const full = { by: "+40 people", from: "300 people", since: "2023", until: "2024" };
  return figures.flatMap((one) => {
    const asOf = one.value["as-of"] === undefined ? [] : [drop(one, "as-of")];
    return (["from", "since", "until"] as const).map((key) => ({
      what: `${one.id} changes, without ${key}`,
      edits: [
        set(one, Object.fromEntries(Object.entries(full).filter(([name]) => name !== key)), "change"),
        ...(key === "until" ? asOf : []),
      ],
      at: [at(one, "change", "by")],
    }));
  });
}

function charts(): Fault[] {
  return figures.flatMap((one) => [
    {
      what: `${one.id} is a chart without its table`,
      edits: [set(one, true, "chart"), ...(one.value.data === undefined ? [] : [drop(one, "data")])],
      at: [at(one, "chart")],
    },
    {
      what: `${one.id} is a chart with an empty table`,
      edits: [set(one, true, "chart"), set(one, [], "data")],
      at: [at(one, "chart")],
    },
  ]);
}

/** Faults of numbers: their units, their sums, and what they are compared with. */
export const seedsOfNumbers: readonly Seed[] = [
  { rule: "indicator-assessable", severity: "W/W/E", faults: unassessable },
  { rule: "indicator-status-agrees", severity: "E/E/E", faults: wrongStatus },
  { rule: "rank-has-size", severity: "W/W/W", faults: ranks },
  { rule: "figure-has-unit", severity: "W/W/E", faults: units },
  { rule: "figures-agree", severity: "E/E/E", faults: sums },
  { rule: "change-has-base", severity: "W/W/W", faults: changes },
  { rule: "figure-has-data", severity: "W/E/E", faults: charts },
];
