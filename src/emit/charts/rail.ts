import type { InterventionData } from "../../compile/compiled-plan.generated.ts";

/** What is drawn in the rail of one row: the lanes that carry "builds on" from row to row. */
export interface Rail {
  readonly lanes: readonly LanePiece[];
  /** Whether an arrow leaves this row's rail for its bar. */
  readonly leads: boolean;
}

/** A lane's stretch within one row, from above, to below, or both. */
export interface LanePiece {
  /** Where the lane runs, in % of the rail. */
  readonly x: string;
  readonly fromAbove: boolean;
  readonly toBelow: boolean;
  /** A dot: other rows build on this one. */
  readonly feeds: boolean;
  /** A branch to the bar: this row builds on others. */
  readonly leaves: boolean;
}

/** Where lanes run. A chart that needs more has the rest in words alone, which every chart has beside its shapes. */
const lanePlaces = ["35%", "60%", "15%", "80%"];

interface Lane {
  readonly sources: ReadonlySet<number>;
  readonly targets: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
}

/**
 * Draws what builds on what, among rows; a row without a piece of work is a heading. Rows that build on the same ones share a
 * lane, and lanes that do not meet share a place.
 */
export function drawRails(rows: readonly (InterventionData | undefined)[]): Rail[] {
  const placed: { lane: Lane; x: string }[] = [];
  for (const lane of findLanes(rows)) {
    const x = lanePlaces.find(
      (place) => !placed.some((other) => other.x === place && meet(other.lane, lane)),
    );
    if (x !== undefined) placed.push({ lane, x });
  }
  return rows.map((_, row) => {
    const lanes = placed
      .filter(({ lane }) => lane.first <= row && row <= lane.last)
      .map(({ lane, x }) => drawPiece(lane, x, row));
    return { lanes, leads: lanes.some(({ leaves }) => leaves) };
  });
}

function drawPiece(lane: Lane, x: string, row: number): LanePiece {
  return {
    x,
    fromAbove: row > lane.first,
    toBelow: row < lane.last,
    feeds: lane.sources.has(row),
    leaves: lane.targets.has(row),
  };
}

function findLanes(rows: readonly (InterventionData | undefined)[]): Lane[] {
  const rowOf = new Map(rows.flatMap((work, row) => (work === undefined ? [] : [[work.id, row] as const])));
  const targetsBySources = new Map<string, { sources: Set<number>; targets: Set<number> }>();
  rows.forEach((work, row) => {
    const sources = new Set((work?.dependsOn ?? []).flatMap((id) => rowOf.get(id) ?? []));
    if (sources.size === 0) return;
    const key = [...sources].sort((a, b) => a - b).join(" ");
    const lane = targetsBySources.get(key) ?? { sources, targets: new Set() };
    lane.targets.add(row);
    targetsBySources.set(key, lane);
  });
  return [...targetsBySources.values()].map(({ sources, targets }) => {
    const ends = [...sources, ...targets];
    return { sources, targets, first: Math.min(...ends), last: Math.max(...ends) };
  });
}

function meet(one: Lane, other: Lane): boolean {
  return one.first <= other.last && other.first <= one.last;
}
