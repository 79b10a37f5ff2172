import Handlebars from "handlebars";
import { htmlText } from "./html-text.ts";
import { withWholeLists } from "./lazy-list.ts";
import { sources } from "./template-sources.generated.js";
import { assets } from "./templates.generated.js";
import { find, fixedWords, type Templates } from "./templates.ts";

/** Something wrong with a publisher's own template: which, where, and what. */
export class TemplateError extends Error {
  readonly template: string;
  /** The line, counted from 1, where it is known. */
  readonly line: number | undefined;

  constructor(template: string, line: number | undefined, message: string) {
    super(message);
    this.template = template;
    this.line = line;
  }
}

/**
 * planc's templates with some of them replaced, by path below templates/: `deck/body.hbs`, `tokens.css`. They are trusted as code is: Handlebars compiles
 * them here, and planc's own beside them. A style sheet or script is used as it stands. Throws a TemplateError for one that cannot be
 * read; rendering throws one for a name that its view does not have.
 */
export function replaceTemplates(files: ReadonlyMap<string, string>): Templates {
  const environment = Handlebars.create();
  // {{words text}}: a text of the plan with its little Markdown. Escapes all of it, so what it returns is safe to insert.
  environment.registerHelper("words", (text: unknown) => {
    // Handlebars is strict about {{name}}, but hands a helper whatever there is.
    if (text === undefined) throw new Error("{{words}} is given a name that is not in the view");
    return new Handlebars.SafeString(htmlText(String(text)));
  });
  // As a block it would insert what it finds as it stands: what a block gives, Handlebars does not escape.
  const { lookup } = environment.helpers;
  environment.registerHelper("lookup", (from: unknown, name: unknown, given: Handlebars.HelperOptions) => {
    if (given.fn !== undefined)
      throw new Error(
        "{{#lookup}} inserts a text of the plan without escaping it. Write {{lookup}}, without the #",
      );
    return lookup?.(from, name, given);
  });
  for (const [name, text] of Object.entries(sources))
    environment.registerPartial(name, environment.compile(text, options));
  for (const [path, text] of files) {
    if (path.endsWith(".hbs"))
      environment.registerPartial(path.slice(0, -4), compile(path, text, environment));
  }
  const replaced = [...files].filter(([path]) => !path.endsWith(".hbs"));
  const allAssets = { ...assets, ...Object.fromEntries(replaced) };
  const partials: Readonly<Record<string, HandlebarsTemplateDelegate>> = environment.partials;
  return {
    render: (name, view, site) => find(partials, name)(view, { data: fixedWords(site) }),
    // Templates of any kind may ask a list for its length or for one of its items.
    renderPage: (name, view, site) => [
      find(partials, name)(withWholeLists(view), { data: fixedWords(site) }),
    ],
    asset: (path) => find(allAssets, path),
  };
}

/** A helper or a name that is not there is a fault. */
const options = { strict: true, knownHelpers: { words: true }, knownHelpersOnly: true, preventIndent: true };

function compile(path: string, text: string, environment: typeof Handlebars): HandlebarsTemplateDelegate {
  try {
    // Handlebars compiles when a template is first used; a fault must be told before.
    environment.precompile(text, options);
  } catch (error) {
    throw explain(path, error);
  }
  const unescaped = findUnescaped(environment.parse(text));
  if (unescaped !== undefined)
    throw new TemplateError(
      path,
      unescaped,
      "It inserts a text of the plan without escaping it. Write {{name}}, with two braces",
    );
  const template = environment.compile(text, options);
  return (context, runtime) => {
    try {
      return template(context, runtime);
    } catch (error) {
      // The innermost template is the one at fault.
      throw error instanceof TemplateError ? error : explain(path, error);
    }
  };
}

/** The first line on which something is inserted as it stands, in whichever of its notations: {{{name}}}, {{~{name}~}} or {{&name}}. */
function findUnescaped(program: hbs.AST.Program): number | undefined {
  const lines: number[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = ({ escaped, loc }) => {
    if (!escaped) lines.push(loc.start.line);
  };
  visitor.accept(program);
  return lines[0];
}

function explain(path: string, error: unknown): TemplateError {
  const { message, lineNumber } = error as Error & { readonly lineNumber?: number };
  const parsed = /^Parse error on line (\d+):\n(.*)\n[\s\S]*got '(\w+)'/.exec(message);
  if (parsed !== null)
    return new TemplateError(path, Number(parsed[1]), `Handlebars cannot read it at: ${parsed[2]}`);
  return new TemplateError(
    path,
    lineNumber,
    message
      .replace(/ - \d+:\d+$/, "")
      .replace(/^("[^"]*") not defined in .*/, "$1 is not in the view that it is given")
      .replace(
        /^You specified knownHelpersOnly, but used the unknown helper (.*)$/,
        'There is no helper "$1"',
      ),
  );
}
