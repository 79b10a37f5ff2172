import { reportOn } from "../../src/cli/diff.ts";
import { realHost } from "../../src/cli/host.ts";
import { readSides } from "../../src/cli/read-sides.ts";
import { diffFormats } from "../../src/diff/formats/formats.ts";

/** What `planc diff` tells of two folders of the project in a format, without colours. */
export async function compareFolders(from: string, to: string, format: string): Promise<string> {
  const sides = await readSides(from, to, "plan", { ...realHost(process), cwd: root });
  const report = { ...reportOn(sides, "public"), paint: (_: string, text: string) => text };
  return (await diffFormats[format]?.())?.render(report) ?? "";
}

const root = new URL("../../", import.meta.url).pathname;
