import { describe, expect, test } from "vitest";
import type { CompiledPlan } from "../../src/compile/compiled-plan.generated.ts";
import { lazyList } from "../../src/emit/lazy-list.ts";
import { replaceTemplates } from "../../src/emit/replace-templates.ts";
import * as runtime from "../../src/emit/template-runtime.ts";
import type { Page, Template } from "../../src/emit/templates.generated.js";
import { fixedWords } from "../../src/emit/templates.ts";
import { english } from "../../src/emit/wording/english.ts";
import { compileTemplate } from "../../src/make/compile-template.js";

/** Parts that the templates below may insert. */
const parts: Readonly<Record<string, string>> = {
  "parts/name": "<b>{{name}}</b>\n",
  "parts/frame": "<main>{{title}}: {{> @partial-block}}</main>",
  "parts/indenting": "<main>\n  {{> @partial-block}}\n</main>\n",
  "parts/list": "{{#each rows}}{{../title}}/{{name}} {{/each}}",
};

/** A plan in Welsh with English words around it, so that {{@lang}} has something to say. */
const site = { plan: { plan: { language: "cy" } } as CompiledPlan, wording: english };

/** What the function of a template makes of a view: a page in the texts that it is made of, all else as one. */
function piecesOf(text: string, view: object): Iterable<string> {
  const templates: Record<string, Template> = {};
  const pages: Record<string, Page> = {};
  const add = (name: string, source: string) => {
    const { isPage, code } = compileTemplate(source);
    const names = ["templates", "pages", ...Object.keys(runtime)];
    (isPage ? pages : templates)[name] = new Function(...names, `return ${code}`)(
      templates,
      pages,
      ...Object.values(runtime),
    );
  };
  for (const [name, source] of Object.entries({ ...parts, "a/page": text })) add(name, source);
  const data = { ...fixedWords(site), root: view };
  const page = pages["a/page"];
  return page === undefined ? [templates["a/page"]?.(view, data) ?? ""] : runtime.textsIn(page(view, data));
}

/** The same as one text. */
function own(text: string, view: object): string {
  return [...piecesOf(text, view)].join("");
}

/** What Handlebars makes of it, where a publisher has such a template. */
function replaced(text: string, view: object): string {
  const files = Object.entries({ ...parts, "a/page": text }).map(
    ([name, one]) => [`${name}.hbs`, one] as const,
  );
  return replaceTemplates(new Map(files)).render("a/page", view, site);
}

const view = {
  title: `A & "b" <c> 'd' \`e\` =`,
  none: null,
  no: false,
  yes: true,
  zero: 0,
  number: 7,
  nothing: "",
  empty: [],
  names: ["one", "two & three"],
  mark: { toHTML: () => "<i>safe</i>" },
  deep: { er: { name: "below", "with-dash": "dashed" } },
  words: "Some *emphasis* & a [link](https://planc.example)",
  rows: [
    {
      name: "first",
      cells: [
        { name: "a", parts: [{ name: "x" }] },
        { name: "b", parts: [] },
      ],
    },
    { name: "second", cells: [] },
  ],
};

describe("a template of planc's own says what Handlebars says", () => {
  test.each([
    "",
    'only text, with "quotes", \\ and a line\nbreak\u2028',
    "{{title}} {{none}} {{no}} {{yes}} {{zero}} {{number}} {{nothing}}",
    "{{mark}}{{@lang}} {{@wording.home.vision}}{{@root.title}}",
    "{{deep.er.name}} {{deep.er.with-dash}} {{this.title}}",
    "{{words words}} {{words title}} {{words number}}",
    "{{! nothing }}{{!-- nor {{this}} --}}a",
    ...[
      "none",
      "no",
      "yes",
      "zero",
      "number",
      "nothing",
      "empty",
      "names",
      "missing",
      "deep.er.name",
    ].flatMap((name) => [
      `{{#if ${name}}}yes{{else}}no{{/if}}`,
      `{{#unless ${name}}}yes{{else}}no{{/unless}}`,
      `{{#if ${name}}}{{title}}{{/if}}`,
    ]),
    "{{#if no}}a{{else if zero}}b{{else if names}}c{{else}}d{{/if}}",
    "{{^if no}}a{{/if}}{{^if yes}}a{{else}}b{{/if}}",
    "{{#each names}}{{this}}{{#unless @first}}; {{/unless}}{{/each}}",
    "{{#each empty}}a{{else}}none{{/each}}{{#each missing}}a{{else}}none{{/each}}{{#each none}}a{{/each}}",
    "{{#each rows}}{{name}}: {{#each cells}}{{../name}} {{name}}{{#each parts}}{{../../name}}{{../name}}{{name}}{{/each}}{{else}}{{name}} has none{{/each}}\n{{/each}}",
    "{{#each rows}}{{#if cells}}{{#each cells}}{{#if @first}}{{../name}}{{#if ../../yes}}{{../../title}}{{/if}}{{/if}}{{/each}}{{/if}}{{/each}}",
    "{{#each rows}}\n  {{name}}\n  {{#if cells}}\n    some\n  {{else}}\n    none\n  {{/if}}\n{{/each}}\nend",
    "a {{~#if yes~}} b {{~/if~}} c",
    "{{#each rows}}\n  {{> parts/name}}\n{{/each}}\n{{> parts/name deep.er}}!",
    "{{> parts/name deep.er name=true}} {{> parts/name deep.er name=false}}",
    '{{> parts/name deep.er name="given"}} {{> parts/list title=number}} {{> parts/list title="t" rows=names.missing}}',
    "{{#each rows}}{{> parts/list rows=cells title=name}}|{{/each}}",
    "{{#> parts/frame}}\n<p>{{number}}</p>{{#each rows}}{{name}}{{../title}}{{/each}}\n{{/parts/frame}}\n",
    "{{#> parts/indenting}}\na\nb\n{{/parts/indenting}}\nend",
    "{{#> parts/frame}}{{#each empty}}a{{else}}none{{/each}}{{#if empty}}b{{/if}}{{/parts/frame}}",
    "{{#> parts/frame title=number}}{{#if yes}}{{#each rows}}{{#if @first}}{{name}}{{/if}}{{#each cells}}{{#each parts}}{{../name}}{{name}}{{else}}none{{/each}}{{/each}}{{/each}}{{else}}a{{/if}}{{/parts/frame}}",
    "{{#> parts/frame}}{{#unless no}}{{#each empty}}a{{else}}{{#each names}}{{this}}{{/each}}{{/each}}{{else}}b{{/unless}}{{#unless yes}}{{#each names}}a{{/each}}{{/unless}}{{/parts/frame}}",
  ])("%j", (text) => {
    expect(own(text, view)).toBe(replaced(text, view));
  });
});

