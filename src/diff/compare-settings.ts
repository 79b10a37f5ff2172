import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import type { Pair } from "./change.ts";
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
}

/** Finds what changed in what a plan says of its own checks: rules set to another severity, and rules off at an entity. */
export function compareSettings(
  before: LinkedPlan,
  after: LinkedPlan,
  pairs: readonly Pair<ComparedEntity>[],
): SettingChange[] {
  const names = new Map(pairs.map(({ before: one, after: other }) => [one.name, other.name]));
  const [was, is] = [
    settingsOf(before, (name) => names.get(name) ?? name),
    settingsOf(after, (name) => name),
  ];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    if (one?.severity === other?.severity) return [];
    const [rule = "", entity = ""] = key.split(" ");
    return [
      {
        rule,
        entity: entity === "" ? null : entity,
        before: one?.severity ?? null,
        after: other?.severity ?? null,
        because: other?.because ?? one?.because ?? null,
      },
    ];
  });
}

function settingsOf(plan: LinkedPlan, follow: (name: string) => string): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const { rule, severity } of plan.plan?.checks ?? [])
    settings.set(`${rule} `, { severity, because: null });
  for (const entity of plan.entities) {
    for (const { rule, because } of entity.checksOff)
      settings.set(`${rule} ${follow(entityName(entity) ?? entity.is)}`, { severity: "off", because });
  }
  return settings;
}
