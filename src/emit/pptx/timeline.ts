import type { TimelineChart, TimelineRow } from "../charts/timeline-chart.ts";
import type { Bar, YearsGrid } from "../charts/track.ts";
import { slideWidth } from "../deck/fit.ts";
import { nameColumn, nameHeight } from "../deck/work-fit.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { left, share } from "./places.ts";
import { drawRails } from "./rails.ts";
import { group, line, preset, shape, textBox } from "./shapes.ts";
import { middle, type PlacedRow, trackWidth, trackX } from "./timeline-places.ts";
import type { Xml } from "./xml.ts";

/** The room that the years take above the rows. */
const headRoom = 2.4;

/** What stands around the rows: the words in the corner, and how many years share a label. */
export interface TimelineFrame {
  readonly legend: string;
  readonly everyLabel: number;
}

/** A timeline: years across, a row with its bars for each piece of work. What the shapes show is also said in words. */
export function drawTimeline(canvas: Canvas, chart: TimelineChart, frame: TimelineFrame, top: number): Xml {
  const words = canvas.wording.pptx;
  const rows: PlacedRow[] = [];
  let y = top + headRoom;
  for (const row of chart.rows) {
    const h = nameHeight(canvas.ruler, nameOf(row), row.heading ? "heading" : row.part ? "part" : "whole");
    rows.push({ row, y, h });
    y += h;
  }
  const said = chart.rows
    .filter(({ heading }) => !heading)
    .map(({ number, said }) => `${number}: ${plainText(said)}.`);
  const box = { x: left, y: top, w: slideWidth, h: y - top };
  return group(canvas, words.timeline, { says: words.timelineSays(said) }, box, [
    ...grid(canvas, chart.grid, rows, top + headRoom, y),
    ...head(canvas, chart, frame, top),
    ...drawRails(canvas, rows),
    ...rows.flatMap((placed) => [rowName(canvas, placed), ...rowBars(canvas, placed)]),
  ]);
}

function nameOf({ heading, number, title }: TimelineRow): string {
  return heading ? title : `${number}. ${title}`;
}

/** The shading after the end of the plan, the lines of years and rows, and the end. */
function grid(
  canvas: Canvas,
  { lines, end, laterWidth }: YearsGrid,
  rows: readonly PlacedRow[],
  top: number,
  bottom: number,
): Xml[] {
  const words = canvas.wording.pptx;
  const at = (place: string): number => trackX + trackWidth * share(place);
  const h = bottom - top;
  const upright = (place: string) => ({ x: at(place), y: top, w: 0, h });
  const after = { x: at(end), y: top, w: trackWidth * share(laterWidth), h };
  const thin = { colour: "line", width: 1 } as const;
  return [
    shape(canvas, words.afterPlan, "decoration", after, { form: preset("rect"), fill: "panel" }),
    ...lines.map((place) => line(canvas, words.year, upright(place), thin)),
    ...rows.map(({ y }) => line(canvas, words.line, { x: left, y, w: slideWidth, h: 0 }, thin)),
    line(canvas, words.endOfPlan, upright(end), { colour: "text", width: 2 }),
  ];
}

/** The words in the corner and the years. Where there is no room for all years, only some are shown. */
function head(
  canvas: Canvas,
  chart: TimelineChart,
  { legend, everyLabel }: TimelineFrame,
  top: number,
): Xml[] {
  const { pptx: words, timeline } = canvas.wording;
  const column = (trackWidth * 20) / 23 / Math.max(1, chart.years.length);
  const h = headRoom - 0.15;
  const quiet = { colour: "secondaryText", spacing: 90 } as const;
  const inset = 0.3;
  const labels = chart.years.flatMap(({ start, rest }, at) => {
    const text = start + rest;
    const isShown = everyLabel === 1 || (at % everyLabel === 0 && at < chart.years.length - 1);
    if (!isShown) return [];
    const fits = canvas.ruler.width(text) <= column * everyLabel - inset;
    const broken = fits || start === "" ? {} : { breakAt: start.length };
    const box = { x: trackX + at * column + inset, y: top, w: column * everyLabel - inset, h };
    return [
      textBox(canvas, words.year, box, [{ text, ...quiet, ...broken }], { anchor: "b", oneLine: true }),
    ];
  });
  const later = {
    x: trackX + (trackWidth * 20) / 23 + inset,
    y: top,
    w: (trackWidth * 3) / 23 - inset,
    h,
  };
  return [
    ...(legend === ""
      ? []
      : [
          textBox(
            canvas,
            words.key,
            { x: left, y: top, w: 26.4, h },
            [{ text: legend, isFixed: true, ...quiet }],
            {
              anchor: "b",
            },
          ),
        ]),
    ...labels,
    textBox(canvas, timeline.later, later, [{ text: timeline.later, align: "r", isFixed: true, ...quiet }], {
      anchor: "b",
      oneLine: true,
    }),
  ];
}

function rowName(canvas: Canvas, { row, y, h }: PlacedRow): Xml {
  const words = canvas.wording.pptx;
  const indent = row.part ? 1.2 : 0;
  const box = { x: left + indent, y: y + 0.22, w: nameColumn - indent, h: h - 0.4 };
  const style = row.heading ? { bold: true } : {};
  return textBox(canvas, row.heading ? words.group : words.nameOf(row.number), box, [
    { text: nameOf(row), spacing: 98, ...style },
  ]);
}

function rowBars(canvas: Canvas, { row, y }: PlacedRow): Xml[] {
  const { track, number, said } = row;
  const words = canvas.wording.pptx;
  const says = `${number}: ${plainText(said)}`;
  const centre = y + middle;
  const bars = track.bars.map((bar, at) => {
    const isOpen = track.arrow !== "" && at === track.bars.length - 1;
    return barXml(canvas, bar, { says, name: words.barOf(number), centre, isOpen });
  });
  const milestones = track.milestones.map((place) => {
    const box = { x: trackX + trackWidth * share(place) - 0.29, y: centre - 0.29, w: 0.58, h: 0.58 };
    const name = words.milestoneOf(number);
    return shape(canvas, name, { says: name }, box, {
      form: preset("diamond"),
      fill: "page",
      line: { colour: "text", width: 2 },
    });
  });
  return [...bars, ...milestones];
}

/** A bar: full, dashed where it is tentative, thin where it is the span of parts, and an arrow where it has no end. */
function barXml(
  canvas: Canvas,
  bar: Bar,
  { says, name, centre, isOpen }: { says: string; name: string; centre: number; isOpen: boolean },
): Xml {
  const thickness = bar.planned ? 1 : bar.tentative ? 0.9 : 0.28;
  const h = isOpen ? 1.7 : thickness;
  const box = {
    x: trackX + trackWidth * share(bar.x),
    y: centre - h / 2,
    w: trackWidth * share(bar.width) + (isOpen ? 1 : 0),
    h,
  };
  // An arrow's shaft is a share of its height, and its head, 1 em long, a share of the shorter side.
  const arrow = { adj1: Math.round((thickness / 1.7) * 100_000), adj2: Math.round((1 / 1.7) * 100_000) };
  return shape(canvas, name, { says }, box, {
    form: isOpen ? preset("rightArrow", arrow) : preset("rect"),
    ...(bar.tentative
      ? { fill: "page", line: { colour: "brand", width: 2, dashed: true } }
      : { fill: "brand" }),
  });
}
