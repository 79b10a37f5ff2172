// Makes schemas/output.schema.json, the schema of plan.json, from the schemas of the kinds: what an editor writes comes out with its
// values parsed and its references as ids. What the compile stage works out beside that is declared here.
import { fieldsOf, kindsOf } from "./read-schemas.js";

/** @typedef {import("./read-schemas.js").Schema} Schema */

/** @param {string} description */
const text = (description) => ({ type: "string", description });
/** @param {string} description */
const count = (description) => ({ type: "integer", minimum: 0, description });
/** @param {string} description */
const ids = (description) => ({ type: "array", items: { type: "string" }, description });
/** @param {string} description */
const textOrNull = (description) => ({ type: ["string", "null"], description });
/** @param {string} name @param {string} description */
const ref = (name, description) => ({ $ref: `#/$defs/${name}`, description });
/** @param {string} title @param {Record<string, Schema>} properties @param {readonly string[]} optional */
const object = (title, properties, optional = []) => ({
  title,
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** Values that people write, as programs read them. @type {Record<string, Schema>} */
const values = {
  timeline: object("TimelineData", {
    printed: text("As the plan prints it: 23/24 & 24/25"),
    text: text("In its one canonical form: 2023/24 to 2024/25"),
    start: text("The first year."),
    end: textOrNull("The last year; null where it has no end."),
    years: ids("Every year in which there is work. Without an end they run to the last year of the plan."),
    openEnded: { type: "boolean", description: "It has no end." },
    ongoing: { type: "boolean", description: "It has no end on purpose." },
    tentative: { type: "boolean", description: "Its years are not certain." },
    beyondPlan: { type: "boolean", description: "It goes past the last year of the plan, or has no end." },
    derived: { type: "boolean", description: "It is the span of its parts, since it has none of its own." },
  }),
  date: object("DateData", {
    printed: text("As the plan prints it, with a weekday that may be wrong."),
    text: text("For readers: 7 June 2023"),
    precision: { type: "string", enum: ["day", "month", "quarter", "year"], description: "How exact it is." },
    start: { ...text("The first day it can mean: 2023-06-07"), pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    end: { ...text("The last day it can mean."), pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  }),
  quantity: object(
    "QuantityData",
    {
      printed: text("As the plan prints it: £1,943,377 thousand"),
      amount: { type: "number", description: "The number as it counts: 1943377000" },
      kind: {
        type: "string",
        enum: ["count", "percentage", "money", "rate", "rank"],
        description: "What sort of number it is.",
      },
      unit: text("What is counted."),
      of: count("Of a rank: how many are ranked."),
    },
    ["of"],
  ),
  "day-of-year": object("DayOfYearData", {
    printed: text("As the plan prints it: 1 April"),
    month: count("1 to 12."),
    day: count("1 to 31."),
  }),
  citation: object(
    "CitationData",
    {
      printed: text("As the plan prints it."),
      source: text("The id of the source."),
      place: text("The place in it."),
    },
    ["place"],
  ),
};

/** What the compile stage works out for each kind. @type {Record<string, Record<string, Schema>>} */
const derived = {
  plan: {
    years: ids("The years of the plan, the first one first. Empty where its period is not known."),
    yearsAreCalendarYears: {
      type: "boolean",
      description: "Whether years are calendar years, or straddle two of them.",
    },
    labels: ref("labels", "The words for the levels, complete."),
  },
  priority: {
    pledges: ids("The promises it keeps, by id."),
    interventions: ids(
      "Its pieces of work in reading order, by id; parts stand under the work they are parts of.",
    ),
    activity: {
      type: "array",
      items: { $ref: "#/$defs/activity" },
      description: "What is under way in each year of the plan.",
    },
    later: count("How many timelines go past the last year of the plan, or have no end."),
  },
  intervention: {
    priority: text("The id of the priority it stands under."),
    group: textOrNull("The heading it stands under."),
    parent: textOrNull("The id of the work it is a part of."),
    timeline: {
      anyOf: [{ $ref: "#/$defs/timeline" }, { type: "null" }],
      description: "When it is done; null where that is not stated.",
    },
  },
  pledge: {
    shortText: textOrNull(
      "A shorter wording that is meant to be used where there is little room; null where there is none.",
    ),
  },
  milestone: { intervention: text("The id of the work it is a step of.") },
  indicator: {
    status: {
      type: ["string", "null"],
      enum: ["met", "missed", null],
      description:
        "Whether the value reaches the target; one whose targetBy is after the value's asOf may still be met. Null where the two cannot be compared.",
    },
    gap: {
      type: ["number", "null"],
      description: "The value less the target, in the unit of both; null where they cannot be compared.",
    },
  },
};

/** @type {Record<string, Schema>} */
const extras = {
  activity: object("YearActivity", {
    year: text("The year."),
    active: count("How many timelines have work in it."),
    starting: count("How many of them start in it."),
  }),
  labels: object(
    "LabelsData",
    Object.fromEntries(
      ["pledge", "priority", "intervention", "principle", "stage"].map((level) => [
        level,
        { $ref: "#/$defs/label" },
      ]),
    ),
  ),
  label: object(
    "LabelData",
    {
      one: text("One of them."),
      many: text("Several of them."),
      heading: text("The heading above all of them."),
      introduction: text("The words that lead into the list."),
    },
    ["introduction"],
  ),
  reference: object("ReferenceData", { kind: text("The kind of thing that is named."), id: text("Its id.") }),
  totals: object("PlanTotals", {
    pledges: count("Promises."),
    priorities: count("Areas of work."),
    interventions: count("Numbered pieces of work, without their parts."),
    parts: count("Parts of pieces of work."),
    timelines: count("Timelines that are stated."),
    activity: {
      type: "array",
      items: { $ref: "#/$defs/activity" },
      description: "What is under way in each year of the plan.",
    },
    later: count("How many timelines go past the last year of the plan, or have no end."),
  }),
};

/** The schema of plan.json. @param {Map<string, Schema>} schemas @returns {Schema} */
export function outputSchema(schemas) {
  const kinds = kindsOf(schemas);
  /** @type {Record<string, Schema>} */
  const definitions = { ...values, ...extras };

  /** @param {Schema} shape @returns {Schema} */
  function schemaOf(shape) {
    switch (shape.is) {
      case "flag":
        return { type: "boolean" };
      case "value":
        return { $ref: `#/$defs/${shape.grammar}` };
      case "reference":
        return shape.to.length === 1 ? { type: "string" } : { $ref: "#/$defs/reference" };
      case "entity":
        return hasId(kinds.get(shape.kind)) ? { type: "string" } : { $ref: `#/$defs/${shape.kind}` };
      case "list":
        return { type: "array", items: schemaOf(shape.of) };
      case "record":
        return propertiesOf(shape.fields);
      default:
        return shape.choice === undefined ? { type: "string" } : { type: "string", enum: shape.choice };
    }
  }

  /** @param {Record<string, Schema>} fields @param {Record<string, Schema>} more @returns {Schema} */
  function propertiesOf(fields, more = {}) {
    const published = Object.values(fields).filter((field) => field.unpublished !== true);
    const own = published.map((field) => [
      field.name,
      {
        ...schemaOf(field.shape),
        ...(field.description === undefined ? {} : { description: field.description }),
      },
    ]);
    const required = published
      .filter((field) => field.required || field.shape.is === "list")
      .map((field) => field.name);
    return {
      type: "object",
      properties: { ...Object.fromEntries(own), ...more },
      required: [...new Set([...required, ...Object.keys(more)])],
      additionalProperties: false,
    };
  }

  for (const [kind, schema] of kinds) {
    const title = `${schema.title}Data`;
    definitions[kind] = {
      title,
      description: schema.description,
      ...propertiesOf(fieldsOf(schema, schemas), derived[kind]),
    };
  }
  const lists = [...kinds].filter(([kind, schema]) => kind !== "plan" && hasId(schema));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    description: "A compiled plan: plan.json. Every reference is an id; every list is in reading order.",
    ...object("CompiledPlan", {
      version: {
        const: 1,
        description: "The version of this format. It rises only when a program that reads it might break.",
      },
      audience: {
        type: "string",
        enum: ["public", "internal"],
        description: "Whom it is for. What is internal is in it only where it is for those inside.",
      },
      plan: ref("plan", "The plan as a whole."),
      totals: ref("totals", "How much there is of everything."),
      ...Object.fromEntries(
        lists.map(([kind, schema]) => [
          schema["x-plural"],
          {
            type: "array",
            items: { $ref: `#/$defs/${kind}` },
            description: `${schema.description} In reading order.`,
          },
        ]),
      ),
    }),
    $defs: definitions,
  };
}

/** Whether entities of a kind are known by an id, and so have a list of their own. @param {Schema | undefined} schema */
function hasId(schema) {
  return (schema?.required ?? []).includes("id");
}
