import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { editPlan, replace } from "./edit-plan.ts";
import { expectTidy, makeOutput, write } from "./output-folder.ts";
import { copyPlan, makeFolder, type Outcome, planc, quickOutputs, readFolder } from "./test-host.ts";

const build = (folder: string, ...args: string[]): Promise<Outcome> =>
  planc(folder, ["build", ...quickOutputs, ...args]);

/** Changes a plan, so that its outputs change. */
const change = (folder: string) =>
  editPlan(folder, { "pledges.yaml": replace("treatment", "treatment and care") });

const read = (folder: string) => readFolder(path.join(folder, "public"));

describe("planc build --out-link", () => {
  test("makes the output a link to a folder beside it, with the same files", async () => {
    const [linked, plain] = [copyPlan(), copyPlan()];
    expect((await build(linked, "--out-link")).err).toMatch(/^Wrote \d+ files to public\. The plan has/);
    await build(plain);
    expect(fs.readlinkSync(path.join(linked, "public"))).toBe(".public.planc-1");
    expect(read(linked)).toEqual(read(plain));
    expectTidy(linked, "link", "", ["plan"]);
  });

  test("turns the link to a new folder each time, and writes nothing where nothing changed", async () => {
    const folder = copyPlan();
    for (const number of [1, 2, 3]) {
      await build(folder, "--out-link");
      expect(fs.readlinkSync(path.join(folder, "public"))).toBe(`.public.planc-${number}`);
      expect((await build(folder, "--out-link")).err).toMatch(/^public is up to date\./);
      expectTidy(folder, "link", "", ["plan"]);
      change(folder);
    }
  });

  test("keeps the outputs that are not written now, and files that it did not write", async () => {
    const folder = copyPlan();
    await build(folder, "--out-link");
    fs.writeFileSync(path.join(folder, "public/CNAME"), "plan.example\n", { mode: 0o600 });
    fs.symlinkSync("../plan", path.join(folder, "public/link"));
    const before = read(folder);
    change(folder);
    await planc(folder, ["build", "--out-link", "--only", "json"]);
    const after = read(folder);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(changed).toEqual([".planc-manifest.json", "plan.json"]);
  });

  test("makes a link of a plain folder, and a build without it a plain folder of a link; both say so and keep what others put there", async () => {
    const folder = copyPlan();
    await build(folder);
    fs.writeFileSync(path.join(folder, "public/CNAME"), "plan.example\n");
    const before = read(folder);
    expect((await build(folder, "--out-link")).err).toMatch(
      /^Wrote \d+ files to public\. It was a plain folder and is a link now; from here on, give --out-link each time\. The plan has/,
    );
    expect(read(folder)).toEqual(before);
    expectTidy(folder, "link", "", ["plan"]);
    expect((await build(folder)).err).toMatch(
      /^Wrote \d+ files to public\. It was a link and is a plain folder again, since --out-link was not given\. The plan has/,
    );
    expect(read(folder)).toEqual(before);
    expectTidy(folder, "folder", "", ["plan"]);
  });

  test("follows a link above the output", async () => {
    const folder = copyPlan();
    fs.mkdirSync(path.join(folder, "disk"));
    fs.symlinkSync("disk", path.join(folder, "www"));
    for (const number of [1, 2]) {
      expect((await build(folder, "--out-link", "-o", "www/public")).status).toBe(0);
      expect(fs.readdirSync(path.join(folder, "disk"))).toEqual([`.public.planc-${number}`, "public"]);
      change(folder);
    }
  });

  test("puts a link back that was deleted, so that files of others are not lost", async () => {
    for (const form of ["link", "folder"] as const) {
      const folder = await makeOutput("link");
      fs.rmSync(path.join(folder, "public"));
      await write(folder, "new", {}, form);
      expect(read(folder)).toMatchObject({ CNAME: "plan.example\n", "plan.json": '{"word": "new"}' });
      expectTidy(folder, form);
    }
  });

  test("builds anew where the folder behind the link was deleted", async () => {
    const folder = await makeOutput("link");
    fs.rmSync(path.join(folder, ".public.planc-1"), { recursive: true });
    await write(folder, "new", {}, "link");
    expect(read(folder)["plan.json"]).toBe('{"word": "new"}');
    expectTidy(folder, "link");
  });

  test("tidies up what it made, and nothing with a name that is only like one of its own", async () => {
    const folder = await makeOutput("link");
    const others = [
      ".public.planc-0",
      ".public.planc-01",
      ".public.planc-2x",
      ".public.planc-x",
      ".publi.planc-2",
      "public.planc-2",
      `.public.planc-${"9".repeat(30)}`,
    ];
    for (const name of others) fs.mkdirSync(path.join(folder, name));
    for (const number of [3, 20]) {
      fs.mkdirSync(path.join(folder, `.public.planc-${number}`));
      fs.writeFileSync(path.join(folder, `.public.planc-${number}/index.html`), "left");
    }
    await write(folder, "new", {}, "link");
    expect(fs.readlinkSync(path.join(folder, "public"))).toBe(".public.planc-2");
    expectTidy(folder, "link", "", others);
  });
});

