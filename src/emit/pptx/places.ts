import { footWidth, slideWidth } from "../deck/fit.ts";
import { type Xml, xml } from "./xml.ts";

/** A place on a slide, in em of a slide's text: 18 points, the unit in which slides are made to fit. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The size of a slide, 13.33 by 7.5 inches, in the units of the format. */
export const slideSize = { cx: 12_192_000, cy: 6_858_000 };

/** The size of a page of notes, in the units of the format. */
export const notesSize = { cx: 6_858_000, cy: 9_144_000 };

const unitsPerEm = 228_600;

/** The left edge of all that is on a slide. */
export const left = 2.4;

/** Where a title of one line stands. */
export const titleBox: Box = { x: left, y: 2.4, w: slideWidth, h: 1.95 };

/** Where text stands. It is not wider than it reads well. */
export const bodyBox: Box = { x: left, y: 5, w: 44, h: 20.7 };

/** Where larger text stands. */
export const largeBodyBox: Box = { ...bodyBox, w: 46.2 };

/** Where status and edition stand. */
export const footBox: Box = { x: left, y: 26.3, w: footWidth, h: 1.3 };

/** Where the number of the slide stands. */
export const numberBox: Box = { x: left + slideWidth - 8.5, y: 26.3, w: 8.5, h: 1.3 };

/** A length in the units of the format. */
export function units(em: number): number {
  return Math.round(em * unitsPerEm);
}

/** A share that is written in %, as a part of 1. */
export function share(percent: string): number {
  return Number.parseFloat(percent) / 100;
}

/** A place as the format writes it, under the names that shapes, groups and frames have for it. */
export function transform(
  box: Box,
  { name = "a:xfrm", group = false }: { name?: string; group?: boolean } = {},
): Xml {
  const corner = { x: units(box.x), y: units(box.y) };
  // Where a title takes a whole slide nothing is left for what follows it, and a size below 0 is none.
  const size = { cx: units(Math.max(0, box.w)), cy: units(Math.max(0, box.h)) };
  return xml(name, {}, [
    xml("a:off", corner),
    xml("a:ext", size),
    // What is in a group has its place on the slide, not within the group.
    ...(group ? [xml("a:chOff", corner), xml("a:chExt", size)] : []),
  ]);
}
