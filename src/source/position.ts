/** A place in a text. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text. `end` is exclusive: the first place that no longer belongs to it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
