import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** The rooms that each room may import from, beside itself. The folder "." holds compile-plan.ts and index.ts. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  source: [],
  model: ["source"],
  load: ["source"],
  arrange: ["source", "model", "load"],
  validate: ["source", "model", "load"],
  link: ["source", "model", "load", "validate"],
  rules: ["source", "model", "load", "link"],
  compile: ["source", "model", "link"],
  emit: ["source", "model", "compile"],
  diff: ["source", "model", "link", "compile", "emit"],
  report: ["source"],
  ".": ["source", "model", "load", "validate", "link", "rules", "compile", "emit", "report"],
  cli: [".", "source", "model", "load", "arrange", "link", "rules", "compile", "emit", "diff", "report"],
  // Runs when planc is built and never with it.
  make: [],
};

/** Libraries by the only rooms that may use them. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  "js-yaml": ["load"],
  yaml: ["load"],
  "fastest-levenshtein": ["source"],
  handlebars: ["emit", "make"],
  "markdown-it": ["emit"],
  fflate: ["emit"],
  commander: ["cli"],
  diff: ["cli", "diff"],
  chalk: ["cli"],
  ajv: ["make"],
  esbuild: ["make"],
  "json-schema-to-typescript": ["make"],
};

/** Node's own modules that only compute, and so do not touch the machine. */
const pure = ["node:crypto"];

interface SourceText {
  readonly name: string;
  readonly room: string;
  readonly text: string;
  /** What it imports: each module, and whether only types of it. */
  readonly imports: readonly { readonly from: string; readonly typesOnly: boolean; readonly lazy: boolean }[];
}

const files: readonly SourceText[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|js)$/.test(name) && !name.includes(".generated."))
  .map((name) => {
    const text = readFileSync(path.join(source, name), "utf8");
    const imports = [
      ...[...text.matchAll(/^(?:import|export) (type )?[\w*{}\s,]+? from "([^"]+)"/gm)].map((match) => ({
        from: match[2] ?? "",
        typesOnly: match[1] !== undefined,
        lazy: false,
      })),
      ...[...text.matchAll(/\bimport\("([^"]+)"\)/g)].map((match) => ({
        from: match[1] ?? "",
        typesOnly: false,
        lazy: true,
      })),
    ];
    return { name, room: roomOf(name), text: withoutComments(text), imports };
  });

function roomOf(name: string): string {
  const [first = "", second] = name.split(path.sep);
  return second === undefined ? "." : first;
}

