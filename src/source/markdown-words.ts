/**
 * Words of a plan as a line of Markdown in which nothing is a mark: a backslash before all that could mean something, so that they can write no
 * Markdown, no HTML, no mention and no link.
 */
export function markdownWords(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(
      /[!#$&*<=>@[\\\]^_`{|}~]|:(?=\S)|\/(?=\/)|(?<=www)\.|^[-+](?= )|(?<=^\d{1,9})[.)](?= )/gi,
      "\\$&",
    );
}
