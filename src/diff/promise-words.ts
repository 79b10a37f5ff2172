/**
 * Words by which a promise binds whoever makes it, from the least to the most. Only the first of them that a text has counts: it is what the
 * text says will be done. "Maximise" is on the second step, since it makes the most of what there is and names no amount.
 */
export const stepsOfPromise: readonly (readonly string[])[] = [
  ["aspire", "consider", "explore", "hope", "investigate", "look", "review", "seek"],
  [
    "aim",
    "begin",
    "capitalise",
    "contribute",
    "develop",
    "encourage",
    "facilitate",
    "maximise",
    "optimise",
    "plan",
    "promote",
    "start",
    "support",
    "work",
  ],
  ["cut", "decrease", "expand", "extend", "improve", "increase", "lower", "raise", "reduce", "strengthen"],
  ["achieve", "build", "complete", "deliver", "eliminate", "ensure", "establish", "guarantee", "implement"],
];

/** Words that take something back from a promise. */
export const reservations: readonly string[] = [
  "as far as possible",
  "could",
  "if funded",
  "if needed",
  "if required",
  "may",
  "might",
  "should",
  "some",
  "subject to",
  "up to",
  "where appropriate",
  "where possible",
];

/** Words that leave nothing out of a promise. */
export const assurances: readonly string[] = [
  "all",
  "always",
  "at least",
  "each",
  "every",
  "everyone",
  "must",
];

/** Before a number they say that less of it is more of the promise: "within 6 months". */
export const upperBounds: readonly string[] = [
  "at most",
  "below",
  "fewer than",
  "less than",
  "no more than",
  "under",
  "within",
];
