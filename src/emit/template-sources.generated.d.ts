/** The templates of templates/ as they are written, by path without their ending. */
export const sources: Readonly<Record<string, string>>;
