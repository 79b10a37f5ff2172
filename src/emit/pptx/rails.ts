import type { Canvas } from "./canvas.ts";
import { share } from "./places.ts";
import { line, preset, shape } from "./shapes.ts";
import { middle, type PlacedRow, railX, trackWidth, trackX } from "./timeline-places.ts";
import type { Xml } from "./xml.ts";

const railWidth = trackX - railX;
const style = { colour: "secondaryText", width: 2 } as const;

/**
 * Draws what builds on what: a line down each lane, a dot where it comes from, and an arrow to each bar it leads to. A lane that
 * comes from another slide begins at the top of the first row, and one that goes on to another ends below the last.
 */
export function drawRails(canvas: Canvas, rows: readonly PlacedRow[]): Xml[] {
  const { buildsOn } = canvas.wording.pptx;
  const shapes: Xml[] = [];
  const begun = new Map<string, number>();
  rows.forEach(({ row, y, h }, at) => {
    const centre = y + middle;
    const isFirst = at === 0;
    const isLast = at === rows.length - 1;
    for (const { x: place, fromAbove, toBelow, feeds } of row.rail.lanes) {
      const x = railX + railWidth * share(place);
      if (!fromAbove || isFirst) begun.set(place, fromAbove ? y : centre);
      if (!toBelow || isLast) {
        const top = begun.get(place) ?? centre;
        const bottom = toBelow ? y + h : centre;
        shapes.push(line(canvas, buildsOn, { x, y: top, w: 0, h: bottom - top }, style));
      }
      if (feeds) {
        const dot = { x: x - 0.3, y: centre - 0.3, w: 0.6, h: 0.6 };
        shapes.push(
          shape(canvas, buildsOn, "decoration", dot, { form: preset("ellipse"), fill: style.colour }),
        );
      }
    }
    const leaving = row.rail.lanes
      .filter(({ leaves }) => leaves)
      .map(({ x }) => railX + railWidth * share(x));
    if (leaving.length > 0) {
      const x = Math.min(...leaving);
      const to = trackX + (row.track.start === "" ? 0 : trackWidth * share(row.track.start));
      shapes.push(line(canvas, buildsOn, { x, y: centre, w: to - x, h: 0 }, { ...style, arrow: true }));
    }
  });
  return shapes;
}
