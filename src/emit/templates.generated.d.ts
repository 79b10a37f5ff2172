/** A template as a function of its view, of what it reaches as {{@name}}, and of the block it is given. */
export type Template = (view: object, data: object, block?: (view: object) => string) => string;

/** The templates of templates/ by path without their ending. */
export const templates: Readonly<Record<string, Template>>;

/** The style sheets and scripts of templates/ by path. */
export const assets: Readonly<Record<string, string>>;
