import type { LinkedPlan } from "../link/linked-plan.ts";
import { entityName } from "../model/entity.ts";
import type { Entity, Suppression } from "../model/kinds.generated.ts";
import { didYouMean, isSlip, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { alwaysError, type Finding, type Rule, type Today } from "./rule.ts";

/** The rules about what a plan says of its own checks. The runner reports them, since it alone knows what was kept quiet. */
export const checkSettingValid: Rule = {
  id: "check-setting-valid",
  description: "A setting of the checks names a rule that there is and that may be set.",
  severity: alwaysError,
};

export const suppressionCurrent: Rule = {
  id: "suppression-current",
  description: "No suppression is past its last day.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
};

export const suppressionNeeded: Rule = {
  id: "suppression-needed",
  description: "Every suppression keeps a finding quiet.",
  severity: { draft: "warning", consultation: "warning", final: "warning" },
};

/** The suppressions that count in a plan, and which of them have kept something quiet. Lives for one run of the rules. */
export class Suppressions {
  readonly #settingsFrom: LinkedPlan | undefined;
  readonly #today: Today;
  readonly #used = new Set<Suppression>();

  /** `settingsFrom` is another revision of the plan, where its suppressions count in place of the plan's own. */
  constructor(settingsFrom: LinkedPlan | undefined, today: Today) {
    this.#settingsFrom = settingsFrom;
    this.#today = today;
  }

  /** The suppression that keeps a rule quiet at an entity, which is used by being found; undefined where none does. */
  find(ruleId: string, entity: Entity): Suppression | undefined {
    const suppression = this.#holderOf(entity)?.checksOff.find(
      (off) => off.rule === ruleId && !this.#hasExpired(off),
    );
    if (suppression !== undefined) this.#used.add(suppression);
    return suppression;
  }

  /** What is wrong with the suppressions of an entity, given the rules whose silence says that nothing is wrong. */
  *judge(entity: Entity, isTrusted: (ruleId: string) => boolean): Generator<[Rule, Finding]> {
    for (const [at, off] of entity.checksOff.entries()) {
      const rule = `"${show(off.rule)}"`;
      if (this.#hasExpired(off)) {
        yield [
          suppressionCurrent,
          {
            entity,
            field: ["checks-off", at, "until"],
            message: `The suppression of ${rule} held until ${show(off.until?.printed ?? "")}.`,
            hint: "Mend what the rule finds and delete the suppression, or give it a later day and say why.",
          },
        ];
      } else if (!this.#used.has(off) && isTrusted(off.rule)) {
        yield [
          suppressionNeeded,
          {
            entity,
            field: ["checks-off", at, "rule"],
            message: `The suppression of ${rule} keeps nothing quiet: the rule finds nothing here.`,
            hint: "Delete it.",
          },
        ];
      }
    }
  }

  #holderOf(entity: Entity): Entity | undefined {
    if (this.#settingsFrom === undefined) return entity;
    if (entity.is === "plan") return this.#settingsFrom.plan;
    if (entity.id !== undefined && entity.id !== "") return this.#settingsFrom.find(entity.is, entity.id);
    // What needs no id is known by its name, within what it is nested in.
    return this.#settingsFrom.entities.find((other) => nameWithin(other) === nameWithin(entity));
  }

  #hasExpired({ until }: Suppression): boolean {
    return until !== undefined && this.#today > until.lastDay;
  }
}

/** Whether an entity says anything of the checks; few do. */
export function hasSettings(entity: Entity): boolean {
  return entity.is === "plan" || entity.checksOff.length > 0;
}

/** What is wrong with the rules that an entity names in its settings: such a rule must be there, and must be one that can be set. */
export function* judgeNames(
  entity: Entity,
  rules: readonly Rule[],
  isStructural: (rule: Rule) => boolean,
): Generator<Finding> {
  const settings = [
    ...entity.checksOff.map(({ rule }, at) => ({ rule, field: ["checks-off", at, "rule"], isOff: true })),
    ...(entity.is === "plan" ? entity.checks : []).map(({ rule, severity }, at) => ({
      rule,
      field: ["checks", at, "rule"],
      isOff: severity !== "error",
    })),
  ];
  const seen = new Set<string>();
  for (const { rule: id, field, isOff } of settings) {
    const place = `${field[0]} ${id}`;
    if (seen.has(place))
      yield {
        entity,
        field,
        message: `"${show(id)}" stands twice in the same list.`,
        hint: "Keep one of the two.",
      };
    seen.add(place);
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      const near = nearNames(
        id,
        rules.map((one) => one.id),
      );
      const [meant = "", ...others] = near;
      yield {
        entity,
        field,
        message: `There is no rule "${show(id)}".`,
        hint: didYouMean(near) ?? "The command `planc rules` lists them.",
        suggestions: near,
        fix:
          others.length === 0 && isSlip(id, meant)
            ? { description: `Write "${meant}".`, texts: [{ entity, field, from: id, to: meant }] }
            : undefined,
      };
    } else if (isOff && isStructural(rule)) {
      yield {
        entity,
        field,
        message: `"${id}" is a rule of structure: it cannot be switched off, lowered or suppressed.`,
        hint: "Mend what it finds, and delete this.",
      };
    }
  }
}

/** A name for an entity without an id: "group Screening in priority/keeping-well". */
function nameWithin(entity: Entity): string {
  const name = "name" in entity ? entity.name : "";
  return `${entity.is} ${name} in ${entity.container === undefined ? "" : entityName(entity.container)}`;
}
