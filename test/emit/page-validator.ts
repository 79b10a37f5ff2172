import { HtmlValidate } from "html-validate";

/** Says what is wrong with the HTML of a page, and leaves matters of style to planc. */
export const pageValidator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The title of a page is its heading and the title of the plan, however long the plan's words are.
    "long-title": "off",
    // White space and the case of words that mean the same are a matter of style, not of what a browser reads.
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "doctype-style": "off",
    // The deck carries its style within it, so that it is one file; its policy lets in that style alone.
    "no-style-tag": "off",
  },
});
