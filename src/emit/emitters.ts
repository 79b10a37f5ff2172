import type { Emitter } from "./emitter.ts";

/** Every output by its name in `--only`, each loaded when it is used. To add one, write its file and add a line here. */
export const emitters: Readonly<Record<string, () => Promise<Emitter>>> = {
  html: async () => (await import("./html.ts")).html,
  deck: async () => (await import("./deck.ts")).deck,
  pptx: async () => (await import("./pptx.ts")).pptx,
  markdown: async () => (await import("./markdown.ts")).markdown,
  json: async () => (await import("./json.ts")).json,
  csv: async () => (await import("./csv.ts")).csv,
};
