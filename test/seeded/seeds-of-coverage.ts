import { entitiesOf, listIn, type Planted, referencesTo, textIn, withoutReferences } from "./garden.ts";
import { at, atHead, atKey, drop, type Edit, type Fault, type Seed, type Spot, set } from "./planting.ts";
import { notAWhole } from "./seeds-of-time.ts";
import { isList, type Mapping, type Value } from "./yaml-text.ts";

const pledges = entitiesOf("pledge");
const priorities = entitiesOf("priority");
const work = entitiesOf("intervention");
const indicators = entitiesOf("indicator");

function isIn(one: Planted, around: Planted): boolean {
  return one.file === around.file && `${one.path.join(".")}.`.startsWith(`${around.path.join(".")}.`);
}

/** The edits after which a priority has no work. */
function workless(priority: Planted): Edit[] {
  return ["interventions", "groups"].flatMap((key) =>
    priority.value[key] === undefined ? [] : [drop(priority, key)],
  );
}

function emptyPriorities(): Fault[] {
  return priorities.flatMap((priority) => {
    const prepared = [...workless(priority), ...notAWhole(priority)];
    return [
      { what: `${priority.id} without work`, edits: prepared, at: [atHead(priority)] },
      {
        what: `${priority.id} with an empty list of work`,
        edits: [...prepared, set(priority, [], "interventions")],
        at: [atKey(priority, "interventions")],
      },
    ];
  });
}

function unpledgedPriorities(): Fault[] {
  return priorities.map((priority) => ({
    what: `${priority.id} keeps no pledge`,
    edits: [
      ...withoutReferences("priority", priority.id, ({ kind }) => kind === "pledge"),
      ...work
        .filter((one) => isIn(one, priority) && one.value["contributes-to"] !== undefined)
        .map((one) => drop(one, "contributes-to")),
      ...notAWhole(priority),
      ...(priority.value["part-of"] === undefined ? [] : [drop(priority, "part-of")]),
      ...(priority.value["cross-cutting"] === undefined ? [] : [drop(priority, "cross-cutting")]),
    ],
    at: [atHead(priority)],
  }));
}

function undelivered(): Fault[] {
  return pledges.flatMap((pledge) =>
    priorities
      .filter(({ id }) => listIn(pledge, "priorities").includes(id))
      .map((priority) => ({
        what: `${pledge.id} by ${priority.id} alone, which has no work`,
        edits: [
          set(pledge, [priority.id], "priorities"),
          ...workless(priority),
          ...notAWhole(priority),
          ...withoutReferences("pledge", pledge.id).filter(({ file }) => file !== priority.file),
        ],
        // A pledge can only be without work where its priority has none, and that is found, too.
        at: [at(pledge, "priorities"), { ...atHead(priority), rule: "priority-has-interventions" }],
      })),
  );
}

function unmeasured(): Fault[] {
  return pledges.flatMap((pledge, index) => {
    const indicator = indicators[(index % (indicators.length - 1)) + 1];
    if (indicator === undefined) return [];
    const lacking = ["baseline", "target-by"].map((key) => ({
      what: `${pledge.id} by an indicator without ${key}`,
      edits: [set(pledge, [indicator.id], "indicators"), drop(indicator, key)],
      at: [at(pledge, "indicators")],
    }));
    return [
      { what: `${pledge.id} without indicators`, edits: [drop(pledge, "indicators")], at: [atHead(pledge)] },
      {
        what: `${pledge.id} with an empty list of indicators`,
        edits: [set(pledge, [], "indicators")],
        at: [atKey(pledge, "indicators")],
      },
      ...lacking,
      {
        what: `${pledge.id} by an indicator without a target`,
        edits: [set(pledge, [indicator.id], "indicators"), drop(indicator, "target")],
        // An indicator without a target cannot be assessed either.
        at: [at(pledge, "indicators"), { ...atHead(indicator), rule: "indicator-assessable" }],
      },
    ];
  });
}

