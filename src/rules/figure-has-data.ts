import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const figureHasData: Rule = {
  id: "figure-has-data",
  description: "Every chart has the table behind it.",
  severity: { draft: "warning", consultation: "error", final: "error" },
  check({ plan, figures }, report) {
    for (const figure of figures) {
      if (figure.chart !== true || figure.data.length > 0 || figure.unread.has("data")) continue;
      report({
        entity: figure,
        field: "chart",
        message: `${nameOf(plan, figure)} is a chart without its table.`,
        hint: 'Add "data:" with a label and a value for each row, so that people who cannot see the chart can read it.',
      });
    }
  },
};
