import type { Wording } from "../wording/languages.ts";
import type { PageContext } from "./site.ts";

/** Another output that stands beside the site. */
export interface Download {
  readonly text: string;
  readonly href: string;
}

/** What a file is, and of what kind, by how its name ends. */
type FileKind = readonly [ending: RegExp, what: string, kind: string];

/** The other outputs in the same folder, with their kind and size. A file that planc does not know keeps its name. */
export function downloads({ plan, links, options, wording }: PageContext): Download[] {
  const kinds = fileKinds(wording, plan.plan.labels.intervention.many);
  return options.beside.map(({ name, bytes }) => {
    const known = kinds.find(([ending]) => ending.test(name));
    const [, what, kind] = known ?? [undefined, name, wording.downloads.file];
    return {
      text: `${what} (${kind}, ${wording.downloads.size(Math.max(1, Math.round(bytes / 1000)))})`,
      href: links.file(name.split("/").map(encodeURIComponent).join("/")),
    };
  });
}

function fileKinds({ downloads: words }: Wording, interventions: string): readonly FileKind[] {
  return [
    [/^deck\.html$/, words.slides, words.webPage],
    [/^interventions\.csv$/, words.interventions(interventions), words.spreadsheet],
    [/^indicators\.csv$/, words.indicators, words.spreadsheet],
    [/\.pptx$/, words.slides, words.powerPoint],
    [/\.md$/, words.text, words.markdown],
    [/\.json$/, words.data, words.json],
    [/\.csv$/, words.table, words.spreadsheet],
  ];
}
