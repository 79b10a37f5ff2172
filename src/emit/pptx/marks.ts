import type { MeasureTile } from "../charts/measure-tile.ts";
import type { StatusView } from "../status-view.ts";
import type { Canvas } from "./canvas.ts";
import type { Box } from "./places.ts";
import { preset, shape } from "./shapes.ts";
import { type Xml, xml } from "./xml.ts";

/** Some edges of a form: what they enclose is filled, or they are drawn as lines. */
interface Edges {
  readonly as: "area" | "lines";
  readonly steps: readonly Step[];
}

/** A step of a pen: it moves, draws a line, or draws an arc that starts at an angle and turns by another one, in degrees. */
type Step =
  | { readonly to: "move" | "line"; readonly x: number; readonly y: number }
  | { readonly to: "arc"; readonly radius: number; readonly start: number; readonly turn: number }
  | { readonly to: "close" };

/** The mark beside the state of a measure: a disc with a tick, a diamond with an exclamation mark, or a dashed ring. The state is in words beside it. */
export function stateMark(canvas: Canvas, { met, missed }: MeasureTile, box: Box): Xml {
  const words = canvas.wording.pptx;
  const cut = { colour: "page", width: 3.3 } as const;
  if (met)
    return shape(canvas, words.markMet, "decoration", box, { form: tickedDisc, fill: "good", line: cut });
  if (missed)
    return shape(canvas, words.markMissed, "decoration", box, { form: warning, fill: "bad", line: cut });
  return shape(canvas, words.markOpen, "decoration", box, {
    form: preset("ellipse"),
    line: { colour: "secondaryText", width: 3.5, dashed: true },
  });
}

/** The mark in the tag with the plan's status: a ring, a ring that is half full, or a disc. */
export function statusMark(canvas: Canvas, { draft, consultation }: StatusView, box: Box): Xml {
  const { mark } = canvas.wording.pptx;
  const ring = { colour: "onNote", width: 4 } as const;
  if (draft) return shape(canvas, mark, "decoration", box, { form: preset("ellipse"), line: ring });
  if (consultation)
    return shape(canvas, mark, "decoration", box, { form: halfDisc, fill: "onNote", line: ring });
  return shape(canvas, mark, "decoration", box, { form: preset("ellipse"), fill: "onNote" });
}

const disc = circle(10, 10, 10);

const tickedDisc = drawn([
  { as: "area", steps: disc },
  { as: "lines", steps: path([5, 10.5], [8.5, 14], [15, 6.5]) },
]);

const warning = drawn([
  { as: "area", steps: [...path([10, 0], [20, 10], [10, 20], [0, 10]), { to: "close" }] },
  { as: "lines", steps: [...path([10, 4.5], [10, 11]), ...path([10, 13], [10, 15.5])] },
]);

const halfDisc = drawn([
  { as: "lines", steps: circle(10, 10, 10) },
  {
    as: "area",
    steps: [...path([10, 0]), { to: "arc", radius: 10, start: 270, turn: 180 }, { to: "close" }],
  },
]);

function path(...corners: readonly (readonly [x: number, y: number])[]): Step[] {
  return corners.map(([x, y], at) => ({ to: at === 0 ? "move" : "line", x, y }));
}

function circle(x: number, y: number, radius: number): Step[] {
  return [...path([x - radius, y]), { to: "arc", radius, start: 180, turn: 360 }, { to: "close" }];
}

/** A form drawn in a square of 20 by 20. */
function drawn(edges: readonly Edges[]): Xml {
  const paths = edges.map(({ as, steps }) => {
    const look = as === "area" ? { stroke: false } : { fill: "none" };
    return xml("a:path", { w: 2000, h: 2000, ...look }, steps.map(stepXml));
  });
  return xml("a:custGeom", {}, [
    xml("a:avLst"),
    xml("a:gdLst"),
    xml("a:ahLst"),
    xml("a:cxnLst"),
    xml("a:rect", { l: 0, t: 0, r: "r", b: "b" }),
    xml("a:pathLst", {}, paths),
  ]);
}

function stepXml(step: Step): Xml {
  switch (step.to) {
    case "close":
      return xml("a:close");
    case "arc": {
      const { radius, start, turn } = step;
      const size = { wR: radius * 100, hR: radius * 100 };
      return xml("a:arcTo", { ...size, stAng: start * 60_000, swAng: turn * 60_000 });
    }
    default:
      return xml(step.to === "move" ? "a:moveTo" : "a:lnTo", {}, [
        xml("a:pt", { x: step.x * 100, y: step.y * 100 }),
      ]);
  }
}
