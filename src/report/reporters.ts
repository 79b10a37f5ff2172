import type { Reporter } from "./reporter.ts";

/** Every format of a report by name, each loaded when it is used. To add one, write its file and add a line here. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
  github: async () => (await import("./github.ts")).github,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  markdown: async () => (await import("./markdown.ts")).markdown,
  json: async () => (await import("./json.ts")).json,
};
