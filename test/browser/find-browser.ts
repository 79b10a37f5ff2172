import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fontConfiguration, writeFonts } from "./fonts.ts";

/** A browser on this machine, and the environment that it needs. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** Named after the versions of what is unpacked into it. */
const cache = path.join(
  root,
  "node_modules/.cache",
  `planc-browser-${devDependencies["@sparticuz/chromium"]}-${devDependencies["@fontsource/arimo"]}`,
);

/**
 * The browser that PLANC_CHROMIUM names, else the one that comes with the development dependencies; they have one for Linux on x64.
 * Nothing where there is none.
 */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const own = process.env.PLANC_CHROMIUM || undefined;
  const packaged = process.platform === "linux" && process.arch === "x64";
  if (own === undefined && !packaged) return undefined;
  if (!existsSync(cache)) await fillCache(packaged);
  const environment = {
    ...Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    FONTCONFIG_FILE: path.join(cache, fontConfiguration),
  };
  return own === undefined
    ? {
        executablePath: path.join(cache, "chromium"),
        env: { ...environment, LD_LIBRARY_PATH: path.join(cache, "al2023", "lib") },
      }
    : { executablePath: own, env: environment };
}

/** Unpacks all beside the cache and then renames it, so that the cache is whole or absent, however many runs start at once. */
async function fillCache(packaged: boolean): Promise<void> {
  const staging = `${cache}-${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  writeFonts(staging, cache);
  if (packaged) await unpack(staging);
  try {
    renameSync(staging, cache);
  } catch (fault) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(cache)) throw fault;
  }
}

/** The package unpacks into the folder for temporary files, and its libraries only where it takes the machine for one of its own kind. */
async function unpack(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
