import type { PathStep } from "../load/document.ts";
import type { Figure, Indicator } from "../model/kinds.generated.ts";
import type { Quantity } from "../model/quantity.ts";
import { show } from "../source/show.ts";
import type { Rule } from "./rule.ts";
import { nameOf } from "./words.ts";

export const rankHasSize: Rule = {
  id: "rank-has-size",
  description: "A rank says of how many it is, and which end of the ranking is good.",
  severity: { draft: "warning", consultation: "warning", final: "warning" },
  check({ plan, indicators, figures }, report) {
    for (const entity of [...indicators, ...figures]) {
      const ranks = quantitiesOf(entity).filter(({ quantity }) => quantity?.kind === "rank");
      const [first] = ranks;
      if (first?.quantity === undefined) continue;
      // The ranks of one indicator are in one ranking, so it is enough if one of them says how long that is.
      const isSized = ranks.some(({ quantity }) => quantity?.of !== undefined);
      const isDirected = entity.is === "figure" || entity.better !== undefined || entity.unread.has("better");
      if (isSized && isDirected) continue;
      const lacks = [
        ...(isSized ? [] : ["of how many it is"]),
        ...(isDirected ? [] : ["which end of the ranking is good"]),
      ];
      report({
        entity,
        field: first.path,
        message: `${nameOf(plan, entity)} does not say ${lacks.join(", or ")}: "${show(first.quantity.printed)}".`,
        hint: [
          ...(isSized ? [] : [`Write how many are ranked, such as "rank ${first.quantity.amount} of 42".`]),
          ...(isDirected
            ? []
            : ['Add "better: lower" if rank 1 is the best, or "better: higher" if it is the worst.']),
        ].join(" "),
      });
    }
  },
};

/** Where an indicator or a figure may have a rank, in reading order. */
function quantitiesOf(
  entity: Indicator | Figure,
): { quantity: Quantity | undefined; path: readonly PathStep[] }[] {
  if (entity.is === "figure")
    return [
      { quantity: entity.value, path: ["value"] },
      ...entity.data.map(({ value }, at) => ({ quantity: value, path: ["data", at, "value"] })),
    ];
  return [
    { quantity: entity.value, path: ["value"] },
    { quantity: entity.baseline, path: ["baseline"] },
    { quantity: entity.target, path: ["target"] },
    ...entity.trajectory.map(({ value }, at) => ({ quantity: value, path: ["trajectory", at, "value"] })),
  ];
}
