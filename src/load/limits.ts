/** The most bytes of a file of a plan. */
export const fileLimit = 1024 * 1024;
/** The most bytes of all files of a plan. */
export const planLimit = 64 * 1024 * 1024;
/** The most files of a plan. */
export const filesLimit = 10_000;
/** The most characters of a line. */
export const lineLimit = 20_000;
/** The most mappings and lists within each other. */
export const nestingLimit = 32;

/** The most characters of a key. YAML itself lets its colon stand no further than 1,024 characters from its start. */
export const keyLimit = 1_000;
/** The most keys of a mapping and items of a list. */
export const membersLimit = 10_000;
/** The most characters of a broken file in which all faults are looked for: the parser that finds them takes a second for ten times as many. */
export const explainedLength = 100_000;
/** The most characters of a broken file with tabs in which all faults are looked for: it is read once for each width that a tab may stand for. */
export const explainedLengthWithTabs = 20_000;
/** The most syntax faults of one file that are explained; what comes after is counted only. */
export const explainedLimit = 1_000;
