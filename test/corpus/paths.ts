import { type CorpusCase, command, type Entry } from "./case.ts";
import { smallPlan } from "./small-plan.ts";

const good = "sources:\n  - id: odd\n    title: Odd\n";

/** Entries beside the small plan. Each that must be refused is named. */
function entries(
  name: string,
  files: Readonly<Record<string, Entry>>,
  ...finds: readonly string[]
): CorpusCase {
  return { name, files: { ...smallPlan, ...files }, status: finds.length === 0 ? 0 : 1, finds };
}

/** Names that a file system takes and something else may not. */
const names = [
  ...[
    "-rf",
    "--fix",
    "a b",
    " a",
    "a'b",
    'a"b',
    "$(id)",
    "`id`",
    "a;b",
    "a|b",
    "a&b",
    "a*b",
    "a?b",
    "a\\b",
    "%2e%2e",
    "a%0Ab",
  ],
  ...[
    "con",
    "nul.x",
    "ä",
    "a\u0308",
    "中文",
    "👍",
    "<b>",
    "[a](b)",
    "::error::x",
    "##[error]x",
    "a,line=1",
    "\u202eb",
    "a\u200bb",
  ],
  ...[
    "a\nb",
    "a\rb",
    "a\tb",
    "a\u001b[31mb",
    "a\u0007b",
    "~",
    "#a",
    "a#b",
    "a:b",
    "{{a}}",
    "a..",
    "a".repeat(200),
  ],
];

/** What may stand in the folder of a plan: names, links, pipes and folders. */
export const paths: readonly CorpusCase[] = [
  ...names.map((name) =>
    entries(`a file called ${JSON.stringify(name).slice(0, 20)}`, { [`plan/${name}.yaml`]: good }),
  ),
  ...names
    .slice(16)
    .map((name) =>
      entries(
        `a file at fault called ${JSON.stringify(name).slice(0, 20)}`,
        { [`plan/${name}.yaml`]: "\nsources: @\n" },
        `plan/${name}.yaml:2 yaml-syntax`,
      ),
    ),
  ...names
    .slice(0, 16)
    .map((name) => entries(`a folder called ${JSON.stringify(name)}`, { [`plan/${name}/a.yaml`]: good })),
  entries("another ending", { "plan/a.yml": good }),
  entries("an ending in capitals", { "plan/a.YAML": good }),
  entries("a hidden file", { "plan/.a.yaml": "sources: @\n" }),
  entries("a hidden folder", { "plan/.git/a.yaml": "sources: @\n" }),
  entries("installed packages", { "plan/node_modules/a.yaml": "sources: @\n" }),
  entries("a file that is no YAML", { "plan/a.txt": "sources: @\n" }),
  entries(
    "a file that an editor has renamed",
    { "plan/a.yaml.txt": good },
    "plan/a.yaml.txt:1 file-readable",
  ),
  entries("folders within folders", { [`plan/${"a/".repeat(100)}a.yaml`]: good }),
  entries("a link to a secret", { "plan/a.yaml": { link: "../secret.yaml" } }, "plan/a.yaml:1 file-readable"),
  entries(
    "a link to a file of the machine",
    { "plan/a.yaml": { link: "/etc/passwd" } },
    "plan/a.yaml:1 file-readable",
  ),
  entries(
    "a link to a file of the plan",
    { "plan/a.yaml": { link: "plan.yaml" } },
    "plan/a.yaml:1 file-readable",
  ),
  entries("a link to nothing", { "plan/a.yaml": { link: "nowhere" } }, "plan/a.yaml:1 file-readable"),
  entries("a link to itself", { "plan/a.yaml": { link: "a.yaml" } }, "plan/a.yaml:1 file-readable"),
  entries("a link to the folder above", { "plan/a": { link: ".." } }, "plan/a:1 file-readable"),
  entries("a link to the root", { "plan/a": { link: "/" } }, "plan/a:1 file-readable"),
  entries(
    "a link to what never ends",
    { "plan/a.yaml": { link: "/dev/zero" } },
    "plan/a.yaml:1 file-readable",
  ),
  entries(
    "a link to the memory of planc",
    { "plan/a.yaml": { link: "/proc/self/mem" } },
    "plan/a.yaml:1 file-readable",
  ),
  entries(
    "a link to the environment",
    { "plan/a.yaml": { link: "/proc/self/environ" } },
    "plan/a.yaml:1 file-readable",
  ),
  entries(
    "a link with a hostile name",
    { "plan/::error::x.yaml": { link: "\u001b[31m" } },
    "plan/::error::x.yaml:1 file-readable",
  ),
  entries("a link that is no YAML", { "plan/a.txt": { link: "../secret.yaml" } }),
  entries("a pipe", { "plan/a.yaml": { pipe: true } }, "plan/a.yaml:1 file-readable"),
  entries("a pipe that is no YAML", { "plan/a.txt": { pipe: true } }),
  entries("a folder that is called like a file", { "plan/a.yaml/b.yaml": good }),
  command("a baseline that is a link to a secret", ["check"], 2, "planc:", {
    "plan/baseline.json": { link: "../secret.yaml" },
  }),
  command("a baseline that is a pipe", ["check"], 2, "planc:", { "plan/baseline.json": { pipe: true } }),
  command("a baseline that planc did not write", ["check"], 2, "planc:", { "plan/baseline.json": "{}" }),
  command("a baseline that is a bomb", ["check"], 2, "planc:", { "plan/baseline.json": "[".repeat(500_000) }),
  command("a baseline with names of prototypes", ["check"], 2, "planc:", {
    "plan/baseline.json": '{"__proto__": {"version": 1}, "version": 9}',
  }),
  command("a plan that is a link", ["build", "link", "--only", "json"], 0, "Wrote", {
    link: { link: "plan" },
  }),
  command("an output that is a link", ["build"], 2, "is the plan", { public: { link: "plan" } }),
  command("an output that is a link to a secret", ["build"], 2, "is a link", {
    public: { link: "secret.yaml" },
  }),
  command("an output with the work of others", ["build"], 2, "has files in it that planc did not write", {
    "public/a": "x",
  }),
  command("an output with a list that is a bomb", ["build"], 2, "cannot be read", {
    "public/.planc-manifest.json": "[".repeat(500_000),
  }),
  command("an output with a list that is a link to what never ends", ["build"], 2, "cannot be read", {
    "public/.planc-manifest.json": { link: "/dev/zero" },
  }),
  command("an output with a list that is a link to a secret", ["build"], 2, "cannot be read", {
    "public/.planc-manifest.json": { link: "../secret.yaml" },
  }),
  command(
    "an output with a file that is a link to what never ends",
    ["build", "--only", "json"],
    0,
    "Wrote",
    {
      "public/.planc-manifest.json":
        '{"version":1,"audience":"public","outputs":{"json":{"plan.json":"0","../secret.yaml":"0"}}}',
      "public/plan.json": { link: "/dev/zero" },
    },
  ),
  command("an output with a list that is a pipe", ["build"], 2, "cannot be read", {
    "public/.planc-manifest.json": { pipe: true },
  }),
  command("a folder without a plan", ["check", "empty"], 2, "There are no YAML files in empty", {
    "empty/a.txt": "",
  }),
  command("a plan in a folder with a hostile name", ["check", "::error::\u001b[31m"], 1, undefined, {
    "::error::\u001b[31m/a.yaml": good,
  }),
];
