import type { CompiledPlan, InterventionData } from "../../compile/compiled-plan.generated.ts";
import { plainText } from "../inline-text.ts";
import { fontScale } from "../theme.ts";
import { boldScale, type Ruler, splitEvenly } from "./fit.ts";
import { headline } from "./long-text.ts";
import type { DeckContext } from "./slide.ts";

/** How wide the names of a timeline are. */
export const nameColumn = 27.4;

/** What the years above a timeline take of the slide, which the rows may use to its end. */
const headRoom = 1.9;

/** How high a row of a timeline is, which is for its name. That of a part is indented, and that of a group is bold. */
export function nameHeight(ruler: Ruler, name: string, as: "heading" | "whole" | "part"): number {
  const column = as === "heading" ? nameColumn / boldScale : nameColumn - (as === "part" ? 1.2 : 0);
  return ruler.lines(plainText(name), column) * 1.17 + 0.5;
}

/** How many years share a label above a timeline: its years are 409 pixels of a slide's 1280 wide, and letters are of 24 pixels. */
export function labelStep(plan: CompiledPlan): number {
  const label = (plan.plan.yearsAreCalendarYears ? 4 : 5) * 0.556 * fontScale(plan) * 24 + 8;
  return Math.max(1, Math.ceil((label * plan.plan.years.length) / 409));
}

/** Splits pieces of work over slides, 8 rows each at most. What has parts stays with them, if they all fit on one slide. */
export function splitWork(
  { ruler }: DeckContext,
  work: readonly InterventionData[],
  title: string,
): InterventionData[][] {
  const room = ruler.room(title) - headRoom;
  const rowHeight = (one: InterventionData, before: InterventionData | undefined): number => {
    // A heading is repeated where its group goes on, on a further slide.
    const begins = one.group !== null && one.group !== before?.group;
    const heading = begins ? nameHeight(ruler, headline(one.group ?? ""), "heading") : 0;
    return heading + nameHeight(ruler, `${one.number}. ${one.title}`, one.parent === null ? "whole" : "part");
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
