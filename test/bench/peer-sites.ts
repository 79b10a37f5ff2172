import { isList, isMapping, type Mapping } from "../seeded/yaml-text.ts";
import type { FileValues } from "./generate-district.ts";
import type { GeneratedFile } from "./generate-plan.ts";

/** A priority of a generated plan as far as the sites of the peers show it. */
interface Priority {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly points: string;
  readonly work: readonly { readonly number: string; readonly title: string; readonly timeline: string }[];
}

const years = ["2025/26", "2026/27", "2027/28", "2028/29", "2029/30"];

/** What Hugo needs for a site of a plan: a home page, a page for each priority, a list of all work and a table of its years. */
export function hugoSite(files: readonly FileValues[]): GeneratedFile[] {
  const row = `<tr><td>{{ .number }}</td><td>{{ .title }}</td><td>{{ .timeline }}</td></tr>`;
  const yearRow = `{{ $timeline := .timeline }}<tr><td>{{ .title }}</td>{{ range site.Params.years }}<td>{{ if in $timeline . }}■{{ end }}</td>{{ end }}</tr>`;
  const eachPriority = (inner: string) =>
    `{{ range where site.RegularPages "Section" "priorities" }}${inner}{{ end }}`;
  return [
    {
      path: "config.json",
      text: JSON.stringify({
        title: "Plan",
        disableKinds: ["taxonomy", "term", "RSS", "sitemap"],
        params: { years },
      }),
    },
    { path: "layouts/_default/baseof.html", text: page("{{ .Title }}", `{{ block "main" . }}{{ end }}`) },
    {
      path: "layouts/index.html",
      text: define(`<ol>${eachPriority(`<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>`)}</ol>`),
    },
    {
      path: "layouts/_default/single.html",
      text: define(`<p>{{ .Params.points }}</p><table>{{ range .Params.work }}${row}{{ end }}</table>`),
    },
    {
      path: "layouts/_default/list.html",
      text: define(`<table>${eachPriority(`{{ range .Params.work }}${row}{{ end }}`)}</table>`),
    },
    {
      path: "layouts/timeline/list.html",
      text: define(`<table>${eachPriority(`{{ range .Params.work }}${yearRow}{{ end }}`)}</table>`),
    },
    { path: "content/timeline/_index.md", text: JSON.stringify({ title: "Timeline" }) },
    ...prioritiesOf(files).map((priority) => ({
      path: `content/priorities/${priority.id}.md`,
      text: JSON.stringify(priority),
    })),
  ];
}

/** The same for Eleventy. */
export function eleventySite(files: readonly FileValues[]): GeneratedFile[] {
  const row = "<tr><td>{{ one.number }}</td><td>{{ one.title }}</td><td>{{ one.timeline }}</td></tr>";
  const yearRow = `<tr><td>{{ one.title }}</td>{% for year in years %}<td>{% if one.timeline contains year %}■{% endif %}</td>{% endfor %}</tr>`;
  const eachWork = (inner: string) =>
    `{% for priority in priorities %}{% for one in priority.work %}${inner}{% endfor %}{% endfor %}`;
  const file = (name: string, title: string, main: string, more = {}) => ({
    path: name,
    text: `---json\n${JSON.stringify({ title, layout: "page.liquid", ...more })}\n---\n${main}`,
  });
  return [
    { path: "_data/priorities.json", text: JSON.stringify(prioritiesOf(files)) },
    { path: "_data/years.json", text: JSON.stringify(years) },
    { path: "_includes/page.liquid", text: page("{{ title }}", "{{ content }}") },
    file(
      "index.liquid",
      "Plan",
      `<ol>{% for priority in priorities %}<li><a href="/priorities/{{ priority.id }}/">{{ priority.title }}</a></li>{% endfor %}</ol>`,
    ),
    file(
      "priority.liquid",
      "Priority",
      `<h1>{{ priority.title }}</h1><p>{{ priority.points }}</p><table>{% for one in priority.work %}${row}{% endfor %}</table>`,
      {
        pagination: { data: "priorities", size: 1, alias: "priority" },
        permalink: "priorities/{{ priority.id }}/index.html",
      },
    ),
    file("priorities.liquid", "Priorities", `<table>${eachWork(row)}</table>`),
    file("timeline.liquid", "Timeline", `<table>${eachWork(yearRow)}</table>`),
  ];
}

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${main}</main></body></html>\n`;
}

function define(main: string): string {
  return `{{ define "main" }}${main}{{ end }}`;
}

/** The priorities of a plan in its order. */
export function prioritiesOf(files: readonly FileValues[]): Priority[] {
  return files
    .flatMap(({ file }) => listAt(file, "priorities"))
    .map((priority) => ({
      id: String(priority.id),
      title: String(priority.name),
      number: String(priority.number),
      points: String(priority["key-points"]),
      work: [priority, ...listAt(priority, "groups")]
        .flatMap((holder) => listAt(holder, "interventions"))
        .map(({ number, title, timeline }) => ({
          number: String(number),
          title: String(title),
          timeline: String(timeline),
        })),
    }));
}

function listAt(mapping: Mapping, key: string): readonly Mapping[] {
  const value = mapping[key];
  return value !== undefined && isList(value) ? value.filter(isMapping) : [];
}
