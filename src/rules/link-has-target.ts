import { show } from "../source/show.ts";
import { linksOf } from "./links.ts";
import type { Rule } from "./rule.ts";
import { textsOf } from "./texts.ts";
import { shortList } from "./words.ts";

/** What leads somewhere: an address in full, or a place on a page. Any other link is plain words in the outputs. */
const address = /^(?:https?:\/\/|mailto:|#)./i;
/** What stands where an address is still to come. */
const placeholder = /^(?:#|https?:\/\/|mailto:)?$/i;

export const linkHasTarget: Rule = {
  id: "link-has-target",
  description: "Every link leads somewhere.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check({ entities, consultations }, report) {
    for (const { entity, text, path } of textsOf(entities)) {
      const empty = linksOf(text).filter(({ target }) => !address.test(target));
      if (empty.length === 0) continue;
      const words = shortList(empty.map((link) => `"${show(link.words)}"`));
      report({
        entity,
        field: path,
        message: empty.length === 1 ? `The link ${words} leads nowhere.` : `The links ${words} lead nowhere.`,
        hint: "Give its address in full, starting with https://, or take the link away.",
      });
    }
    // An address that a way to answer gives in a field of its own is printed as it is.
    for (const consultation of consultations) {
      for (const [at, { address }] of consultation.channels.entries()) {
        if (address === undefined || !placeholder.test(address)) continue;
        report({
          entity: consultation,
          field: ["channels", at, "address"],
          message: `The address "${show(address)}" leads nowhere.`,
          hint: "Give it in full, or take it away.",
        });
      }
    }
  },
};
