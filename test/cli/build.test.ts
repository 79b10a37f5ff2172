import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type OutputOrder, writeOutputs } from "../../src/cli/output/write-outputs.ts";
import { editPlan, replace } from "./edit-plan.ts";
import {
  copyPlan,
  makeFolder,
  makeHost,
  planc,
  quickOutputs,
  readFolder,
  startProcess,
} from "./test-host.ts";

const quick = ["plan.json", "plan.md", "interventions.csv", "indicators.csv"];

describe("planc build", () => {
  test("writes every output under draft, and says so", async () => {
    const folder = copyPlan();
    const { status, out, err } = await planc(folder, ["build"]);
    const files = Object.keys(readFolder(path.join(folder, "public")));
    expect(files).toEqual(expect.arrayContaining(["index.html", "deck.html", "deck.pptx", ...quick]));
    expect([status, out]).toEqual([0, ""]);
    expect(err).toMatch(
      /^Wrote \d+ files to public\. The plan has \d+ problems that did not stop it\. To see them, run:\n {2}planc check plan\n$/,
    );
  });

  test("writes nothing where the plan has errors", async () => {
    const folder = copyPlan();
    editPlan(folder, { "pledges.yaml": replace("priorities: [hubs]", "priorities: []") });
    const { status, out, err } = await planc(folder, ["build", ...quickOutputs]);
    expect(status).toBe(1);
    expect(out).toContain("is mapped to no priority.");
    expect(err).toMatch(/^planc: nothing was written: the plan has \d+ errors?\.\n$/);
    expect(fs.readdirSync(folder)).toEqual(["plan"]);
  });

  test("publishes no extract", async () => {
    const folder = copyPlan("extract");
    const { status, err } = await planc(folder, ["build", "extract"]);
    expect([status, err]).toEqual([
      2,
      "planc: The plan in extract says that it is an extract. An extract can be checked and compared; it is not published.\n",
    ]);
    expect(fs.readdirSync(folder)).toEqual(["extract"]);
  });

  test("leaves the output of before where the plan has errors", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const before = readFolder(folder);
    const { status } = await planc(folder, ["build", "--profile", "final", ...quickOutputs]);
    expect(status).toBe(1);
    expect(readFolder(folder)).toEqual(before);
  });

  test("knows a file of bytes again, and one of which a byte has changed", async () => {
    const folder = copyPlan();
    const build = () => planc(folder, ["build", "--only", "pptx"]);
    await build();
    expect((await build()).err).toMatch(/^public is up to date\./);
    const file = path.join(folder, "public/deck.pptx");
    const bytes = fs.readFileSync(file);
    // Neither byte is UTF-8: read as text they would be the same.
    bytes[bytes.indexOf(0xff)] = 0xfe;
    fs.writeFileSync(file, bytes);
    expect((await build()).err).toMatch(/^Wrote 1 file to public\./);
  });

  test("writes nothing the second time", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const times = () =>
      fs
        .readdirSync(path.join(folder, "public"))
        .map((name) => fs.statSync(path.join(folder, "public", name)).mtimeMs);
    const before = times();
    const inode = fs.statSync(path.join(folder, "public")).ino;
    const { status, err } = await planc(folder, ["build", ...quickOutputs]);
    expect([status, err]).toEqual([0, expect.stringMatching(/^public is up to date\./)]);
    expect(times()).toEqual(before);
    expect(fs.statSync(path.join(folder, "public")).ino).toBe(inode);
  });

  test("makes nothing the second time", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const manifest = fs.readFileSync(path.join(folder, "public/.planc-manifest.json"), "utf8");
    const { madeFrom } = JSON.parse(manifest) as { madeFrom: string };
    let asked = 0;
    const outputs = function* () {
      asked++;
      yield ["html", [["index.html", "<p>other"]]] as const;
    };
    const build = async (changes: Partial<OutputOrder>) => {
      const order = { folder: "public", planFolder: "plan", form: "folder", audience: "public" } as const;
      return (await writeOutputs({ ...order, outputs: outputs(), ...changes }, makeHost(folder))).files;
    };
    expect([await build({ madeFrom }), asked]).toEqual([0, 0]);
    await expect(build({ madeFrom, audience: "internal" })).rejects.toThrow("built for the public");
    expect([await build({ madeFrom, form: "link" }), asked]).toEqual([1, 1]);
    expect([await build({ madeFrom: `${madeFrom}0` }), asked]).toEqual([1, 2]);
  });

  test.each<[string, readonly string[], ((folder: string) => void)?]>([
    ["another revision", ["--revision", "Revision 2"]],
    ["another output", ["--only", "pptx"]],
    [
      "a text that changed",
      [],
      (folder) =>
        editPlan(folder, {
          "pledges.yaml": replace("Reduce waiting times for hospital treatment", "Reduce waiting times"),
        }),
    ],
    ["a file that is gone from the output", [], (folder) => fs.rmSync(path.join(folder, "public/plan.json"))],
  ])("makes outputs anew for %s", async (_, args, change) => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    change?.(folder);
    expect((await planc(folder, ["build", ...quickOutputs, ...args])).err).toMatch(
      /^Wrote \d+ files? to public\./,
    );
  });

  test.each<[string, change: (text: string) => string]>([
    ["a comment", (text) => `# Read this first.\n${text}`],
    [
      "quotes, and lines that end otherwise",
      (text) => text.replace(/title: (.*)/, 'title: "$1"').replaceAll("\n", "\r\n"),
    ],
    ["keys in another order", (text) => text.replace(/^( {2}title:.*\n)(.*\n)/m, "$2$1")],
  ])("leaves outputs alone for %s, and makes none the next time", async (_, change) => {
    const folder = copyPlan("climate");
    const at = (name: string) => fs.statSync(path.join(folder, "public", name)).ino;
    const build = () => planc(folder, ["build", "climate", ...quickOutputs]);
    await build();
    const [output, manifest] = [at("plan.json"), at(".planc-manifest.json")];
    const file = path.join(folder, "climate/plan.yaml");
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, change(text));
    expect(fs.readFileSync(file, "utf8")).not.toBe(text);
    expect((await build()).err).toMatch(/^public is up to date\./);
    expect([at("plan.json") === output, at(".planc-manifest.json") === manifest]).toEqual([true, false]);
    const noted = at(".planc-manifest.json");
    expect((await build()).err).toMatch(/^public is up to date\./);
    expect(at(".planc-manifest.json")).toBe(noted);
  });

  test("mends an output that was changed or deleted", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const before = readFolder(path.join(folder, "public"));
    fs.appendFileSync(path.join(folder, "public/plan.md"), "x");
    fs.rmSync(path.join(folder, "public/plan.json"));
    await planc(folder, ["build", ...quickOutputs]);
    expect(readFolder(path.join(folder, "public"))).toEqual(before);
  });

  test("--only leaves the other outputs as they are", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const before = readFolder(path.join(folder, "public"));
    editPlan(folder, {
      "pledges.yaml": replace(
        "text: Reduce waiting times for hospital treatment",
        "text: Reduce waiting times",
      ),
    });
    await planc(folder, ["build", "--only", "json"]);
    const after = readFolder(path.join(folder, "public"));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual([".planc-manifest.json", "plan.json"]);
  });

  test("takes away what it wrote and no longer makes, and nothing else", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", "--only", "csv"]);
    const manifest = path.join(folder, "public/.planc-manifest.json");
    const record = JSON.parse(fs.readFileSync(manifest, "utf8"));
    record.outputs.csv["old.csv"] = "0";
    fs.writeFileSync(manifest, JSON.stringify(record));
    fs.writeFileSync(path.join(folder, "public/old.csv"), "ours");
    fs.writeFileSync(path.join(folder, "public/theirs.csv"), "theirs");
    await planc(folder, ["build", "--only", "csv"]);
    expect(Object.keys(readFolder(path.join(folder, "public")))).toEqual([
      ".planc-manifest.json",
      "indicators.csv",
      "interventions.csv",
      "theirs.csv",
    ]);
  });

  test("keeps files and links that it did not write as they are", async () => {
    const folder = copyPlan();
    await planc(folder, ["build", ...quickOutputs]);
    const at = (name: string) => path.join(folder, "public", name);
    fs.mkdirSync(at("images/deep"), { recursive: true });
    fs.writeFileSync(at("images/deep/ä.bin"), Buffer.from([0, 255, 13, 10]));
    fs.writeFileSync(at("CNAME"), "plan.example\n", { mode: 0o600 });
    fs.utimesSync(at("CNAME"), 1000, 1000);
    fs.symlinkSync("../plan", at("link"));
    const before = readFolder(path.join(folder, "public"));
    editPlan(folder, {
      "pledges.yaml": replace(
        "text: Reduce waiting times for hospital treatment",
        "text: Reduce waiting times",
      ),
    });
    await planc(folder, ["build", ...quickOutputs]);
    const after = readFolder(path.join(folder, "public"));
    for (const name of ["images/deep/ä.bin", "CNAME", "link"]) expect(after[name], name).toBe(before[name]);
    expect(fs.statSync(at("CNAME")).mtimeMs).toBe(1_000_000);
    expect(fs.statSync(at("CNAME")).mode & 0o777).toBe(0o600);
    expect(after["plan.json"]).not.toBe(before["plan.json"]);
  });

  test("writes a report only where one is asked for", async () => {
    const folder = copyPlan();
    const { out } = await planc(folder, ["build", "-f", "json", ...quickOutputs]);
    expect(JSON.parse(out)).toHaveProperty("version", 1);
  });

  test("says so where there are no fixed words in the plan's language, unless there are none to write", async () => {
    const folder = copyPlan();
    editPlan(folder, { "plan.yaml": replace("language: en-GB", "language: cy-GB") });
    const words =
      "planc: there are no fixed words in the language of the plan, cy-GB, yet: those of the outputs are in English.\n";
    const built = await planc(folder, ["build", "--only", "csv"]);
    expect([built.status, built.err.startsWith(`${words}Wrote 2 files`)]).toEqual([0, true]);
    expect((await planc(folder, ["build", "--only", "json"])).err).not.toContain("language");
    expect((await planc(folder, ["build", "--only", "csv", "-q"])).err).toBe("");
  });

  test("-q says nothing", async () => {
    const { out, err } = await planc(copyPlan(), ["build", "-q", ...quickOutputs]);
    expect([out, err]).toEqual(["", ""]);
  });
});

