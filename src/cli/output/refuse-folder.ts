import path from "node:path";
import { errorCode, type Host, JobError } from "../host.ts";
import { quietly } from "../quietly.ts";
import { manifestName } from "./manifest.ts";
import { followLink, type Places, stands } from "./places.ts";

/** Refuses output folders that a slip of the keyboard could name. */
export function refuseUnsafePlace(shown: string, target: string, plan: string, host: Host): void {
  // A folder that is yet to be made is where the nearest folder above it is.
  const real = (place: string): string => {
    try {
      return host.fs.realpathSync(place);
    } catch (error) {
      // Where the disk does not say where a folder is, planc cannot say that it is safe.
      if (errorCode(error) !== "ENOENT" && errorCode(error) !== "ENOTDIR") throw error;
      const above = path.dirname(place);
      return above === place ? place : path.join(real(above), path.basename(place));
    }
  };
  const place = real(target);
  if (place === path.parse(place).root) throw refuse(shown, "is the root of the disk");
  let home = host.home;
  // A home that cannot be reached, as in some containers, is known by its name alone.
  quietly(() => {
    home = real(home);
  });
  if (place === home) throw refuse(shown, "is your home folder");
  if (place.toLowerCase().split(path.sep).includes(".git")) throw refuse(shown, "is inside .git");
  if (isWithin(real(plan), place)) throw refuse(shown, "is the plan, or a folder above it");
  if (isWithin(place, real(plan))) throw refuse(shown, "is inside the plan");
}

/** Refuses output folders that hold somebody's work, and links that are not ours. No other build may write there meanwhile: it could look like that. */
export function refuseStrangersWork(shown: string, places: Places, host: Host): void {
  const { target } = places;
  const folder = followLink(target, places, host) ?? target;
  const status = host.fs.lstatSync(folder, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isSymbolicLink()) throw refuse(shown, "is a link");
  if (!status.isDirectory()) throw refuse(shown, "is a file");
  if (!stands(path.join(folder, manifestName), host) && host.fs.readdirSync(folder).length > 0)
    throw refuse(shown, "has files in it that planc did not write");
}

function refuse(shown: string, because: string): JobError {
  return new JobError(`The output folder ${shown} ${because}. Name another one with -o.`);
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
