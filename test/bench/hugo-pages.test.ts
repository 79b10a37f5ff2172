import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { planc, versionOf } from "./commands.ts";
import { generateValues, writePlan } from "./generate-plan.ts";
import { goTemplate } from "./go-template.ts";
import { run } from "./measure.ts";
import { peers } from "./peers.ts";
import { writeFolder } from "./plan-folder.ts";

test.each([
  ["<p>{{frame.planTitle}}</p>", "<p>{{ $v0.frame.plantitle }}</p>"],
  ["<p{{@lang}}>{{@wording.home.asTable}}</p>", "<p>{{ site.Data.wording.home.asTable }}</p>"],
  ["{{words text}}", "{{ $v0.text }}"],
  [
    "{{#if draft}}a{{else if done}}b{{/if}}",
    "{{ if $v0.draft }}a{{ else }}{{ if $v0.done }}b{{ end }}{{ end }}",
  ],
  ["{{#unless own}}a{{/unless}}", "{{ if not $v0.own }}a{{ end }}"],
  [
    "{{#each rows}}{{#unless @first}}, {{/unless}}{{../label}} {{this}}{{else}}none{{/each}}",
    "{{ range $i1, $v1 := $v0.rows }}{{ if not (eq $i1 0) }}, {{ end }}{{ $v0.label }} {{ $v1 }}{{ else }}none{{ end }}",
  ],
  [
    "{{#each rows}}{{> parts/link}}{{/each}}",
    `{{ range $i1, $v1 := $v0.rows }}{{ template "partials/parts/link.html" $v1 }}{{ end }}`,
  ],
  [
    '{{> parts/table chart id=tableId plain=true key="a"}}',
    `{{ template "partials/parts/table.html" (merge $v0.chart (dict "id" $v0.tableid "plain" true "key" "a")) }}`,
  ],
])("%s is said in the language of Hugo", (source, expected) => {
  expect(goTemplate(source, () => "")).toBe(`{{ $v0 := . }}${expected}`);
});

test("a page has its frame around it", () => {
  const frame = "<body>{{frame.title}}{{> @partial-block}}</body>";
  expect(goTemplate("{{#> parts/page}}<main>{{text}}</main>{{/parts/page}}", () => frame)).toBe(
    "{{ $v0 := .Params.view }}<body>{{ $v0.frame.title }}<main>{{ $v0.text }}</main></body>",
  );
});

const hugo = peers.find(({ name }) => name === "Hugo, the pages of planc");

test.runIf(versionOf("hugo", "version") !== undefined)(
  "Hugo lays out the pages of planc's site, save for links within texts",
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "planc-bench-"));
    const [plan, out] = [path.join(folder, "plan"), path.join(folder, "out")];
    const values = generateValues(75);
    writeFolder(plan, writePlan(values));
    run(planc("the site", ["build", plan, "-o", out, "--only", "html"]));
    const site = path.join(folder, "hugo");
    const command = await hugo?.prepare(site, plan, values);
    if (command !== undefined) run(command);

    const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
      /^\w.*\.\w+$/.test(name),
    );
    const other = names.filter((name) => {
      const [ours, theirs] = [out, path.join(site, "public")].map((root) =>
        decoded(readFileSync(path.join(root, name), "utf8")),
      );
      return ours !== theirs;
    });
    rmSync(folder, { recursive: true, force: true });
    expect(names.length).toBeGreaterThan(20);
    expect(other.sort()).toEqual(["chapters.html", "consultation.html"]);
  },
);

/** A page with its characters as themselves: there is more than one way to write them. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
