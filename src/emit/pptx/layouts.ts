import type { NumberedSlide } from "../deck/slides.ts";
import type { ColourName } from "../theme.ts";
import type { Wording } from "../wording/languages.ts";
import { type Box, bodyBox, footBox, largeBodyBox, left, numberBox, titleBox } from "./places.ts";
import type { Place } from "./shapes.ts";

/** A place for text on slides of one kind, and how text looks in it. Sizes are in points. */
export interface LayoutPlace {
  /** What it is called, as a key of the fixed words. */
  readonly name: keyof Wording["pptx"]["places"];
  readonly place: Place;
  readonly box: Box;
  /** What stands in it until somebody writes there, as a key of the fixed words. */
  readonly prompt?: keyof Wording["pptx"]["places"];
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "t" | "b";
  readonly align?: "r";
  readonly colour: ColourName;
  /** Its paragraphs are points of a list. */
  readonly points: boolean;
  /** How much closer letters stand, in hundredths of a point. */
  readonly tighter?: number;
}

/** A kind of slide: the format's name for it where it has one, and its places. */
export interface Layout {
  readonly type?: "title" | "obj" | "secHead" | "titleOnly";
  readonly onBand: boolean;
  readonly places: readonly LayoutPlace[];
}

/** The names of the layouts, in the order in which they are numbered. */
export type LayoutName = keyof typeof layouts;

const plain = { bold: false, anchor: "t", points: false } as const;

const title: LayoutPlace = {
  ...plain,
  name: "title",
  place: { type: "title" },
  box: titleBox,
  prompt: "title",
  size: 28,
  bold: true,
  colour: "text",
};

const body: LayoutPlace = {
  ...plain,
  name: "text",
  place: { idx: 1 },
  box: bodyBox,
  prompt: "text",
  size: 18,
  colour: "text",
  points: true,
};

const largeBody: LayoutPlace = { ...body, box: largeBodyBox, size: 25 };

const foot: LayoutPlace = {
  ...plain,
  name: "foot",
  place: { type: "ftr", sz: "quarter", idx: 11 },
  box: footBox,
  size: 18,
  anchor: "b",
  colour: "secondaryText",
};

const number: LayoutPlace = {
  ...foot,
  name: "number",
  place: { type: "sldNum", sz: "quarter", idx: 12 },
  box: numberBox,
  align: "r",
};

const chapterTitle: LayoutPlace = { ...title, size: 36, box: { ...titleBox, h: 2.5 } };

const chapterBody = { place: { type: "body", idx: 1 } } as const;
const downBy = (place: LayoutPlace, em: number): LayoutPlace => ({
  ...place,
  box: { ...place.box, y: place.box.y + em, h: place.box.h - em },
});

/** The places of the cover. The title grows upwards from where the subtitle begins. */
const cover: readonly LayoutPlace[] = [
  {
    ...title,
    place: { type: "ctrTitle" },
    box: { x: left, y: 5.5, w: 47.5, h: 11.2 },
    size: 66,
    anchor: "b",
    tighter: 150,
  },
  {
    ...body,
    name: "subtitle",
    place: { type: "subTitle", idx: 1 },
    box: { x: left, y: 17.4, w: 47.5, h: 4.4 },
    size: 31,
    points: false,
  },
  {
    ...body,
    name: "publisher",
    place: { type: "body", sz: "quarter", idx: 10 },
    box: { x: left, y: 3, w: 47.5, h: 2.2 },
    size: 21,
    bold: true,
    points: false,
  },
  { ...foot, box: { x: left, y: 24.8, w: 47.5, h: 1.9 }, size: 21, anchor: "t" },
];

/** Every kind of slide there is. */
export const layouts = {
  cover: { type: "title", onBand: true, places: onBand(cover) },
  text: { type: "obj", onBand: false, places: [title, body, foot, number] },
  largeText: { onBand: false, places: [title, largeBody, foot, number] },
  chapter: {
    type: "secHead",
    onBand: true,
    places: onBand([chapterTitle, { ...downBy(body, 0.6), ...chapterBody }, foot, number]),
  },
  largeChapter: {
    onBand: true,
    places: onBand([chapterTitle, { ...downBy(largeBody, 0.6), ...chapterBody }, foot, number]),
  },
  titleOnly: { type: "titleOnly", onBand: false, places: [title, foot, number] },
} as const satisfies Record<string, Layout>;

/** The places of the master, from which those of the layouts take what they do not say themselves. */
export const masterPlaces: readonly LayoutPlace[] = [
  title,
  { ...body, place: { type: "body", idx: 1 } },
  { ...foot, place: { type: "ftr", sz: "quarter", idx: 3 } },
  { ...number, place: { type: "sldNum", sz: "quarter", idx: 4 } },
];

/** Which layout a slide has. */
export function layoutOf({ cover, opens, large, text, closing }: NumberedSlide): LayoutName {
  if (cover) return "cover";
  if (opens) return large ? "largeChapter" : "chapter";
  if (text.length > 0 || closing !== "") return large ? "largeText" : "text";
  return "titleOnly";
}

/** The path of a layout in the package. */
export function layoutPath(name: LayoutName): string {
  return `ppt/slideLayouts/slideLayout${Object.keys(layouts).indexOf(name) + 1}.xml`;
}

function onBand(places: readonly LayoutPlace[]): LayoutPlace[] {
  return places.map((place) => ({ ...place, colour: "onBand" }));
}
