import { readdirSync } from "node:fs";

/**
 * What is mutated together, and the tests near it: those that would have to fail. Only tests that import from `src/` count, since the
 * bundle in `dist/` is made of the code as it is.
 * @typedef {{ readonly mutate: readonly string[], readonly tests: readonly string[] }} Group
 */

/**
 * The groups of which at least 95 of 100 mutants must be found, the quickest first.
 * @type {Readonly<Record<string, Group>>}
 */
export const groups = {
  dates: {
    mutate: ["src/model/calendar.ts", "src/model/plan-date.ts"],
    tests: ["test/model/plan-date.test.ts"],
  },
  timelines: {
    mutate: ["src/model/timeline.ts", "src/model/derived-timeline.ts"],
    tests: ["test/model/timeline.test.ts", "test/model/derived-timeline.test.ts"],
  },
  years: {
    mutate: ["src/emit/years.ts"],
    tests: ["test/emit/years.test.ts"],
  },
  quantities: {
    mutate: ["src/model/quantity.ts", "src/model/assessment.ts"],
    tests: ["test/model/quantity.test.ts", "test/model/assessment.test.ts"],
  },
  limits: {
    mutate: ["src/load/limits.ts", "src/load/load-files.ts"],
    tests: ["test/load/hints.test.ts", "test/load/syntax.test.ts", "test/cli/read-plan.test.ts"],
  },
  escapers: {
    mutate: [
      "src/source/hidden-characters.ts",
      "src/source/show.ts",
      "src/source/markdown-words.ts",
      "src/source/print-json.ts",
      "src/emit/content-policy.ts",
      "src/emit/csv.ts",
      "src/emit/html-text.ts",
      "src/emit/inline-text.ts",
      "src/emit/markdown/text.ts",
      "src/emit/pptx/xml.ts",
      "src/emit/site/contact.ts",
      "src/emit/template-runtime.ts",
      "src/make/compile-template.js",
      "src/report/github.ts",
      "src/report/junit.ts",
    ],
    tests: [
      "test/source/*.test.ts",
      "test/report/github.test.ts",
      "test/report/junit.test.ts",
      "test/emit/compile-template.test.ts",
      "test/emit/contact.test.ts",
      "test/emit/content-policy.test.ts",
      "test/emit/csv.test.ts",
      "test/emit/inline-text.test.ts",
      "test/emit/markdown-text.test.ts",
      "test/emit/pptx/xml.test.ts",
    ],
  },
  paths: {
    mutate: [
      "src/cli/output/places.ts",
      "src/cli/output/refuse-folder.ts",
      "src/cli/plan-files.ts",
      "src/cli/read-plan.ts",
    ],
    tests: ["test/cli/places.test.ts", "test/cli/read-plan.test.ts", "test/cli/write-outputs.test.ts"],
  },
  loader: {
    mutate: ["src/load/*.ts", "!src/load/limits.ts", "!src/load/load-files.ts"],
    tests: ["test/load/!(speed).test.ts"],
  },
};

/**
 * Tests of a room that stand outside of its own folder.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const testsElsewhere = {
  validate: ["test/rules.test.ts", "test/schemas.test.ts"],
  rules: ["test/rules.test.ts", "test/defects.test.ts"],
  link: ["test/rules.test.ts"],
  compile: ["test/real-plan.test.ts"],
};

/**
 * A room as a group: all its code but what is generated, and all its tests that do not start processes of their own.
 * @param {string} room
 * @returns {Group}
 */
function groupOf(room) {
  return {
    mutate: [`src/${room}/**/*.ts`, "!**/*.generated.*"],
    tests: [`test/${room}/**/*.test.ts`, ...(testsElsewhere[room] ?? [])],
  };
}

/** The rooms of planc by name. */
export const rooms = readdirSync(new URL("../../src/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "make")
  .map(({ name }) => name);

/**
 * What a name stands for: a group, a room, or undefined where it is neither.
 * @param {string} name
 * @returns {Group | undefined}
 */
export function find(name) {
  return groups[name] ?? (rooms.includes(name) ? groupOf(name) : undefined);
}

/**
 * Whether a file is one of those that a group mutates.
 * @param {Group} group
 * @param {string} file its path from the root of the project
 */
export function isOf({ mutate }, file) {
  /** @type {(pattern: string) => boolean} */
  const matches = (pattern) => {
    const parts = pattern.split("**/").map((part) => part.replaceAll(".", "\\.").replaceAll("*", "[^/]*"));
    return new RegExp(`^${parts.join("(?:.+/)?")}$`).test(file);
  };
  return (
    mutate.some((pattern) => !pattern.startsWith("!") && matches(pattern)) &&
    !mutate.some((pattern) => pattern.startsWith("!") && matches(pattern.slice(1)))
  );
}