describe.each(["link", "folder"] as const)(
  "an output that is a link is refused for a %s where it",
  (form) => {
    const refusals: [name: string, prepare: (folder: string) => void, said: string][] = [
      ["leads elsewhere", (folder) => fs.symlinkSync("theirs", path.join(folder, "public")), "is a link"],
      [
        "leads to a place of that name in another folder",
        (folder) => fs.symlinkSync("theirs/.public.planc-1", path.join(folder, "public")),
        "is a link",
      ],
      [
        "leads to a place of that name by a detour",
        (folder) => {
          fs.mkdirSync(path.join(folder, ".public.planc-1"));
          fs.symlinkSync("theirs/../.public.planc-1", path.join(folder, "public"));
        },
        "is a link",
      ],
      [
        "leads to a place of that name by its full path",
        (folder) => fs.symlinkSync(path.join(folder, ".public.planc-1"), path.join(folder, "public")),
        "is a link",
      ],
      [
        "leads to another link",
        (folder) => {
          fs.symlinkSync("theirs", path.join(folder, ".public.planc-1"));
          fs.symlinkSync(".public.planc-1", path.join(folder, "public"));
        },
        "is a link",
      ],
      [
        "leads to somebody's work",
        (folder) => {
          fs.cpSync(path.join(folder, "theirs"), path.join(folder, ".public.planc-1"), { recursive: true });
          fs.symlinkSync(".public.planc-1", path.join(folder, "public"));
        },
        "has files in it that planc did not write",
      ],
    ];
    test.each(refusals)("%s", async (_, prepare, said) => {
      const folder = makeFolder();
      fs.mkdirSync(path.join(folder, "theirs/.public.planc-1"), { recursive: true });
      fs.writeFileSync(path.join(folder, "theirs/a"), "x");
      prepare(folder);
      const before = readFolder(folder);
      await expect(write(folder, "new", {}, form)).rejects.toThrow(
        `The output folder public ${said}. Name another one with -o.`,
      );
      expect(readFolder(folder)).toEqual(before);
    });
  },
);

test("a link beside an output that is not ours never becomes the output", async () => {
  for (const name of [".public.planc-old", ".public.planc-link", ".public.planc-7"]) {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, "secrets"));
    fs.writeFileSync(path.join(folder, "secrets/key"), "secret");
    fs.writeFileSync(path.join(folder, "secrets/.planc-manifest.json"), '{"version": 1}');
    fs.symlinkSync("secrets", path.join(folder, name));
    if (name !== ".public.planc-old") fs.symlinkSync(name, path.join(folder, ".public.planc-old"));
    await write(folder, "new", {}, "link");
    expect(read(folder)).not.toHaveProperty("key");
    expect(Object.keys(readFolder(path.join(folder, "secrets")))).toContain("key");
    expectTidy(folder, "link", name, ["secrets"]);
  }
});
