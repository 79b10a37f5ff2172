/** A text of a page, and the language that a screen reader says it in: that of the nearest element which names one. */
export interface SpokenText {
  readonly text: string;
  readonly language: string;
}

/** Elements that have no end. */
const empty = /^(?:meta|link|wbr|br|input|img|!doctype)$/;

/** All texts of a page that are read out, in order, with their languages. Of a drawing only its label is. */
export function spokenTexts(page: string): SpokenText[] {
  const texts: SpokenText[] = [];
  const open: { language: string; isDrawing: boolean }[] = [];
  const body = page.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, "");
  for (const [, close = "", name = "", attributes = "", text = ""] of body.matchAll(
    /<(\/?)([!\w]+)([^>]*)>([^<]*)/g,
  )) {
    if (close === "/") open.pop();
    else if (!empty.test(name) && !attributes.endsWith("/"))
      open.push({
        isDrawing: open.at(-1)?.isDrawing === true || attributes.includes(' role="img"'),
        language: / lang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.language ?? "",
      });
    const { language = "", isDrawing = false } = open.at(-1) ?? {};
    if (text.trim() !== "" && !isDrawing) texts.push({ text: text.trim(), language });
  }
  return texts;
}