describe("a plan anywhere", () => {
  test.each<[name: string, cwd: string, plan: (folder: string) => string]>([
    ["by its full path", "elsewhere", (folder) => path.join(folder, "plan")],
    ["by a relative path", "elsewhere", () => "../plan"],
    ["with a slash at its end", "", () => "plan/"],
    ["through ..", "elsewhere/deep", () => "../../elsewhere/../plan//"],
    ["from inside", "plan/priorities", () => ".."],
    ["as the folder one is in", "plan", () => "."],
  ])("%s", async (_, cwd, plan) => {
    const folder = copyPlan();
    fs.mkdirSync(path.join(folder, "elsewhere/deep"), { recursive: true });
    const out = path.join(folder, "out");
    const { status } = await planc(path.join(folder, cwd), [
      "build",
      plan(folder),
      "-o",
      out,
      ...quickOutputs,
    ]);
    expect(status).toBe(0);
    expect(Object.keys(readFolder(out))).toEqual(expect.arrayContaining(quick));
  });

  test("names files as the plan was named", async () => {
    const folder = copyPlan();
    editPlan(folder, { "z.yaml": "x: y\n" });
    fs.mkdirSync(path.join(folder, "elsewhere"));
    const { out } = await planc(path.join(folder, "elsewhere"), ["check", "../plan/", "-q"]);
    expect(out).toContain("../plan/z.yaml:1:1: error: ");
  });

  test("through a link", async () => {
    const folder = copyPlan();
    fs.symlinkSync("plan", path.join(folder, "link"));
    const { status } = await planc(folder, ["build", "link", ...quickOutputs]);
    expect(status).toBe(0);
  });

  test("that cannot be written", async () => {
    const folder = copyPlan();
    const before = readFolder(path.join(folder, "plan"));
    fs.chmodSync(path.join(folder, "plan"), 0o555);
    for (const name of Object.keys(before)) fs.chmodSync(path.join(folder, "plan", name), 0o444);
    const { status } = await planc(folder, ["build", ...quickOutputs]);
    fs.chmodSync(path.join(folder, "plan"), 0o755);
    expect(status).toBe(0);
    expect(readFolder(path.join(folder, "plan"))).toEqual(before);
  });

  test("with CRLF, byte order marks and names that are not ASCII gives the same outputs", async () => {
    const folder = copyPlan();
    const other = copyPlan();
    for (const [name, text] of Object.entries(readFolder(path.join(other, "plan")))) {
      fs.writeFileSync(
        path.join(other, "plan", name),
        Buffer.from(`\xef\xbb\xbf${text.replaceAll("\n", "\r\n")}`, "latin1"),
      );
    }
    fs.renameSync(path.join(other, "plan/priorities"), path.join(other, "plan/prioritäten 优先 🏥"));
    fs.renameSync(path.join(other, "plan/pledges.yaml"), path.join(other, "plan/plëdges.YML"));
    const checked = await Promise.all([folder, other].map((cwd) => planc(cwd, ["build", ...quickOutputs])));
    expect(checked.map(({ status }) => status)).toEqual([0, 0]);
    expect(readFolder(path.join(other, "public"))).toEqual(readFolder(path.join(folder, "public")));
  });
});

