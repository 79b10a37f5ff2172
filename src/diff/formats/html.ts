import { contentPolicy } from "../../emit/content-policy.ts";
import { ownTemplates } from "../../emit/templates.ts";
import type { Change } from "../change.ts";
import type { WordChange } from "../compare-words.ts";
import { type DiffFormat, type DiffReport, hasChanges, remarksOf, sectionsOf, tellSmall } from "../report.ts";
import type { Sentence } from "../tell-change.ts";

/** A run of words of a wording, and whether the other wording does not have it. */
interface Words {
  readonly text: string;
  readonly changed: boolean;
}

/** The view of templates/changes: the page on its own. */
export interface ChangesView {
  readonly language: string;
  readonly policy: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly changed: boolean;
  readonly nothing: string;
  readonly contentsLabel: string;
  readonly contents: readonly { readonly id: string; readonly heading: string }[];
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly entities: readonly { readonly name: string; readonly changes: readonly ChangeView[] }[];
    readonly small: string;
  }[];
  readonly lists: readonly {
    readonly id: string;
    readonly heading: string;
    readonly items: readonly string[];
  }[];
}

/** A change as a sentence and, of another wording, both wordings. */
interface ChangeView {
  readonly sentence: string;
  readonly before: readonly Words[];
  readonly after: readonly Words[];
}

/** The parts of the style sheet, in order: later rules win. */
const styles = ["tokens.css", "base.css", "frame.css", "changes.css", "print.css"];

/** A page that stands on its own, with both wordings of each text side by side. */
export const html: DiffFormat = {
  name: "html",
  description: "a page with both wordings side by side",
  render(report) {
    const { render, asset } = ownTemplates;
    const style = styles.map(asset).join("\n");
    const view = viewOf(report, contentPolicy(style));
    // A page on standard output may come by a CI runner, for which `##` begins a command; a browser reads the same.
    const [head, page] = ["changes/head", "changes/page"].map((name) =>
      render(name, view).replaceAll("##", "#&#35;"),
    );
    return `${head}<style>${style}</style>\n</head>\n<body>\n${page}</body>\n</html>\n`;
  },
};

function viewOf(report: DiffReport, policy: string): ChangesView {
  const { from, to, groups } = report;
  const lists = sectionsOf(report);
  const told = groups.map(({ heading, entities, small }, at) => ({
    id: `group-${at + 1}`,
    heading,
    entities: entities.map(({ name, sentences, changes }) => ({
      name,
      changes: changes.map((change, of) => changeView(change, sentences[of] ?? [])),
    })),
    small: small === 0 ? "" : `${tellSmall(small)}.`,
  }));
  const contents = [...told, ...lists].map(({ id, heading }) => ({ id, heading }));
  return {
    language: "en-GB",
    policy,
    title: `What changed from ${from.name} to ${to.name}`,
    remarks: remarksOf(report),
    changed: hasChanges(report),
    nothing: "Nothing changed in meaning.",
    contentsLabel: "Contents",
    contents: contents.length < 2 ? [] : contents,
    beforeLabel: "Before",
    afterLabel: "Now",
    groups: told,
    lists,
  };
}

/** The sentence without the words of the wordings, which stand below it. */
function changeView({ words = [] }: Change, sentence: Sentence): ChangeView {
  const said = sentence.filter((piece) => typeof piece === "string").join("");
  const isToldBelow = sentence.some((piece) => typeof piece !== "string");
  const plain = said
    .replace(/:\s+(?=\.|$)/, "")
    .replace(/\s{2,}/g, " ")
    .trim();
  return {
    sentence: `${plain.charAt(0).toUpperCase()}${plain.slice(1)}.`,
    before: isToldBelow ? wordsOf(words, "added") : [],
    after: isToldBelow ? wordsOf(words, "removed") : [],
  };
}

function wordsOf(words: readonly WordChange[], without: WordChange["is"]): Words[] {
  return words.filter(({ is }) => is !== without).map(({ is, text }) => ({ text, changed: is !== "same" }));
}
