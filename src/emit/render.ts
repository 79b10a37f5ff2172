import { handlebars } from "./handlebars-runtime.ts";
import { htmlText } from "./html-text.ts";
import { templates } from "./templates.generated.js";

/** The templates of templates/, compiled when planc is built. In them {{name}} is escaped; nothing else is ever inserted. */
const environment = handlebars.create();

for (const [name, specification] of Object.entries(templates)) {
  environment.registerPartial(name, environment.template(specification));
}

// {{words text}}: a text of the plan with its little Markdown. Escapes all of it, so what it returns is safe to insert.
environment.registerHelper("words", (text: unknown) => new handlebars.SafeString(htmlText(String(text))));

/** Renders a template, named by its path below templates/ without its ending, with a view made for it. */
export function render(name: string, view: object): string {
  const template = environment.partials[name] as HandlebarsTemplateDelegate | undefined;
  if (template === undefined) throw new Error(`No template is called ${name}`);
  return template(view);
}