/** Work without a lead, every other one with a champion, who is none. */
function unled(): Fault[] {
  return work.map((one, index) => {
    const priority = priorities.find((candidate) => isIn(one, candidate));
    const whole = work.find((other) => other !== one && isIn(one, other));
    const parts = work.filter((other) => other !== one && isIn(other, one));
    const edits = [
      drop(one, "lead"),
      ...parts.map((part) => drop(part, "lead")),
      ...(whole === undefined ? [] : [drop(whole, "lead")]),
      ...(priority?.value.lead === undefined ? [] : [drop(priority, "lead")]),
    ];
    const champion = set(one, [{ role: "champion", who: "director" }], "roles");
    return {
      what: `${one.id} without a lead`,
      edits: index % 2 === 0 ? edits : [...edits, champion],
      at: [atHead(one)],
    };
  });
}

function restated(): Fault[] {
  return work.map((one, index) => {
    const pledge = pledges[index % pledges.length] ?? one;
    const wordings = [
      textIn(pledge, "text"),
      `We will ${textIn(pledge, "text").toLowerCase()}.`,
      textIn(pledge, "short-text") || textIn(pledge, "text").toUpperCase(),
    ];
    return {
      what: `${one.id} repeats ${pledge.id}`,
      edits: [set(one, wordings[index % 3] ?? "", "title")],
      at: [at(one, "title")],
    };
  });
}

/** Work that is a copy of other work: the later of the two is at fault. */
function copies(): Fault[] {
  const [first, ...others] = work.filter(({ path }) => path.at(-2) !== "parts");
  if (first === undefined) return [];
  const title = textIn(first, "title");
  const copied = others.flatMap((one, index) => {
    const ways: [string, string?][] = [
      [title],
      [`${title} again`],
      [`${title} 2`, "i/i/i"],
      [title.toUpperCase()],
    ];
    const [to = "", severity] = ways[index % ways.length] ?? [];
    return [
      {
        what: `${one.id} is a copy of ${first.id}: ${to}`,
        edits: [set(one, to, "title")],
        at: [{ ...at(one, "title"), ...(severity === undefined ? {} : { severity }) }],
      },
    ];
  });
  const parts = work.filter(({ path }) => path.at(-2) === "parts" && path.at(-1) === 1);
  return [
    ...copied,
    ...parts.map((part) => {
      const sibling = work.find(
        ({ file, path }) => file === part.file && path.join() === [...part.path.slice(0, -1), 0].join(),
      );
      return {
        what: `${part.id} is a copy of the part before it`,
        edits: [set(part, textIn(sibling ?? part, "title"), "title")],
        at: [at(part, "title")],
      };
    }),
  ];
}

/** The things that are numbered together, in order. */
function sequences(): Planted[][] {
  const parts = work
    .filter(({ value }) => value.parts !== undefined)
    .map((whole) => work.filter((one) => one !== whole && isIn(one, whole)));
  const all = parts.flat();
  return [
    pledges,
    ...priorities.map((priority) => work.filter((one) => isIn(one, priority) && !all.includes(one))),
    ...parts,
  ];
}

function numbers(): Fault[] {
  return sequences().flatMap((sequence) => {
    const numberOf = (index: number) => textIn(sequence[index] ?? ({ ...pledges[0] } as Planted), "number");
    const twins = sequence.slice(1).map((one, index) => ({
      what: `${one.id} has the number of the one before`,
      edits: [set(one, numberOf(index), "number")],
      at: [at(one, "number")],
    }));
    const final = sequence.at(-1);
    const swapped = sequence.slice(1).flatMap((one, index) => {
      const before = sequence[index];
      if (before === undefined || before.path.slice(0, -1).join() !== one.path.slice(0, -1).join()) return [];
      return [
        {
          what: `${one.id} and the one before have changed numbers`,
          edits: [set(one, numberOf(index), "number"), set(before, numberOf(index + 1), "number")],
          at: [at(one, "number")],
        },
      ];
    });
    if (final === undefined || /[a-z]$/.test(textIn(final, "number"))) return [...twins, ...swapped];
    const gap = {
      what: `${final.id} leaves out a number`,
      edits: [set(final, `${sequence.length + 1}`, "number")],
      at: [at(final, "number")],
    };
    return [...twins, ...swapped, gap];
  });
}

