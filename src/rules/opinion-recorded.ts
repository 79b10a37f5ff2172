import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const opinionRecorded: Rule = {
  id: "opinion-recorded",
  description: "The opinion of every organisation that must be asked for one is recorded.",
  severity: { draft: "off", consultation: "info", final: "error" },
  check({ plan, organisations }, report) {
    for (const organisation of organisations) {
      const { opinionRequired, opinion, unread } = organisation;
      if (opinionRequired !== true || opinion !== undefined || unread.has("opinion")) continue;
      report({
        entity: organisation,
        message: `${nameOf(plan, organisation)} must be asked for its opinion on the plan, and none is recorded.`,
        hint: 'Write what it said under "opinion:", with its "text:", the day under "given:" and the "source:".',
      });
    }
  },
};
