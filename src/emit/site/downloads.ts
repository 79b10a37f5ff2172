import { formatNumber } from "../wording.ts";
import type { PageContext } from "./site.ts";

/** Another output that stands beside the site. */
export interface Download {
  readonly text: string;
  readonly href: string;
}

/** What the outputs are called and what kind of file they are, by how their names end. */
const kinds: readonly (readonly [ending: RegExp, words: string, kind: string])[] = [
  [/^deck\.html$/, "Slides", "web page"],
  [/^interventions\.csv$/, "All {interventions}", "CSV, for spreadsheets"],
  [/^indicators\.csv$/, "All measures", "CSV, for spreadsheets"],
  [/\.pptx$/, "Slides", "PowerPoint"],
  [/\.md$/, "The plan as text", "Markdown"],
  [/\.json$/, "The plan as data", "JSON"],
  [/\.csv$/, "Table", "CSV, for spreadsheets"],
];

/** The other outputs in the same folder, with their kind and size. A file that planc does not know keeps its name. */
export function downloads({ plan, links, options }: PageContext): Download[] {
  return options.beside.map(({ name, bytes }) => {
    const [, words, kind] = kinds.find(([ending]) => ending.test(name)) ?? [undefined, name, "file"];
    return {
      text: `${words.replace("{interventions}", plan.plan.labels.intervention.many)} (${kind}, ${size(bytes)})`,
      href: links.file(name.split("/").map(encodeURIComponent).join("/")),
    };
  });
}

/** A size for readers, in thousands of bytes. */
function size(bytes: number): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
}
