import type { Piece } from "./template-runtime.ts";

/** A template as a function of its view and of what it reaches as {{@name}}. */
export type Template = (view: object, data: object) => string;

/** The same of what stands in a frame, or of the frame, which is given the block that it stands around: it gives its texts one by one, each when it is asked for, and what stands in it as a whole. */
export type Page = (view: object, data: object, block?: Page) => Iterable<Piece>;

/** The templates of templates/ by path without their ending, save for pages in a frame and their frame. */
export const templates: Readonly<Record<string, Template>>;

/** Pages that stand in a frame, and the frame. */
export const pages: Readonly<Record<string, Page>>;

/** The style sheets and scripts of templates/ by path. */
export const assets: Readonly<Record<string, string>>;