function unused(kind: string): Fault[] {
  return entitiesOf(kind).map((one) => ({
    what: `${kind} ${one.id} is named by nothing`,
    edits: withoutReferences(kind, one.id, ({ field }) => !field.startsWith("chapter.sections")),
    at: [atHead(one)],
  }));
}

function emptySections(): Fault[] {
  return entitiesOf("chapter").flatMap((chapter) => {
    const sections = chapter.value.sections;
    const bare: Edit[] = ["summary", "points", "sections", "promises"].flatMap((key) =>
      chapter.value[key] === undefined ? [] : [drop(chapter, key)],
    );
    const elsewhere = referencesTo("chapter", chapter.id).map((place) => drop(place));
    const path = (index: number, key: string) => ["sections", index, key];
    const faults: Fault[] = [
      { what: `${chapter.id} is empty`, edits: [...bare, ...elsewhere], at: [atHead(chapter)] },
      {
        what: `${chapter.id} ends with a colon`,
        edits: [...bare, ...elsewhere, set(chapter, "This chapter shows:", "summary")],
        at: [atHead(chapter)],
      },
      {
        what: `${chapter.id} promises what it lacks`,
        edits: [set(chapter, ["A list of grants"], "promises")],
        at: [at(chapter, "promises", 0)],
      },
    ];
    const inSections = (sections !== undefined && isList(sections) ? sections : []).flatMap(
      (section, index) => {
        const title: Value = (section as Mapping).title ?? "";
        const spot: Spot[] = [at(chapter, ...path(index, "title"))];
        const only = (more: Mapping) => [set(chapter, { title, ...more }, "sections", index)];
        return [
          { what: `${chapter.id} section ${index} is empty`, edits: only({}), at: spot },
          {
            what: `${chapter.id} section ${index} ends with a colon`,
            edits: only({ text: "They are:" }),
            at: spot,
          },
          {
            what: `${chapter.id} section ${index} lists a stage of which nothing is said`,
            edits: [
              ...only({ stages: ["last-days"] }),
              ...withoutReferences(
                "stage",
                "last-days",
                ({ field }) => !field.startsWith("chapter.sections"),
              ),
            ],
            // The stage has nothing mapped to it then, which is found at the stage as well.
            at: [...spot, { ...atHead(stageOf("last-days")), rule: "stage-used" }],
          },
        ];
      },
    );
    return [...faults, ...inSections];
  });
}

function stageOf(id: string): Planted {
  const stage = entitiesOf("stage").find((one) => one.id === id);
  if (stage === undefined) throw new Error(`There is no stage ${id}`);
  return stage;
}

function opinions(): Fault[] {
  return entitiesOf("organisation").map((one) => ({
    what: `${one.id} must be asked, and has given no opinion`,
    edits: [
      set(one, true, "opinion-required"),
      ...(one.value.opinion === undefined ? [] : [drop(one, "opinion")]),
    ],
    at: [atHead(one)],
  }));
}

/** Faults of coverage: what is missing, and what stands twice. */
export const seedsOfCoverage: readonly Seed[] = [
  { rule: "priority-has-interventions", severity: "W/W/E", faults: emptyPriorities },
  { rule: "priority-has-pledge", severity: "W/W/E", faults: unpledgedPriorities },
  { rule: "pledge-is-delivered", severity: "W/W/E", faults: undelivered },
  { rule: "pledge-is-measurable", severity: "W/W/E", faults: unmeasured },
  { rule: "intervention-has-lead", severity: "i/W/E", faults: unled },
  { rule: "intervention-not-pledge-restated", severity: "W/W/W", faults: restated },
  { rule: "interventions-distinct", severity: "i/W/W", faults: copies },
  { rule: "numbering-contiguous", severity: "E/E/E", faults: numbers },
  { rule: "stage-used", severity: "i/W/W", faults: () => unused("stage") },
  { rule: "principle-used", severity: "i/W/W", faults: () => unused("principle") },
  { rule: "duty-addressed", severity: "–/i/E", faults: () => unused("duty") },
  { rule: "opinion-recorded", severity: "–/i/E", faults: opinions },
  { rule: "section-has-content", severity: "W/W/E", faults: emptySections },
];
