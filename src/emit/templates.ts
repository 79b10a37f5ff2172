import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import { handlebars } from "./handlebars-runtime.ts";
import { htmlText } from "./html-text.ts";
import { assets, templates } from "./templates.generated.js";
import { otherLanguage, type Wording } from "./wording/languages.ts";

/** What the pages and slides are laid out with: the files of templates/, some of which a publisher may have replaced. */
export interface Templates {
  /**
   * Renders a template, named by its path below templates/ without its ending, with a view made for it. In it `@wording` has the
   * fixed words, and `@lang` marks an element that holds them where they are not in the language of the page. Without a plan in
   * words, it has neither.
   */
  readonly render: (name: string, view: object, site?: PlanInWords) => string;
  /** A style sheet or a script, by its path below templates/. */
  readonly asset: (path: string) => string;
}

/** A plan and the words to speak of it. */
interface PlanInWords {
  readonly plan: CompiledPlan;
  readonly wording: Wording;
}

/** The paths of all files of templates/. */
export const templatePaths: readonly string[] = [
  ...Object.keys(templates).map((name) => `${name}.hbs`),
  ...Object.keys(assets),
];

/** planc's own templates. */
export const ownTemplates: Templates = templatesOf(ownEnvironment(handlebars.create()), assets);

/** The templates as Handlebars compiled them when planc was built, in an environment. In them {{name}} is escaped; nothing else is ever inserted. */
export function ownEnvironment<E extends ReturnType<typeof handlebars.create>>(environment: E): E {
  for (const [name, specification] of Object.entries(templates)) {
    environment.registerPartial(name, environment.template(specification));
  }
  // {{words text}}: a text of the plan with its little Markdown. Escapes all of it, so what it returns is safe to insert.
  environment.registerHelper("words", (text: unknown) => {
    // Handlebars is strict about {{name}}, but hands a helper whatever there is.
    if (text === undefined) throw new Error("{{words}} is given a name that is not in the view");
    return new handlebars.SafeString(htmlText(String(text)));
  });
  return environment;
}

/** The fixed words, and the attribute of an element with words in another language than its page, which screen readers then say rightly. */
function fixedWords({ plan, wording }: PlanInWords): object {
  const language = otherLanguage(plan, wording);
  const { SafeString, Utils } = handlebars;
  return {
    wording,
    lang: language === undefined ? "" : new SafeString(` lang="${Utils.escapeExpression(language)}"`),
  };
}

/** Templates that have been registered in an environment, with style sheets and scripts by path. */
export function templatesOf(
  { partials }: { readonly partials: Readonly<Record<string, unknown>> },
  files: Readonly<Record<string, string>>,
): Templates {
  return {
    render(name, view, site) {
      const template = partials[name] as HandlebarsTemplateDelegate | undefined;
      if (template === undefined) throw new Error(`No template is called ${name}`);
      return template(view, { data: site === undefined ? {} : fixedWords(site) });
    },
    asset(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`templates/${path} does not exist`);
      return text;
    },
  };
}
