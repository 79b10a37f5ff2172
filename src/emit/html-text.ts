import { escapeHtml } from "./escape-html.ts";
import { readText } from "./inline-text.ts";

/** A field's text as HTML: words escaped, emphasis and safe links kept. */
export function htmlText(text: string): string {
  return readText(text)
    .map((run) => {
      const words = run.emphasis ? `<em>${escapeHtml(run.text)}</em>` : escapeHtml(run.text);
      return run.href === undefined ? words : `<a href="${escapeHtml(run.href)}">${words}</a>`;
    })
    .join("");
}