test.each([
  "{{missing}}",
  "{{deep.er.missing}}",
  "{{words missing}}",
  "{{@missing}}",
  "{{#each rows}}{{title}}{{/each}}",
])("%s is a fault, since the view does not have it", (text) => {
  expect(() => own(text, view)).toThrow(/"[\w.@]+" is not in the view that it is given/);
});

describe("a page is made bit by bit", () => {
  test("each item of a list is a text of its own, and so is each item in it", () => {
    const page =
      "{{#> parts/frame}}a{{#each rows}}{{name}}{{#each cells}}, {{name}}{{/each}}.{{/each}}z{{/parts/frame}}";
    const texts = [...piecesOf(page, view)].filter((text) => text !== "");
    expect(texts.slice(1, -1)).toEqual(["a", "first", ", a", ", b", ".", "second", ".", "z"]);
  });

  test("what comes later is not asked for before it is needed", () => {
    const asked: string[] = [];
    const rows = lazyList(["one", "two", "three"], (name) => {
      asked.push(name);
      return { name };
    });
    const texts = piecesOf("{{#> parts/frame}}{{#each rows}}{{name}}{{/each}}{{/parts/frame}}", {
      ...view,
      rows,
    });
    for (const text of texts) if (text === "one") break;
    expect(asked).toEqual(["one"]);
  });
});

test("a loop over what is no list is a fault", () => {
  expect(() => own("{{#each number}}{{this}}{{/each}}", view)).toThrow("not iterable");
});

test.each([
  ["{{{title}}}", "text that is not escaped"],
  ["{{&title}}", "text that is not escaped"],
  ["{{words title yes}}", 'the helper "words"'],
  ["a\n{{upper title}}", 'line 2: planc\'s own templates cannot have the helper "upper"'],
  ["{{words title sure=yes}}", "a named value"],
  ["{{words (words title)}}", "SubExpression"],
  ["{{#with deep}}a{{/with}}", 'the block "with"'],
  ["{{#if}}a{{/if}}", '"if" with anything but one value'],
  ["{{#each names rows}}a{{/each}}", '"each" with anything but one value'],
  ["{{#if zero includeZero=yes}}a{{/if}}", '"if" with anything but one value'],
  ["{{#each names as |name|}}a{{/each}}", '"each" with anything but one value'],
  ["{{../title}}", '"../title" outside of a list'],
  ["{{#each names}}{{../../title}}{{/each}}", '"../../title" outside of a list'],
  ["{{#if @first}}a{{/if}}", '"@first" outside of a list'],
  ["{{> parts/name deep.er name=1}}", "NumberLiteral"],
  ["{{> (lookup . 'name')}}", "a template whose name is worked out"],
  ["{{> parts/name deep.er rows}}", "more than one view"],
  ["{{* decorate}}", "Decorator"],
  ["{{#if yes}}{{#> parts/frame}}a{{/parts/frame}}{{/if}}", "a block within something else"],
  [
    "{{#if yes}}{{#> parts/frame}}a{{/parts/frame}}{{#each names}}b{{/each}}{{/if}}",
    "a block within something else",
  ],
  ["{{#> parts/frame}}{{#> parts/frame}}a{{/parts/frame}}{{/parts/frame}}", "a block within something else"],
  ["{{#> parts/frame}}a{{/parts/frame}}{{#> parts/frame}}b{{/parts/frame}}", "a second block"],
  ["{{#each names}}{{> @partial-block}}{{/each}}", "a block within something else"],
])("%s is refused when planc is built", (text, message) => {
  let fault: unknown;
  try {
    compileTemplate(text);
  } catch (error) {
    fault = error;
  }
  expect(String(fault)).toContain(message);
});
