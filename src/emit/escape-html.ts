/// <reference path="./handlebars-utils.d.ts" />
// This file of Handlebars alone: the whole of it takes a while to load.
import { escapeExpression } from "handlebars/dist/cjs/handlebars/utils.js";

/** A value as text that may stand between tags and in quoted attributes. What has a `toHTML()` has escaped itself. */
export const escapeHtml: (value: unknown) => string = escapeExpression;
