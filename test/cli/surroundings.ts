import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { makeFolder, plans, readFolder, startProcess } from "./test-host.ts";

/** What is different from machine to machine, and from day to day. */
export interface Surroundings {
  readonly zone: string;
  readonly locale: string;
  /** In which order the disk lists a folder. */
  readonly order: (typeof orders)[number];
  /** What the clock says. */
  readonly now: string;
  readonly umask: number;
  /** The folder one is in, where the plan is, seen from there, and the output. */
  readonly paths: (typeof paths)[number];
}

/** From the far east to the far west, with summer times and quarters of an hour. */
export const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"] as const;
/** With another letter for i, other digits, other years and another order of letters. */
export const locales = ["C", "tr_TR.UTF-8", "ar_EG.UTF-8", "th_TH.UTF-8", "sv_SE.UTF-8"] as const;
export const orders = ["as it is", "backwards", "shuffled"] as const;
/** The eve of a financial year in many zones, a leap day, and the year after the next turn of a century. */
export const clocks = ["2023-03-31T23:30:00Z", "2024-02-29T12:00:00Z", "2101-01-01T00:00:00Z"] as const;
export const umasks = [0o022, 0o077, 0o002] as const;
export const paths = [
  { cwd: ".", plan: "plan", out: "public" },
  { cwd: "somewhere/else", plan: "../another/plaçe", out: "../../out/site" },
  { cwd: "İstanbul 🏥", plan: ".", out: "../public" },
] as const;

/** A module that makes the surroundings of a process others than they are. It says by its status where that failed. */
function surroundingsModule({ order, now, umask, locale, zone }: Surroundings): string {
  return `
const fs = require("node:fs");
process.umask(${umask});
const list = fs.readdirSync;
const arrange = {
  "as it is": (entries) => entries,
  backwards: (entries) => entries.reverse(),
  shuffled: (entries) => entries.map((entry, at) => [(at * 7919) % 31, entry]).sort(([a], [b]) => a - b).map(([, entry]) => entry),
};
fs.readdirSync = (...args) => arrange[${JSON.stringify(order)}](list(...args));
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) { if (args.length === 0) super(${JSON.stringify(now)}); else super(...args); }
  static now() { return RealDate.parse(${JSON.stringify(now)}); }
};
const found = Intl.DateTimeFormat().resolvedOptions();
const language = ${JSON.stringify(locale === "C" ? "en" : locale.slice(0, 2))};
if (!found.locale.startsWith(language) || found.timeZone.replace("Katmandu", "Kathmandu") !== ${JSON.stringify(zone)}) {
  console.error("these are not the surroundings: " + found.locale + ", " + found.timeZone);
  process.exit(9);
}
`;
}

/** Builds every output in some surroundings, with the real process. Gives each file's checksum, and what the process said. */
export async function buildIn(surroundings: Surroundings): Promise<Record<string, string>> {
  const folder = makeFolder();
  const { cwd, plan, out } = surroundings.paths;
  const here = path.join(folder, cwd);
  fs.mkdirSync(here, { recursive: true });
  fs.cpSync(plans.plan, path.join(here, plan), { recursive: true });
  const module = path.join(folder, "surroundings.cjs");
  fs.writeFileSync(module, surroundingsModule(surroundings));
  const { zone: TZ, locale: LC_ALL } = surroundings;
  const { status, err } = await startProcess(
    here,
    ["build", "-q", plan, "-o", out],
    { TZ, LC_ALL, LANG: LC_ALL },
    { nodeOptions: ["--require", module] },
  ).ended;
  expect([err, status]).toEqual(["", 0]);
  const files = Object.entries(readFolder(path.join(here, out)));
  fs.rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries(
    files.map(([name, text]) => [name, createHash("sha256").update(text, "latin1").digest("hex")]),
  );
}
