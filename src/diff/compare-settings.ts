import { type Audience, isPublic } from "../compile/flatten-plan.ts";
import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import type { Pair } from "./change.ts";
import { isSame } from "./meaning.ts";
import type { ComparedEntity } from "./plan-side.ts";

/** A setting of the checks that came, went or changed. */
export interface SettingChange {
  readonly rule: string;
  /** The entity that it stands at; null where it is the plan's own and holds for all. */
  readonly entity: string | null;
  /** How strict the rule was there by the plan's own word, and how strict it is: a severity, or "off"; null where the plan says nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The reason given, where a rule is off. */
  readonly because: string | null;
}

interface Setting {
  readonly severity: string;
  readonly because: string | null;
  /** The last day on which it counts. */
  readonly until: string | null;
}

/** Finds what changed in what a plan says of its own checks: rules set to another severity, and rules off at an entity, for another reason or until another day. */
export function compareSettings(
  before: LinkedPlan,
  after: LinkedPlan,
  pairs: readonly Pair<ComparedEntity>[],
  audience: Audience,
): SettingChange[] {
  const names = new Map(pairs.map(({ before: one, after: other }) => [one.name, other.name]));
  const [was, is] = [
    settingsOf(before, audience, (name) => names.get(name) ?? name),
    settingsOf(after, audience, (name) => name),
  ];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    // What a side may say where it cannot be read, or leaves out since it is an extract, is not known.
    const isUnknown = (one === undefined && before.incomplete) || (other === undefined && after.incomplete);
    if (isUnknown || isSame(one, other)) return [];
    const [rule = "", entity = ""] = key.split(" ");
    return [
      {
        rule,
        entity: entity === "" ? null : entity,
        before: one?.severity ?? null,
        after: other?.severity ?? null,
        because: (other ?? one)?.because ?? null,
      },
    ];
  });
}

function settingsOf(
  plan: LinkedPlan,
  audience: Audience,
  follow: (name: string) => string,
): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const { rule, severity } of plan.plan?.checks ?? [])
    settings.set(`${rule} `, { severity, because: null, until: null });
  for (const entity of plan.entities) {
    if (audience === "public" && !isPublic(entity)) continue;
    for (const { rule, because, until } of entity.checksOff)
      settings.set(`${rule} ${follow(entityName(entity) ?? entity.is)}`, {
        severity: "off",
        because: because.replace(/\s+/g, " "),
        until: until === undefined ? null : `${until.lastDay}`,
      });
  }
  return settings;
}
