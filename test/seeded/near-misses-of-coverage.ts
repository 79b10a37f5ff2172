import { entitiesOf } from "./garden.ts";
import { type NearMiss, one, section, titled, work } from "./near-miss.ts";
import { drop, set } from "./planting.ts";

/** What looks as if something were missing or stood twice, and does not. */
export const nearMissesOfCoverage: readonly NearMiss[] = [
  [
    "priority-has-interventions",
    "its work stands under headings",
    drop(one("priority", "good-homes"), "interventions"),
    set(work("empty-homes"), "1", "number"),
    set(work("supported-flats"), "2", "number"),
    set(work("adapted-bathrooms"), "3", "number"),
    set(work("empty-homes"), "ongoing from 2025/26", "timeline"),
  ],
  [
    "priority-has-interventions",
    "what is part of it has work",
    drop(one("priority", "fair-chances"), "interventions"),
  ],
  [
    "priority-has-pledge",
    "what serves all the others keeps no pledge of its own",
    set(one("priority", "our-people"), true, "cross-cutting"),
    ...entitiesOf("pledge")
      .filter(({ value }) => JSON.stringify(value.priorities).includes("our-people"))
      .map((pledge) => set(pledge, ["early-help"], "priorities")),
  ],
  [
    "priority-has-pledge",
    "its work contributes to a pledge",
    ...entitiesOf("pledge")
      .filter(({ value }) => JSON.stringify(value.priorities).includes("our-people"))
      .map((pledge) => set(pledge, ["early-help"], "priorities")),
    set(work("staff-survey"), ["pledge-1"], "contributes-to"),
  ],
  [
    "pledge-is-delivered",
    "work of another priority contributes to it",
    set(one("pledge", "pledge-2"), ["fair-chances"], "priorities"),
    set(work("bus-network"), ["pledge-2"], "contributes-to"),
    drop(one("priority", "fair-chances"), "interventions"),
  ],
  [
    "pledge-is-measurable",
    "one complete indicator is enough",
    ...["indicators"].map((key) => set(one("pledge", "pledge-5"), ["damp-homes", "rough-sleepers"], key)),
    drop(one("indicator", "damp-homes"), "baseline"),
  ],
  [
    "pledge-is-measurable",
    "a target of nought is a target",
    set(one("pledge", "pledge-5"), ["rough-sleepers"], "indicators"),
  ],
  [
    "pledge-is-measurable",
    "steps on the way say values and dates",
    set(one("pledge", "pledge-5"), ["smoke-free"], "indicators"),
    drop(one("indicator", "smoke-free"), "target-by"),
  ],
  [
    "intervention-has-lead",
    "the lead of the priority leads its work",
    set(one("priority", "early-help"), "care-board", "lead"),
    drop(work("help-directory"), "lead"),
  ],
  [
    "intervention-has-lead",
    "a role may be that of a lead by another name",
    drop(work("help-directory"), "lead"),
    set(work("help-directory"), [{ role: "Accountable officer", who: "director" }], "roles"),
  ],
  ["intervention-has-lead", "whoever leads the whole leads its parts", drop(work("day-breaks"), "lead")],
  ["intervention-has-lead", "a whole is led where all its parts are", drop(work("carer-breaks"), "lead")],
  [
    "intervention-not-pledge-restated",
    "it says what will be done to keep the pledge",
    titled("bus-network", "Run a bus to every village that has a school"),
  ],
  [
    "intervention-not-pledge-restated",
    "a part of the words of a pledge is no repetition",
    titled("bus-network", "Run a bus"),
  ],
  [
    "interventions-distinct",
    "a series of like work in other places is honest",
    titled("bus-network", "Open new family hubs in Calderwick"),
    titled("bus-priority", "Open new family hubs in Harrow Fells"),
    titled("calder-link", "Open new family hubs on the coast"),
  ],
  [
    "interventions-distinct",
    "the same short title under two priorities leans on each of them",
    titled("bus-network", "Train our staff"),
    titled("skills-audit", "Train our staff"),
  ],
  [
    "interventions-distinct",
    "parts of two wholes may have one title",
    titled("day-breaks", "Ask people with lasting conditions what helps"),
  ],
  [
    "numbering-contiguous",
    "codes of letters and numbers count like numbers",
    ...[
      "bus-network",
      "bus-priority",
      "calder-link",
      "safer-crossings",
      "charging-points",
      "freight-hub",
      "rail-halt",
    ].map((id, at) => set(work(id), `CC.${at + 1}`, "number")),
  ],
  [
    "numbering-contiguous",
    "1.10 comes after 1.9",
    ...entitiesOf("pledge").map((pledge, at) => set(pledge, `1.${at + 1}`, "number")),
  ],
  [
    "numbering-contiguous",
    "numbers may begin anew under each heading",
    ...[
      "bus-network",
      "bus-priority",
      "calder-link",
      "safer-crossings",
      "charging-points",
      "freight-hub",
      "rail-halt",
    ].map((id, at) => set(work(id), `${at < 4 ? (at % 2) + 1 : at - 3}`, "number")),
  ],
  [
    "stage-used",
    "one thing that names it is enough",
    set(one("place", "calderwick"), ["childhood", "last-days"], "stages"),
  ],
  [
    "duty-addressed",
    "one part of the plan is enough",
    set(work("bus-network"), ["clean-air", "fair-access"], "addresses"),
  ],
  [
    "section-has-content",
    "points follow the colon",
    section({ text: "The money goes to:", points: ["health", "care"] }),
  ],
  [
    "section-has-content",
    "places follow the colon",
    section({ text: "The money goes to:", places: ["calderwick"] }),
  ],
  [
    "section-has-content",
    "a promise is kept by a section with its name in its title",
    set(one("chapter", "money"), ["Costs"], "promises"),
    set(one("chapter", "money"), [{ title: "All costs at a glance", figures: ["budget"] }], "sections"),
  ],
  [
    "section-has-content",
    "a promise of several is kept by one",
    set(one("chapter", "money"), ["Case studies"], "promises"),
    set(one("chapter", "money"), [{ title: "Case study: the canal", figures: ["budget"] }], "sections"),
  ],
  [
    "section-has-content",
    "the priorities of a chapter follow the colon",
    drop(one("chapter", "how-we-work"), "points"),
    set(one("chapter", "how-we-work"), "These are our priorities:", "summary"),
  ],
  [
    "section-has-content",
    "a chapter is told by the priorities that name it",
    drop(one("chapter", "how-we-work"), "points"),
  ],
];
