import { describe, expect, test } from "vitest";
import { commit, git } from "../ci/make-repository.ts";
import { makeFolder, planc } from "./test-host.ts";

const plan = (timeline: string, status = "draft") => `plan:
  title: The plan
  status: ${status}
  year-starts: 1 April
priority:
  id: homes
  number: 1
  name: Warm homes
  interventions:
    - id: lofts
      number: 1
      title: Insulate lofts
      timeline: ${timeline}
`;

/** A repository with a commit before the plan was there, and three editions of the plan, each with a tag. */
function makeEditions(): { readonly folder: string; readonly first: string } {
  const folder = makeFolder();
  git(folder, "init", "--quiet", "--initial-branch=main");
  commit(folder, { "README.md": "x\n" });
  git(folder, "tag", "before");
  const first = commit(folder, { "plan/a.yaml": plan("2025/26") });
  git(folder, "tag", "v1");
  commit(folder, { "plan/a.yaml": null, "plan/b.yaml": plan("25/26") });
  git(folder, "tag", "v2");
  commit(folder, { "plan/b.yaml": plan("2027/28") });
  git(folder, "tag", "v3");
  return { folder, first };
}

describe("revisions in git", () => {
  const told = "“Insulate lofts” (intervention 1) slips 2 years, from 2025/26 to 2027/28.";

  test.each([
    ["one against the folder", ["v1"], "From v1 to plan"],
    ["two", ["v1", "HEAD"], "From v1 to HEAD"],
    ["a range", ["v1..v3"], "From v1 to v3"],
    ["a range from where a branch began", ["v1...v3"], "From "],
  ])("%s", async (_, args, heading) => {
    const { folder } = makeEditions();
    const { status, out, err } = await planc(folder, ["diff", ...args]);
    expect([status, err]).toEqual([0, ""]);
    expect(out.startsWith(heading)).toBe(true);
    expect(out).toContain(`Warm homes\n  ${told}\n`);
  });

  test("another file and another notation change nothing", async () => {
    const { folder } = makeEditions();
    expect(await planc(folder, ["diff", "v1..v2", "--exit-code"])).toEqual({
      status: 0,
      out: "From v1 to v2\n\nNothing changed in meaning.\n",
      err: "",
    });
    expect((await planc(folder, ["diff", "v1..v3", "--exit-code"])).status).toBe(1);
  });

  test("the id of a commit is shown short", async () => {
    const { folder, first } = makeEditions();
    expect((await planc(folder, ["diff", first])).out).toMatch(/^From [0-9a-f]{8} to plan\n/);
  });

  test("a revision without a plan, and one that is none", async () => {
    const { folder } = makeEditions();
    expect(await planc(folder, ["diff", "before"])).toEqual({
      status: 2,
      out: "",
      err: "planc: There was no plan at plan in before yet. If it was elsewhere, write before:FOLDER.\n",
    });
    const { status, err } = await planc(folder, ["diff", "v9"]);
    expect([status, err.split("\n")[0]]).toEqual([2, expect.stringContaining('is called "v9"')]);
  });

  test("without a word to say what to compare, it says how", async () => {
    const { status, err } = await planc(makeFolder(), ["diff"]);
    expect([status, err]).toEqual([
      2,
      "error: missing required argument 'from'\nName what to compare with, as in: planc diff main. For more, run planc diff --help.\n",
    ]);
  });

  test("planc changelog tells each tagged edition, the newest first", async () => {
    const { folder } = makeEditions();
    const { status, out } = await planc(folder, ["changelog"]);
    expect(status).toBe(0);
    const day = "\\\\?\\(\\d{4}-\\d\\d-\\d\\d\\\\?\\)";
    expect(out).toMatch(/^# Changes of the plan\n\n## v3 /);
    expect(out).toMatch(
      new RegExp(`## v3 ${day}, since v2\n\n### Warm homes\n\n- ${told.replace(/[()]/g, "\\$&")}\n`),
    );
    expect(out).toMatch(new RegExp(`## v2 ${day}, since v1\n\nNothing changed in meaning.\n`));
    expect(out).toMatch(new RegExp(`## v1 ${day}\n\nThe first edition that has a tag.\n$`));
  });

  test("planc changelog lets the name of no tag write HTML or hide anything, not even in the first heading", async () => {
    const { folder } = makeEditions();
    git(folder, "tag", "v0<img/src=x/onerror=alert(1)>\u202e", "v1");
    const { out } = await planc(folder, ["changelog"]);
    const name = "v0\\<img/src\\=x/onerror\\=alert(1)\\>\\\\u\\{202e\\}";
    const headings = out.split("\n").filter((line) => line.startsWith("## "));
    expect(headings.at(-1)?.replace(/\d{4}-\d\d-\d\d/, "DAY")).toBe(`## ${name} (DAY)`);
    expect(headings.at(-2)).toContain(`since ${name}`);
  });

  test("planc changelog leaves out a tag from when the folder of the plan had no YAML files yet", async () => {
    const folder = makeFolder();
    git(folder, "init", "--quiet", "--initial-branch=main");
    commit(folder, { "plan/README.md": "Here will be the plan.\n" });
    git(folder, "tag", "v0");
    commit(folder, { "plan/a.yaml": plan("2025/26") });
    git(folder, "tag", "v1");
    const { status, out, err } = await planc(folder, ["changelog"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^# Changes of the plan\n\n## v1 [^\n]+\n\nThe first edition that has a tag\.\n$/);
    expect((await planc(folder, ["diff", "v0"])).err).toBe(
      "planc: There were no YAML files in plan in v0. A plan is a folder of .yaml files.\n",
    );
  });

  test("planc changelog says so where there is no edition", async () => {
    const { folder } = makeEditions();
    const { status, out, err } = await planc(folder, ["changelog", "nowhere"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^planc: No tag that leads to HEAD has this plan\./);
  });
});
