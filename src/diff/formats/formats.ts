import type { DiffFormat } from "../report.ts";

/** The formats in which `planc diff` tells what changed, by name; each is loaded when it is used. */
export const diffFormats: Readonly<Record<string, () => Promise<DiffFormat>>> = {
  pretty: async () => (await import("./terminal.ts")).terminal,
  markdown: async () => (await import("./markdown.ts")).markdown,
  html: async () => (await import("./html.ts")).html,
  json: async () => (await import("./json.ts")).json,
};
