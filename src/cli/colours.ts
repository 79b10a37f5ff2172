import type { Paint } from "../report/reporter.ts";
import type { Host } from "./host.ts";

/** Leaves words as they are, for files and pipes. */
export const plain: Paint = (_, text) => text;

/** Colours for standard output where they are wanted there. Chalk takes as long to load as a small check, so it is loaded only then. */
export async function coloursFor(options: { readonly color: boolean }, host: Host): Promise<Paint> {
  if (!wantsColour(options, host)) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const styles = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.blue.bold,
    bold: chalk.bold,
    dim: chalk.dim,
  };
  return (style, text) => styles[style](text);
}

/** Colours for words that came and went, on standard output where they are wanted there. */
export async function changeColours(
  options: { readonly color: boolean },
  file: string | undefined,
  host: Host,
): Promise<(style: "removed" | "added" | "bold" | "dim", text: string) => string> {
  const paint = file === undefined ? await coloursFor(options, host) : plain;
  return (style, text) =>
    style === "removed" ? paint("error", text) : style === "added" ? paint("info", text) : paint(style, text);
}

/** NO_COLOR and --no-color win; FORCE_COLOR comes next; else colours are for terminals. See no-color.org. */
function wantsColour({ color }: { readonly color: boolean }, { env, stdout }: Host): boolean {
  if (!color || (env.NO_COLOR !== undefined && env.NO_COLOR !== "")) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0";
  return stdout.isTTY === true && env.TERM !== "dumb";
}
