import type { Entity, Figure } from "../model/kinds.generated.ts";
import { addTo } from "../source/groups.ts";
import { matchesOf, overLetters } from "../source/letters.ts";
import { type PlacedText, textsOf } from "./texts.ts";

/** A text that repeats the number of a figure without its unit. */
export interface BareNumber {
  readonly number: string;
  readonly entity: Entity;
  readonly path: PlacedText["path"];
}

/** A number over 999 with its commas, and what stands around it: so long a number is hardly met twice by chance. */
const longNumber = /(?<![\d.,£€$+−-])\d{1,3}(?:,\d{3})+(?![\d%]|[.,]\d)/g;
const longNumberFirst = new RegExp(`^${longNumber.source}`);

/** What makes a unit an abbreviation. */
const capitals = overLetters(String.raw`[\p{Lu}]{2}`);

/** What may stand after a number that has no unit: nothing, or the end of its part of the sentence. A word there may be its unit. */
const nothingMore = /^ ?(?:$|[.,;:!?)–—]|- )/;

/**
 * For each figure whose unit is an abbreviation, such as WTE, the first text that repeats its number without it. Of other units a
 * reader can tell what is counted from the sentence: "the number of patients fell to 114,795".
 */
export function findBareNumbers(
  figures: readonly Figure[],
  entities: readonly Entity[],
): ReadonlyMap<Figure, BareNumber> {
  const byNumber = new Map<string, Figure[]>();
  for (const figure of figures) {
    const number = longNumberFirst.exec(figure.value?.printed ?? "")?.[0];
    if (number === undefined || figure.value?.kind !== "count") continue;
    addTo(byNumber, number, figure);
  }
  const found = new Map<Figure, BareNumber>();
  for (const { entity, text, path } of byNumber.size === 0 ? [] : textsOf(entities)) {
    for (const match of matchesOf(text, longNumber)) {
      const [figure, another] = byNumber.get(match[0]) ?? [];
      // A number that two figures have may be that of either.
      if (figure === undefined || another !== undefined || figure === entity || found.has(figure)) continue;
      const unit = figure.value?.unit ?? "";
      if (!capitals(unit).test(unit) || text.includes(unit)) continue;
      if (nothingMore.test(text.slice(match.index + match[0].length)))
        found.set(figure, { number: match[0], entity, path });
    }
  }
  return found;
}
