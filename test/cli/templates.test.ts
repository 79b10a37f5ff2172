import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyPlan, makeFolder, planc, readFolder, root } from "./test-host.ts";

const own = path.join(root, "templates");

/** Builds the climate plan with templates of one's own, each given by its path and its text. */
async function buildWith(templates: Readonly<Record<string, string>>) {
  const folder = copyPlan("climate");
  for (const [name, text] of Object.entries(templates)) {
    const file = path.join(folder, "mine", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const outcome = await planc(folder, ["build", "climate", "--only", "html,deck", "--templates", "mine"]);
  return { ...outcome, files: readFolder(path.join(folder, "public")) };
}

describe("templates of one's own", () => {
  test("take the place of planc's, file by file; the others stay", async () => {
    const { status, files } = await buildWith({
      "parts/tag.hbs": '<b class="mine">{{words label}}</b>\n',
      "tokens.css": ":root { --mine: 1 }\n",
      "notes.txt": "not a template",
    });
    expect(status).toBe(0);
    for (const [name, text] of Object.entries(files)) {
      if (name.endsWith(".html")) expect(text, name).toContain('<b class="mine">');
    }
    expect(files["style.css"]).toContain("--mine: 1");
    expect(files["style.css"]).toContain(fs.readFileSync(path.join(own, "print.css"), "latin1"));
    expect(files["deck.html"]).toContain("--mine: 1");
  });

  test("may ask a list for its length and for one of its items", async () => {
    const { files } = await buildWith({
      "site/pledges.hbs":
        "{{pledges.length}}: {{#with (lookup pledges 0)}}{{label}}{{/with}}, {{pledges.1.label}}",
      "site/find.hbs":
        "{{#each groups}}{{heading}} {{entries.length}}{{#unless @last}}, {{/unless}}{{/each}}",
    });
    expect(files["pledges.html"]).toBe("5: Aim 1, Aim 2");
    expect(files["find.html"]).toMatch(/^Aims 5, .*, [A-Z][a-z ]+ \d+$/);
  });

  test("that are copies of planc's give the same bytes", async () => {
    const folder = copyPlan("climate");
    fs.cpSync(own, path.join(folder, "mine"), { recursive: true });
    await planc(folder, ["build", "climate", "-o", "with", "--only", "html,deck", "--templates", "mine"]);
    await planc(folder, ["build", "climate", "-o", "without", "--only", "html,deck"]);
    const [theirs, ours] = ["with", "without"].map((name) => readFolder(path.join(folder, name)));
    // Only of planc's own templates it is known that they are the same as when they were last used.
    for (const files of [theirs, ours]) delete files?.[".planc-manifest.json"];
    expect(Object.keys(ours ?? {})).toContain("index.html");
    expect(theirs).toEqual(ours);
  });

  test("still escape what the plan says", async () => {
    const folder = copyPlan("climate");
    fs.mkdirSync(path.join(folder, "mine/parts"), { recursive: true });
    fs.writeFileSync(path.join(folder, "mine/parts/tag.hbs"), "<p>{{label}} {{words label}}</p>");
    const plan = path.join(folder, "climate/plan.yaml");
    fs.writeFileSync(
      plan,
      fs
        .readFileSync(plan, "utf8")
        .replace(/^( +)status-label: .*$/m, '$1status-label: "<script>x</script>"'),
    );
    const { status } = await planc(folder, ["build", "climate", "--only", "html", "--templates", "mine"]);
    expect(status).toBe(0);
    const home = fs.readFileSync(path.join(folder, "public/index.html"), "utf8");
    expect(home).toContain("<p>&lt;script&gt;");
    expect(home).not.toContain("<script>x");
  });

  test("may show braces that insert nothing", async () => {
    const { status, files } = await buildWith({ "site/find.hbs": "{{!-- {{{label}}} --}}\\{{{label}}}" });
    expect(status).toBe(0);
    expect(files["find.html"]).toBe("{{{label}}}");
  });

  test.each([
    ["a block that is not closed", "a\n{{#if x}}", ":2: Handlebars cannot read it at: a{{#if x}}."],
    ["a helper that is not there", "a\n{{foo label}}", ':2: There is no helper "foo".'],
    ["a name that is not in the view", "a\n\n {{labl}}", ':3: "labl" is not in the view that it is given.'],
    ["the same, given to a helper", "{{words labl}}", ": {{words}} is given a name that is not in the view."],
    [
      "a lookup as a block, whose result is not escaped",
      '{{#lookup this "label"}}{{/lookup}}',
      ": {{#lookup}} inserts a text of the plan without escaping it. Write {{lookup}}, without the #.",
    ],
    [
      "the same in another notation",
      '{{^./lookup this "label"}}{{/./lookup}}',
      ": {{#lookup}} inserts a text of the plan without escaping it. Write {{lookup}}, without the #.",
    ],
    ["a part that is not there", "{{> parts/nope}}", ": The partial parts/nope could not be found."],
  ])("with %s are refused, and nothing is written", async (_, text, message) => {
    const { status, err, files } = await buildWith({ "parts/tag.hbs": text });
    expect([status, err]).toEqual([2, `planc: mine/parts/tag.hbs${message}\n`]);
    expect(files).toEqual({});
  });

  test.each(["{{{label}}}", "{{~{label}~}}", "{{&label}}", "{{~&label}}", "{{{words label}}}"])(
    "with words that are not escaped are refused, as %s",
    async (inserted) => {
      const text = `a\n{{#if label}}\n{{else}}${inserted}{{/if}}`;
      const { status, err, files } = await buildWith({ "parts/tag.hbs": text });
      expect([status, err]).toEqual([
        2,
        "planc: mine/parts/tag.hbs:3: It inserts a text of the plan without escaping it. Write {{name}}, with two braces.\n",
      ]);
      expect(files).toEqual({});
    },
  );

  test("that replace nothing are refused, with the nearest name", async () => {
    expect(await buildWith({ "site/pledgs.hbs": "" })).toMatchObject({
      status: 2,
      err: 'planc: mine/site/pledgs.hbs replaces no template of planc. Did you mean "site/pledges.hbs"?\n',
    });
  });

  test("in a folder that is not there are refused", async () => {
    const args = ["build", path.join(root, "plan"), "--templates", "nowhere"];
    expect(await planc(makeFolder(), args)).toMatchObject({
      status: 2,
      err: "planc: The templates in nowhere cannot be read: it is not there.\n",
    });
  });
});

test("templates/README.md names every page and a view for it that is there", () => {
  const readme = fs.readFileSync(path.join(own, "README.md"), "utf8");
  const pages = ["site", "deck"].flatMap((folder) =>
    fs.readdirSync(path.join(own, folder)).map((name) => `${folder}/${name}`),
  );
  for (const page of pages) expect(readme, page).toContain(`\`${page}\``);
  for (const [, view, file] of readme.matchAll(/`(\w+)` in \[[^\]]*\]\(([^)]+)\)/g))
    expect(fs.readFileSync(path.join(own, file ?? ""), "utf8")).toContain(`export interface ${view} `);
});
