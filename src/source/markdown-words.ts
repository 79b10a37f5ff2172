/**
 * Words of a plan as a line of Markdown in which nothing is a mark: a backslash before all that could mean something, so that they can write no
 * Markdown, no HTML, no mention and no link. Git hosts make links of bare addresses and pictures of :names: too, so a colon inside a word, two slashes and
 * the dot of "www." are marked as well.
 */
export function markdownWords(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, " ")
    .replace(/[!#$&*<=>@[\\\]^_`{|}~]|:(?=\S)|\/(?=\/)|(?<=www)\.|^[-+]|(?<=^\d+)[.)]/gi, "\\$&");
}
