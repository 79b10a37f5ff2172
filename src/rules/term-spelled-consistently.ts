import type { PathStep } from "../load/document.ts";
import type { Entity } from "../model/kinds.generated.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { spellingsIn } from "./spellings.ts";
import { textsOf } from "./texts.ts";
import { shortList } from "./words.ts";

/** One way in which a term is spelt: how often, and where first. */
interface Use {
  readonly written: string;
  readonly inOneWord: boolean;
  readonly entity: Entity;
  readonly field: readonly PathStep[];
  count: number;
}

export const termSpelledConsistently: Rule = {
  id: "term-spelled-consistently",
  description: "A term is spelt the same everywhere.",
  severity: { draft: "info", consultation: "info", final: "warning" },
  check({ entities }, report) {
    const terms = new Map<string, Map<string, Use>>();
    for (const { entity, plain, path } of textsOf(entities)) {
      // The titles of documents that are cited are not the plan's own words.
      if (entity.is === "source") continue;
      for (const { key, written, inOneWord, form } of spellingsIn(plain)) {
        const uses = terms.get(key) ?? new Map<string, Use>();
        terms.set(key, uses);
        const use = uses.get(form);
        if (use === undefined) uses.set(form, { written, inOneWord, entity, field: path, count: 1 });
        else use.count++;
      }
    }
    for (const uses of terms.values()) {
      const spellings = [...uses.values()];
      // A hyphen in place of a space can be right: a "Low-Carbon Plan" is one for "Low Carbon".
      const sure = spellings.some(({ written, inOneWord }) => inOneWord || /\s[‐–-]|[‐–-]\s/u.test(written));
      if (spellings.length === 1 || !sure) continue;
      const rarest = spellings.reduce((rare, use) => (use.count <= rare.count ? use : rare));
      const others = spellings.filter((use) => use !== rarest);
      report({
        entity: rarest.entity,
        field: rarest.field,
        message: `"${show(rarest.written)}" is also spelt ${shortList(others.map(({ written }) => `"${show(written)}"`))}.`,
        hint: "Choose one spelling, and use it everywhere.",
        related: others.map(({ written, entity, field }) => ({
          entity,
          field,
          message: `It is spelt "${show(written)}" here.`,
        })),
      });
    }
  },
};
