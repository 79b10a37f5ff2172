import { type Audience, type Data, isPublic } from "../compile/flatten-plan.ts";
import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import { type Entity, fieldsByKind } from "../model/kinds.generated.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Problems } from "./compare-problems.ts";

/**
 * Leaves out the problems that an audience may not be told of: those at something internal, those whose words name it, and those at a place
 * where it may stand. `plans` are both revisions, since what is internal in one of them is not to be read in the other.
 */
export function problemsShownTo(
  audience: Audience,
  problems: Problems,
  plans: readonly LinkedPlan[],
): Problems {
  const internal = plans.flatMap(({ entities }) => entities.filter((entity) => !isPublic(entity)));
  if (audience === "internal" || internal.length === 0) return problems;
  const secrets = new Set(internal.flatMap(wordsOf));
  const hidden = new Set(internal.map(entityName));
  const open = new Set(plans.flatMap(({ entities }) => entities.map(({ origin }) => origin.file.path)));
  for (const { origin } of internal) open.delete(origin.file.path);
  const isShown = ({ entity, message, location }: Diagnostic): boolean => {
    const isAtOpen = entity === undefined ? open.has(location.file.path) : !hidden.has(entity);
    return isAtOpen && ![...secrets].some((secret) => message.includes(secret));
  };
  return { found: problems.found.filter(isShown), hidden: problems.hidden.filter(isShown) };
}

/** Messages may cut a text after so many characters. */
const leastQuoted = 20;

/** What messages call an entity by: its id, and the beginnings of its texts. */
function wordsOf(entity: Entity): string[] {
  const values = entity as unknown as Data;
  return Object.values(fieldsByKind[entity.is]).flatMap(({ name, shape }) => {
    const value = values[name];
    const isWords = shape.is === "text" && shape.choice === undefined && name !== "number";
    return isWords && typeof value === "string" && value !== "" ? [value.slice(0, leastQuoted)] : [];
  });
}
