import path from "node:path";
import { show } from "../../source/show.ts";
import { explainError, type Host, JobError } from "../host.ts";
import { manifestName } from "./manifest.ts";
import { findNumbered, followLink, type OutputForm, type Places, stands } from "./places.ts";

/** Puts a new folder in the place of the old one, as a plain folder or as what a link leads to. Where that fails, the old one stays or comes back. */
export function swap(places: Places, staged: string, form: OutputForm, host: Host): void {
  const { target, previous } = places;
  const { fs } = host;
  if (form === "link") fs.symlinkSync(path.basename(staged), places.link, "dir");
  const fresh = form === "link" ? places.link : staged;
  const isTurned = form === "link" && followLink(target, places, host) !== undefined;
  // Only a link can take the place of another one by itself. What else stands there has to make room first.
  const makesRoom = !isTurned && stands(target, host);
  if (makesRoom) fs.renameSync(target, previous);
  try {
    fs.renameSync(fresh, target);
  } catch (error) {
    if (makesRoom) putBack(places, error, host);
    throw error;
  }
}

/** Puts the old output back where the new one could not take its place; a disk that fails for good keeps it beside its place. */
function putBack({ target, previous }: Places, because: unknown, host: Host): void {
  try {
    host.fs.renameSync(previous, target);
  } catch {
    const shown = (place: string) => show(path.relative(host.cwd, place));
    throw new JobError(
      `${shown(target)} cannot be written: ${explainError(because)}. The output folder of before is ${shown(previous)} now; the next build puts it back.`,
    );
  }
}

/** Mends what a build that was stopped left: the old output goes back if the new one never took its place. */
export function heal(places: Places, host: Host): void {
  const { target, previous } = places;
  const { fs } = host;
  if (!stands(target, host)) {
    // Only a folder or a link of ours goes back. Another link put in its place would bring what it leads to into the output.
    const isOurs =
      fs.lstatSync(previous, { throwIfNoEntry: false })?.isDirectory() === true ||
      followLink(previous, places, host) !== undefined;
    if (isOurs) fs.renameSync(previous, target);
    else putLinkBack(places, host);
  }
  tidyUp(places, host);
}

/** Makes a link anew that somebody has deleted, so that what others have put into the folder behind it is not lost. */
function putLinkBack(places: Places, host: Host): void {
  const whole = findNumbered(places, host).find(
    (folder) => host.fs.lstatSync(folder).isDirectory() && stands(path.join(folder, manifestName), host),
  );
  if (whole !== undefined) host.fs.symlinkSync(path.basename(whole), places.target, "dir");
}

/** Removes all that stands beside an output and is not the folder its link leads to: what builds made and left. */
export function tidyUp(places: Places, host: Host): void {
  const linked = followLink(places.target, places, host);
  const left = findNumbered(places, host).filter((folder) => folder !== linked);
  for (const place of [places.link, places.staged, places.previous, ...left])
    host.fs.rmSync(place, { recursive: true, force: true });
}
