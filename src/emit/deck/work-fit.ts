import type { InterventionData } from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { boldScale, splitEvenly } from "./fit.ts";
import { headline } from "./long-text.ts";
import type { DeckContext } from "./slide.ts";

/** How wide the names of a timeline are, and what its years take of the slide, which the rows may use to its end. */
const nameColumn = 27.4;
const headRoom = 1.9;

/** Splits pieces of work over slides, 8 rows each at most. What has parts stays with them, if they all fit on one slide. */
export function splitWork(
  { ruler }: DeckContext,
  work: readonly InterventionData[],
  title: string,
): InterventionData[][] {
  const room = ruler.room(title) - headRoom;
  const rowHeight = (one: InterventionData, before: InterventionData | undefined): number => {
    const name = `${one.number}. ${plainText(one.title)}`;
    const lines = ruler.lines(name, nameColumn - (one.parent === null ? 0 : 1.2));
    // A heading is repeated where its group goes on, on a further slide.
    const begins = one.group !== null && one.group !== before?.group;
    const heading = begins ? ruler.lines(headline(one.group ?? ""), nameColumn / boldScale) * 1.17 + 0.5 : 0;
    return lines * 1.17 + 0.5 + heading;
  };
  const height = (block: readonly InterventionData[], before: InterventionData | undefined): number =>
    block.reduce((sum, one, at) => sum + rowHeight(one, at === 0 ? before : block[at - 1]), 0);
  const blocks: InterventionData[][] = [];
  for (const one of work) {
    const last = blocks.at(-1);
    const isPart = last !== undefined && one.parent !== null && one.parent === last[0]?.id;
    if (isPart && last.length < 8 && height([...last, one], undefined) <= room) last.push(one);
    else blocks.push([one]);
  }
  const pieces = splitEvenly(
    blocks,
    (block, before) => height(block, before?.at(-1)),
    room,
    8,
    (block) => block.length,
  );
  return pieces.map((piece) => piece.flat());
}
