/** The page of every rule, by the rule's id, as it is written in Markdown. */
export const pages: Readonly<Record<string, string>>;
