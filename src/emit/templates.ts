import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import { escapeHtml } from "./escape-html.ts";
import { textsIn } from "./template-runtime.ts";
import { assets, pages, templates } from "./templates.generated.js";
import { otherLanguage, type Wording } from "./wording/languages.ts";

/** What the pages and slides are laid out with: the files of templates/, some of which a publisher may have replaced. */
export interface Templates {
  /**
   * Renders a template, named by its path below templates/ without its ending, with a view made for it. In it `@wording` has the
   * fixed words, and `@lang` marks an element that holds them where they are not in the language of the page. Without a plan in
   * words, it has neither.
   */
  readonly render: (name: string, view: object, site?: PlanInWords) => string;
  /** The same for a page of the site, in pieces. Those of planc's own templates are made when they are asked for: a long page is never held as a whole. */
  readonly renderPage: (name: string, view: object, site: PlanInWords) => Iterable<string>;
  /** A style sheet or a script, by its path below templates/. */
  readonly asset: (path: string) => string;
}

/** A plan and the words to speak of it. */
export interface PlanInWords {
  readonly plan: CompiledPlan;
  readonly wording: Wording;
}

/** The paths of all files of templates/. */
export const templatePaths: readonly string[] = [
  ...Object.keys({ ...templates, ...pages }).map((name) => `${name}.hbs`),
  ...Object.keys(assets),
];

/** planc's own templates, compiled when planc was built. In them {{name}} and {{words name}} are escaped; nothing else is ever inserted. */
export const ownTemplates: Templates = {
  render: (name, view, site) => find(templates, name)(view, { root: view, ...fixedWords(site) }),
  renderPage(name, view, site) {
    const page = find(pages, name);
    const data = { root: view, ...fixedWords(site) };
    return { [Symbol.iterator]: () => textsIn(page(view, data)) };
  },
  asset: (path) => find(assets, path),
};

/** The fixed words, and the attribute of an element with words in another language than its page, which screen readers then say rightly. */
export function fixedWords(site: PlanInWords | undefined): object {
  if (site === undefined) return {};
  const language = otherLanguage(site.plan, site.wording);
  const lang = { toHTML: () => ` lang="${escapeHtml(language)}"` };
  return { wording: site.wording, lang: language === undefined ? "" : lang };
}

/** What has a path below templates/. Throws an Error where nothing has it. */
export function find<Value>(from: Readonly<Record<string, Value>>, path: string): Value {
  const found = from[path];
  if (found === undefined) throw new Error(`templates/${path} does not exist`);
  return found;
}