/** Code without its comments, so that a word in a sentence is not taken for a call. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{(])\/\/.*$/gm, "$1");
}

function importedRoom(file: SourceText, from: string): string {
  return roomOf(path.relative(source, path.resolve(source, path.dirname(file.name), from)));
}

describe("the arrows between the rooms", () => {
  test.each(files.map((file) => [file.name, file] as const))(
    "%s imports only from rooms upstream",
    (_, file) => {
      for (const { from } of file.imports.filter(({ from }) => from.startsWith("."))) {
        const room = importedRoom(file, from);
        if (room === file.room || from.endsWith("package.json")) continue;
        expect(
          arrows[file.room],
          `${file.name} imports ${from}. A room may use only what is upstream of it: see the map in src/README.md. Move what you need upstream, or the code that needs it downstream.`,
        ).toContain(room);
      }
    },
  );

  test("every folder of src/ is a room of the map", () => {
    const rooms = new Set(files.map(({ room }) => room));
    expect([...rooms].sort()).toEqual(Object.keys(arrows).sort());
    const map = readFileSync(path.join(source, "README.md"), "utf8");
    for (const room of rooms)
      if (room !== ".") expect(map, `src/README.md has no paragraph on ${room}/`).toContain(`**${room}/**`);
  });
});

describe("what rooms may not do", () => {
  test.each(
    files.filter(({ room }) => room !== "cli" && room !== "make").map((file) => [file.name, file] as const),
  )("%s does not touch the machine", (_, file) => {
    const touched = file.imports
      .filter(({ from }) => from.startsWith("node:") && !pure.includes(from))
      .map(({ from }) => from);
    expect(
      touched,
      "Only cli/ reads files, clocks, streams and the environment: hand the value in as an argument.",
    ).toEqual([]);
    expect(file.text, "Only cli/ touches the machine: hand the value in as an argument.").not.toMatch(
      /\b(?:process\.|console\.|Date\.now\(|new Date\(|Math\.random\(|fetch\(|setTimeout\(|Intl\.|toLocale|localeCompare)/,
    );
  });

  test.each(files.map((file) => [file.name, file] as const))(
    "%s uses libraries only in their rooms",
    (_, file) => {
      for (const { from } of file.imports.filter(
        ({ from }) => !from.startsWith(".") && !from.startsWith("node:"),
      )) {
        const name = from.startsWith("@")
          ? from.split("/").slice(0, 2).join("/")
          : (from.split("/")[0] ?? "");
        expect(
          libraries[name],
          `${file.name} imports ${name}. Each library is used in one room, so that it can be replaced there: add it to the table with its reason, or use the room that has it.`,
        ).toContain(file.room);
      }
    },
  );

  /** What a file loads at once: following everything that is not loaded lazily. */
  function loadedBy(start: string): Set<string> {
    const eager = new Set<string>();
    const visit = (name: string) => {
      if (eager.has(name)) return;
      eager.add(name);
      for (const { from, typesOnly, lazy } of files.find((file) => file.name === name)?.imports ?? []) {
        if (typesOnly || lazy) continue;
        visit(
          from.startsWith(".") ? path.relative(source, path.resolve(source, path.dirname(name), from)) : from,
        );
      }
    };
    visit(start);
    return eager;
  }

  const pages = path.join("rules", "pages.generated.js");

  test("what is heavy is loaded only when it is used", () => {
    const eager = loadedBy(path.join("cli", "main.ts"));
    for (const heavy of [
      "js-yaml",
      "yaml",
      "handlebars",
      "markdown-it",
      "fflate",
      "chalk",
      path.join("validate", "validators.generated.js"),
      pages,
    ]) {
      expect(
        [...eager],
        `planc --help must not load ${heavy}: import what needs it with import() where it is used.`,
      ).not.toContain(heavy);
    }
    expect([...eager]).toContain(path.join("cli", "program.ts"));
  });

  test.each(["html.ts", "deck.ts", "pptx.ts"])("emit/%s does not load Handlebars", (name) => {
    const eager = loadedBy(path.join("emit", name));
    expect([...eager]).toContain(path.join("emit", "templates.generated.js"));
    expect([...eager], "Templates are compiled when planc is built.").not.toContain("handlebars");
  });

  test.each(["check.ts", "build.ts", "rules.ts"])("cli/%s does not load the pages of the rules", (name) => {
    const eager = loadedBy(path.join("cli", name));
    expect([...eager]).toContain(path.join("rules", "rules.ts"));
    expect([...eager], "The pages are many: load them with loadPages() where they are used.").not.toContain(
      pages,
    );
  });

  test.each(files.map((file) => [file.name, file] as const))(
    "%s has no default export, and says nothing of any plan",
    (_, file) => {
      expect(file.text, "Names are found by searching for them: export by name.").not.toMatch(
        /^export default/m,
      );
      expect(
        file.text,
        "The tool knows no organisation: names, years and themes are data of a plan.",
      ).not.toMatch(/leicester|rutland|\bLLR\b|joint forward|\bNHS\b|\bICB\b/i);
    },
  );

  test("schemas and templates say nothing of any plan", () => {
    for (const folder of ["schemas", "templates"]) {
      const root = path.join(source, "..", folder);
      for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
        (name) => path.extname(name) !== "",
      )) {
        const named = /leicester|rutland|\bLLR\b|joint forward|\bNHS\b|\bICB\b/i.exec(
          readFileSync(path.join(root, name), "utf8"),
        );
        expect(named, `${folder}/${name} names an organisation: that is data of its plan.`).toBeNull();
      }
    }
  });
});
