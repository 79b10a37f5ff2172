/** A template as a function of its view and of what it reaches as {{@name}}. */
export type Template = (view: object, data: object) => string;

/** The same of a page, whose texts are made one by one, or of the frame of pages, which is given the block that it stands around. */
export type Page = (view: object, data: object, block?: Page) => Iterable<string>;

/** The templates of templates/ by path without their ending, save for those of pages. */
export const templates: Readonly<Record<string, Template>>;

/** The templates of pages, and their frame. */
export const pages: Readonly<Record<string, Page>>;

/** The style sheets and scripts of templates/ by path. */
export const assets: Readonly<Record<string, string>>;
