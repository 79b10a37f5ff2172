import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { scramble } from "../arrange/scramble.ts";
import { editPlan, replace } from "./edit-plan.ts";
import { changesDisk, makeFaultyDisk } from "./faulty-disk.ts";
import { copyPlan, planc, plans, readFolder } from "./test-host.ts";

const untidy = replace("    number: 4\n", "    number:   4  \n");

/** Puts every file of a copied plan out of order. */
function scrambleAll(folder: string): void {
  for (const name of Object.keys(readFolder(path.join(folder, "plan")))) {
    const file = path.join(folder, "plan", name);
    fs.writeFileSync(file, scramble(fs.readFileSync(file, "utf8"), 7));
  }
}

describe("planc fmt", () => {
  test("leaves a plan that is arranged as it is", async () => {
    const folder = copyPlan();
    const status = () => fs.statSync(path.join(folder, "plan/pledges.yaml"));
    const before = status();
    expect(await planc(folder, ["fmt"])).toEqual({
      status: 0,
      out: "",
      err: "All 30 files are arranged already.\n",
    });
    expect(readFolder(path.join(folder, "plan"))).toEqual(readFolder(plans.plan));
    expect(status().ino).toBe(before.ino);
  });

  test("restores a plan that is out of order, and names its files", async () => {
    const folder = copyPlan();
    scrambleAll(folder);
    const { status, out, err } = await planc(folder, ["fmt"]);
    expect({ status, err }).toEqual({ status: 0, err: "30 files arranged.\n" });
    expect(out).toContain("plan/chapters/1-introduction.yaml\nplan/chapters/2-where-are-we-now.yaml\n");
    expect(readFolder(path.join(folder, "plan"))).toEqual(readFolder(plans.plan));
    expect((await planc(folder, ["fmt"])).err).toBe("All 30 files are arranged already.\n");
  });

  test("takes another folder", async () => {
    const folder = copyPlan("climate");
    editPlan(folder, { "people.yaml": (text) => `${text}\n\n` }, "climate");
    expect(await planc(folder, ["fmt", "climate"])).toEqual({
      status: 0,
      out: "climate/people.yaml\n",
      err: "1 file arranged.\n",
    });
    expect(readFolder(path.join(folder, "climate"))).toEqual(readFolder(plans.climate));
  });

  test("keeps who may use a file, its byte order mark and its line breaks", async () => {
    const folder = copyPlan();
    const file = path.join(folder, "plan/pledges.yaml");
    const text = fs.readFileSync(file, "utf8").replaceAll("\n", "\r\n");
    fs.writeFileSync(file, `\ufeff${text}\r\n`);
    fs.chmodSync(file, 0o640);
    expect((await planc(folder, ["fmt"])).status).toBe(0);
    expect(fs.readFileSync(file, "utf8")).toBe(`\ufeff${text}`);
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
  });

  test("says nothing of what is well with -q", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": untidy });
    expect(await planc(folder, ["fmt", "-q"])).toEqual({ status: 0, out: "", err: "" });
    expect(readFolder(path.join(folder, "plan"))).toEqual(readFolder(plans.plan));
  });
});

describe("planc fmt --check", () => {
  test("passes a plan that is arranged", async () => {
    expect(await planc(copyPlan(), ["fmt", "--check"])).toEqual({
      status: 0,
      out: "",
      err: "All 30 files are arranged already.\n",
    });
  });

  test.each([[[]], [["-q"]]])("names what is not arranged, and writes nothing %j", async (options) => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": untidy, "stages.yaml": (text) => `${text}\n` });
    const before = readFolder(folder);
    expect(await planc(folder, ["fmt", "--check", ...options])).toEqual({
      status: 1,
      out: "plan/pledges.yaml\nplan/stages.yaml\n",
      err: "2 files are not arranged. To arrange them, run:\n  planc fmt plan\n",
    });
    expect(readFolder(folder)).toEqual(before);
  });

  test("names a file whole, however long its path is, so that other programs find it", async () => {
    const folder = copyPlan();
    const name = `${"part-of-the-plan/".repeat(8)}stages.yaml`;
    editPlan(folder, { [name]: "stages:   \n" });
    expect((await planc(folder, ["fmt", "--check"])).out).toBe(`plan/${name}\n`);
  });
});