describe("what is in a plan's folder and is no part of a plan", () => {
  const refused: readonly (readonly [name: string, add: (plan: string) => void, said: string])[] = [
    [
      "a link to a file",
      (plan) => fs.symlinkSync("/etc/passwd", path.join(plan, "z.yaml")),
      "This is a link, and links inside a plan are not followed.",
    ],
    [
      "a link to a file inside",
      (plan) => fs.symlinkSync("pledges.yaml", path.join(plan, "z.yaml")),
      "This is a link, and links inside a plan are not followed.",
    ],
    [
      "a link to nothing",
      (plan) => fs.symlinkSync("nowhere", path.join(plan, "z.yaml")),
      "This is a link, and links inside a plan are not followed.",
    ],
    [
      "a link to a folder",
      (plan) => fs.symlinkSync("/", path.join(plan, "z")),
      "This is a link, and links inside a plan are not followed.",
    ],
  ];
  test.each(refused)("%s is refused at its place", async (_, add, said) => {
    const folder = copyPlan();
    add(path.join(folder, "plan"));
    const { status, out } = await planc(folder, ["check", "-q"]);
    expect(status).toBe(1);
    const lines = out.split("\n").filter((line) => line.startsWith("plan/"));
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^plan/z(\\.yaml)?:1:1: error: ${said} \\[file-readable\\]$`)),
    ]);
  });

  test("a link where a regular file was when the folder was read is refused", async () => {
    const folder = copyPlan();
    fs.writeFileSync(path.join(folder, "secret"), "stages: []\n");
    const late = {
      ...fs,
      openSync: ((file: string, ...rest: [number]) => {
        if (file.endsWith("/plan/places.yaml") && !fs.lstatSync(file).isSymbolicLink()) {
          fs.rmSync(file);
          fs.symlinkSync("../secret", file);
        }
        return fs.openSync(file, ...rest);
      }) as typeof fs.openSync,
    };
    const { status, out } = await planc(folder, ["check", "-q"], { fs: late });
    expect(status).toBe(1);
    expect(out).toContain("plan/places.yaml:1:1: error: This is a link");
  });

  test("special files are refused, and planc does not wait for them", async () => {
    const { execFileSync } = await import("node:child_process");
    const folder = copyPlan();
    execFileSync("mkfifo", [path.join(folder, "plan/z.yaml")]);
    const { child, ended } = startProcess(folder, ["check", "-q"]);
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    const { status, out } = await ended;
    clearTimeout(timer);
    expect(status).toBe(1);
    expect(out).toContain("plan/z.yaml:1:1: error: This is not a regular file.");
  });

  test("a device behind the plan's own link does not make planc wait", async () => {
    const folder = makeFolder();
    fs.symlinkSync("/dev", path.join(folder, "plan"));
    const { child, ended } = startProcess(folder, ["check", "-q"]);
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    const { signal } = await ended;
    clearTimeout(timer);
    expect(signal).toBeNull();
  });

  test("a folder that cannot be read is named", async () => {
    const folder = copyPlan();
    const broken = {
      ...fs,
      readdirSync: ((place: string, options: never) => {
        if (place.endsWith("priorities")) throw Object.assign(new Error("no"), { code: "EACCES" });
        return fs.readdirSync(place, options);
      }) as typeof fs.readdirSync,
    };
    const { status, err } = await planc(folder, ["check"], { fs: broken });
    expect([status, err]).toEqual([
      2,
      "planc: plan/priorities cannot be read: you have no permission for it.\n",
    ]);
  });

  test("hidden files, other files and installed packages are passed over", async () => {
    const folder = copyPlan();
    const before = await planc(folder, ["check"]);
    editPlan(folder, {
      ".hidden.yaml": "x",
      ".git/a.yaml": "x",
      "node_modules/a/b.yaml": "x",
      "README.md": "# x: y: z",
      "a.yaml~": "x",
    });
    expect(await planc(folder, ["check"])).toEqual(before);
  });
});

describe("for those inside", () => {
  const internalPledge = (text: string) => text.replace(/^( *)- id: /m, "$1- audience: internal\n$1  id: ");

  test("what is internal is written into a folder of its own, and never into the public one", async () => {
    const folder = copyPlan("climate");
    editPlan(folder, { "aims.yaml": internalPledge }, "climate");
    const build = (...args: string[]) => planc(folder, ["build", "climate", "--only", "json", ...args]);
    const read = (name: string) => JSON.parse(fs.readFileSync(path.join(folder, name, "plan.json"), "utf8"));
    expect((await build()).status).toBe(0);
    expect((await build("--audience", "internal", "-o", "inside")).status).toBe(0);
    expect(read("inside").pledges.length).toBe(read("public").pledges.length + 1);
    expect([read("public").audience, read("inside").audience]).toEqual(["public", "internal"]);

    expect(await build("--audience", "internal")).toMatchObject({
      status: 2,
      err: "planc: --audience internal: name a folder of its own with -o, so that what is internal is not published by mistake.\n",
    });
    const before = readFolder(folder);
    expect(await build("--audience", "internal", "-o", "public")).toMatchObject({
      status: 2,
      err: "planc: The folder holds what was built for the public. Build for those inside into another one, with -o.\n",
    });
    expect((await build("-o", "inside")).status).toBe(2);
    expect(readFolder(folder)).toEqual(before);
  });
});
