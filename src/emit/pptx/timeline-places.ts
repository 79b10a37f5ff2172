import type { TimelineRow } from "../charts/timeline-chart.ts";
import { slideWidth } from "../deck/fit.ts";
import { nameColumn } from "../deck/work-fit.ts";
import { left } from "./places.ts";

/** Where the rail of a timeline begins, which joins what builds on what. */
export const railX = left + nameColumn + 0.1;

/** Where the track begins, which has the years. */
export const trackX = railX + 1.4;

/** How wide the track is. */
export const trackWidth = left + slideWidth - trackX;

/** The middle of a bar below the top of its row: that of the first line of its name. */
export const middle = 0.8;

/** A row, and where it stands. */
export interface PlacedRow {
  readonly row: TimelineRow;
  readonly y: number;
  readonly h: number;
}
