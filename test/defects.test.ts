import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { entityName } from "../src/model/entity.ts";
import { profiles } from "../src/rules/rule.ts";
import { rules } from "../src/rules/rules.ts";
import { checkJson, type JsonProblem, placeOf } from "./cli/edit-plan.ts";
import { root } from "./cli/test-host.ts";
import { type Defect, linesOf, locate, readDefects } from "./defects.ts";
import { compileFolder, planFolders } from "./read-plan-folder.ts";

const { headings, defects, truths } = readDefects();
const leads = withoutLead();
const expected = [...defects, ...leads];

/** What `planc check` finds under each profile, as of the plan's own day. */
const found = { draft: none(), consultation: none(), final: none() };

function none(): readonly JsonProblem[] {
  return [];
}

beforeAll(async () => {
  for (const profile of profiles)
    found[profile] = (await checkJson(root, ["--profile", profile])).report.diagnostics;
});

/** The numbered interventions of the real plan, but for the one that names its lead: found by reading the files as text. */
function withoutLead(): Defect[] {
  const heading = headings.find(({ rule }) => rule === "intervention-has-lead");
  if (heading === undefined) throw new Error("The table has no heading for intervention-has-lead");
  return readdirSync(path.join(root, "plan/priorities")).flatMap((name) => {
    const file = `priorities/${name}`;
    const lines = linesOf(file);
    const ids = lines.flatMap((line, at) => {
      const id = /^ +- id: (.+)$/.exec(line)?.[1];
      return id !== undefined && /^ +number: \d+$/.test(lines[at + 1] ?? "") ? [id] : [];
    });
    return ids
      .filter((id) => id !== "hubs-engagement")
      .map((id) => ({
        ...heading,
        what: `${id} has no lead`,
        entity: `intervention/${id}`,
        file,
        line: `- id: «${id}»`,
        says: "has no lead.",
        fires: [heading.rule],
      }));
  });
}

function entityOf({ entity }: JsonProblem): string {
  return entity ?? "plan";
}

function brief(problem: JsonProblem): string {
  return `${placeOf(problem)} ${problem.rule} ${entityOf(problem)}`;
}

describe("each defect of the table", () => {
  test.each(defects.map((defect) => [defect.rule, defect.entity, defect.what, defect] as const))(
    "%s finds on %s: %s",
    (rule, entity, _, defect) => {
      for (const profile of profiles) {
        const place = locate(defect);
        const [problem, ...more] = found[profile].filter(
          (other) => other.rule === rule && entityOf(other) === entity && placeOf(other) === place,
        );
        expect(more).toEqual([]);
        expect(problem?.severity ?? "off").toBe(defect.severities[profile]);
        expect(problem?.message).toContain(defect.says);
      }
    },
  );

  test.each(defects.map(({ entity, fires }) => [entity, fires] as const))(
    "is all there is on %s",
    (entity, fires) => {
      const rulesOf = found.final.filter((problem) => entityOf(problem) === entity).map(({ rule }) => rule);
      expect(rulesOf.sort()).toEqual([...fires].sort());
    },
  );
});

test("78 of 79 numbered interventions have no lead", () => {
  expect(leads).toHaveLength(78);
  for (const profile of profiles) {
    const rows = found[profile].filter(({ rule }) => rule === "intervention-has-lead");
    expect(rows.map(placeOf).sort()).toEqual(leads.map(locate).sort());
    expect(new Set(rows.map(({ severity }) => severity))).toEqual(new Set([leads[0]?.severities[profile]]));
  }
});

test.each(profiles)("no finding of a %s plan is outside the table", (profile) => {
  const table = expected
    .filter(({ severities }) => severities[profile] !== "off")
    .map((defect) => `${locate(defect)} ${defect.rule} ${defect.entity}`);
  expect(found[profile].map(brief).sort()).toEqual(table.sort());
});

describe("what is true", () => {
  let entities: readonly string[] = [];
  beforeAll(async () => {
    const { linked } = await compileFolder(planFolders.real);
    entities = linked.entities.map((entity) => entityName(entity) ?? "plan");
  });

  test.each(truths.map(({ rule, entity, why }) => [rule, entity, why] as const))(
    "%s is silent on %s: %s",
    (rule, entity) => {
      expect(entities).toContain(entity);
      for (const profile of profiles) {
        const wrong = found[profile].filter((other) => other.rule === rule && entityOf(other) === entity);
        expect(wrong).toEqual([]);
      }
    },
  );
});

test("every rule has a heading with its severities, and a milder one only after it", () => {
  const first = headings.filter(({ rule }, at) => headings.findIndex((other) => other.rule === rule) === at);
  expect(Object.fromEntries(first.map(({ rule, severities }) => [rule, severities]))).toEqual(
    Object.fromEntries(rules.map(({ id, severity }) => [id, severity])),
  );
});
