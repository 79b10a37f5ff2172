import path from "node:path";
import type { Host } from "../host.ts";

/** In what form an output stands at its place: as a plain folder, or as a link to a folder beside it. */
export type OutputForm = "folder" | "link";

/** The places of one build: the output, and beside it what is being made. Beside, so that a rename moves it. */
export interface Places {
  readonly target: string;
  /** A plain folder that is being made. */
  readonly staged: string;
  /** What was at the output's place, until the new one stands there. */
  readonly previous: string;
  /** A link that is about to take the output's place. */
  readonly link: string;
  readonly lock: string;
  /** The folders that links lead to, each with a number after this. */
  readonly numbered: string;
}

/** The places of a build into an output, given by its full path. */
export function placesOf(target: string): Places {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.planc-`);
  return {
    target,
    staged: `${beside}new`,
    previous: `${beside}old`,
    link: `${beside}link`,
    lock: `${beside}lock`,
    numbered: beside,
  };
}

/** The number in the name of a folder that links lead to, or undefined where the name is of something else. */
export function numberIn(place: string, { numbered }: Places): number | undefined {
  const digits = place.startsWith(numbered) ? place.slice(numbered.length) : "";
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}

/** Whether anything stands at a place, if only a link to nothing. Throws where the disk does not say, which `existsSync` takes for a no. */
export function stands(place: string, { fs }: Host): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

/** The folder that a link of ours leads to. Undefined where there is no link, or one that leads elsewhere: that is not ours. */
export function followLink(link: string, places: Places, { fs }: Host): string | undefined {
  if (fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  const leads = fs.readlinkSync(link);
  const folder = path.join(path.dirname(link), leads);
  if (path.basename(leads) !== leads || numberIn(folder, places) === undefined) return undefined;
  // A link in its place would lead on to anywhere.
  const status = fs.lstatSync(folder, { throwIfNoEntry: false });
  return status === undefined || status.isDirectory() ? folder : undefined;
}

/** All folders beside an output that a link of ours leads or led to, the newest first. */
export function findNumbered(places: Places, { fs }: Host): string[] {
  const parent = path.dirname(places.target);
  const begins = path.basename(places.numbered);
  return fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(begins))
    .map((name) => path.join(parent, name))
    .filter((place) => numberIn(place, places) !== undefined)
    .sort((a, b) => (numberIn(b, places) ?? 0) - (numberIn(a, places) ?? 0));
}
