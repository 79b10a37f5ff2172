import type { Reporter } from "./reporter.ts";

/** Every format of a report by name, each loaded when it is used. To add one, write its file and add a line here. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  json: async () => (await import("./json.ts")).json,
};
