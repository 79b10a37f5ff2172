/**
 * Verbs by which a promise binds whoever makes it, from the least to the most. Only the verb that a promise starts with counts: it is what
 * the text says will be done. A verb on several steps is a match for those of any of them. "Maximise" is on the second step, since it makes
 * the most of what there is and names no amount.
 */
export const stepsOfPromise: readonly (readonly string[])[] = [
  [
    "aim",
    "aspire",
    "attempt",
    "consider",
    "explore",
    "hope",
    "intend",
    "investigate",
    "look",
    "review",
    "seek",
    "strive",
    "try",
  ],
  [
    "begin",
    "build",
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
  [
    "build",
    "cut",
    "decrease",
    "develop",
    "expand",
    "extend",
    "improve",
    "increase",
    "lower",
    "optimise",
    "promote",
    "raise",
    "reduce",
    "strengthen",
  ],
  ["achieve", "build", "complete", "deliver", "eliminate", "ensure", "establish", "guarantee", "implement"],
];

/** Words that may stand before the verb of a promise. */
export const openings: readonly string[] = [
  "we (?:will|shall|are going to|want to)",
  "we",
  "i (?:can|will)",
  "continue(?: to)?",
  "to",
  "further",
  "jointly",
];

/** After a verb they show that it is none, but the name of a thing: "review of", "plan for". */
export const nounMarks: readonly string[] = ["of", "for", "is", "are", "was", "were"];

/** Words that take something back from a promise. */
export const reservations: readonly string[] = [
  "as far as possible",
  "could",
  "if funded",
  "if needed",
  "if required",
  "may(?! \\d)",
  "might",
  "should",
  "some",
  "subject to",
  "up to",
  "where appropriate",
  "where possible",
];

/** Words that leave nothing out of a promise. Of "every year" they only say how often. */
export const assurances: readonly string[] = [
  "all",
  "always",
  "at least",
  "each(?! (?:day|week|month|quarter|year|winter|spring|summer|autumn|time))",
  "every(?! (?:day|week|month|quarter|year|winter|spring|summer|autumn|time|\\w+ (?:days|weeks|months|years)))",
  "everyone",
  "(?<!no )more than(?= [\\d£€$])",
  "must",
  "no (?:fewer|less) than",
];

/** Before a number they say that less of it is more of the promise: "within 6 months". */
export const upperBounds: readonly string[] = [
  "at most",
  "below",
  "(?<!\\b(?:no|not) )(?:fewer|less) than",
  "no more than",
  "under",
  "within",
];

/** Verbs that promise less of something: "reduce waiting times to 12 weeks". */
export const lessening: readonly string[] = [
  "bring down",
  "cap",
  "cut",
  "decrease",
  "halve",
  "limit",
  "lower",
  "reduce",
  "shorten",
];

/** Before a number they say that it is a name, an age or a day, and no amount. */
export const labels: readonly string[] = [
  "age",
  "aged",
  "ages",
  "band",
  "centre",
  "cohort",
  "level",
  "no",
  "number",
  "over",
  "page",
  "part",
  "phase",
  "pledge",
  "priority",
  "section",
  "stage",
  "step",
  "tier",
  "type",
  "wave",
];