describe("a file that cannot be read", () => {
  test("is left alone and told of; the others are arranged", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": untidy, "stages.yaml": "stages:   \n - id: a: b\n" });
    const outcome = await planc(folder, ["fmt"]);
    expect(outcome).toEqual({
      status: 1,
      out: "plan/pledges.yaml\n",
      err: `plan/stages.yaml:2:9: error: A colon before a space or at the end of a line makes YAML read the text as a key. [yaml-syntax]
  2 |  - id: a: b
    |         ^
  Put the whole value in double quotes.

1 file was left alone. 1 file arranged.
`,
    });
    const left = { "stages.yaml": "stages:   \n - id: a: b\n" };
    expect(readFolder(path.join(folder, "plan"))).toEqual({ ...readFolder(plans.plan), ...left });
    const { status, err } = await planc(folder, ["fmt", "--check", "-q"]);
    expect(status).toBe(1);
    expect(err).toMatch(/1 file was left alone\. The other 29 files are arranged already\.\n$/);
  });

  test("may be a link, which is not followed", async () => {
    const folder = copyPlan();
    const outside = path.join(folder, "outside.yaml");
    fs.writeFileSync(outside, "stages:   \n");
    fs.symlinkSync(outside, path.join(folder, "plan/link.yaml"));
    const { status, err } = await planc(folder, ["fmt"]);
    expect(status).toBe(1);
    expect(err).toContain(
      "plan/link.yaml:1:1: error: This is a link, and links inside a plan are not followed.",
    );
    expect(fs.readFileSync(outside, "utf8")).toBe("stages:   \n");
  });
});

describe("a file that cannot be written", () => {
  test("may be read-only", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": untidy, "indicators.yaml": (text) => `${text}\n` });
    fs.chmodSync(path.join(folder, "plan/pledges.yaml"), 0o444);
    const before = readFolder(folder);
    expect(await planc(folder, ["fmt"])).toEqual({
      status: 2,
      out: "",
      err: "planc: plan/pledges.yaml cannot be written: it is read-only.\n",
    });
    expect(readFolder(folder)).toEqual(before);
    expect((await planc(folder, ["fmt", "--check"])).status).toBe(1);
  });

  test("may have been changed since it was read", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": untidy });
    // Someone saves the file when planc is about to write it.
    const openSync = (...[file, flags, mode]: Parameters<typeof fs.openSync>) => {
      if (Number(flags) & fs.constants.O_RDWR) fs.writeFileSync(file, "pledges: []\n");
      return fs.openSync(file, flags, mode);
    };
    expect(await planc(folder, ["fmt"], { fs: { ...fs, openSync } })).toEqual({
      status: 2,
      out: "",
      err: "planc: plan/pledges.yaml was changed while planc read it. Nothing was written: run it again.\n",
    });
    expect(readFolder(path.join(folder, "plan"))["pledges.yaml"]).toBe("pledges: []\n");
  });

  test("is not written through a link where its draft is to stand", async () => {
    const folder = copyPlan();
    const outside = path.join(folder, "outside.txt");
    fs.writeFileSync(outside, "mine");
    editPlan(folder, { "pledges.yaml": untidy });
    fs.symlinkSync(outside, path.join(folder, `plan/.pledges.yaml.${process.pid}.tmp`));
    expect((await planc(folder, ["fmt"])).status).toBe(0);
    expect(fs.readFileSync(outside, "utf8")).toBe("mine");
    expect(readFolder(path.join(folder, "plan"))).toEqual(readFolder(plans.plan));
  });

  test.each([{ code: "ENOSPC" } as const, "killed" as const])(
    "is whole, old or new, whenever the disk fails (%j)",
    async (failure) => {
      const arranged = readFolder(plans.plan);
      for (let failAt = 1; ; failAt++) {
        const folder = copyPlan();
        editPlan(folder, { "pledges.yaml": untidy, "stages.yaml": (text) => `${text}\n` });
        const before = readFolder(path.join(folder, "plan"));
        const disk = makeFaultyDisk(failAt, failure, changesDisk);
        const { status, err } = await planc(folder, ["fmt"], { fs: disk.fs });
        if (disk.calls.length < failAt) {
          expect({ status, failAt }).toEqual({ status: 0, failAt: 9 });
          break;
        }
        expect(status).toBe(2);
        expect(err).toMatch(/^planc: plan\/\w+\.yaml cannot be written: [^\n]+\n$/);
        const after = readFolder(path.join(folder, "plan"));
        for (const [name, text] of Object.entries(before))
          expect([text, arranged[name]], `${name} after call ${failAt}`).toContain(after[name]);
        if (failure !== "killed") expect(Object.keys(after)).toEqual(Object.keys(before));
        expect((await planc(folder, ["fmt"], { pid: process.pid + 1 })).status).toBe(0);
      }
    },
  );
});

test("where there is no plan, says so", async () => {
  expect(await planc(copyPlan(), ["fmt", "nowhere"])).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringMatching(/^planc: There is no plan at nowhere/),
  });
});
