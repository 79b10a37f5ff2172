import { show } from "../../source/show.ts";
import { errorCode, type Host, JobError } from "../host.ts";
import { quietly } from "../quietly.ts";
import { readText } from "./regular-files.ts";

/** How long a build waits for another one into the same folder, in milliseconds. */
const longestWait = 10_000;

/** Takes a folder for this build by making a file beside it, which holds our process number; waits where another build has it. */
export async function lockFolder(shown: string, lock: string, host: Host): Promise<void> {
  const ours = `${host.pid}\n`;
  let hasTakenOver = false;
  let unsigned = 0;
  for (let waited = 0; ; waited += 100) {
    if (makeLock(lock, ours, host)) {
      if (!hasTakenOver) return;
      // Another that waited may have taken this lock for the stale one it had just seen.
      await host.sleep(500);
      if (readText(lock, host) === ours) return;
    }
    const text = readText(lock, host);
    // A build that was killed leaves its lock behind: without its whole number, where it was killed while it wrote that. In a
    // container processes have the same numbers each time, so a lock with our own is not ours.
    const owner = Number(/^(\d+)\n$/.exec(text)?.[1] ?? "0");
    // Where other builds follow each other there is no lock for a moment, or one whose number is still to be written. Only one that stays
    // without an owner for a second was left behind.
    unsigned = owner === 0 ? unsigned + 1 : 0;
    const isStale = owner === 0 ? unsigned > 10 : text === ours || !host.isRunning(owner);
    if (isStale) {
      host.fs.rmSync(lock, { force: true });
      hasTakenOver = true;
    } else if (waited >= longestWait)
      throw new JobError(
        `Another build is writing into ${shown}. Try again when it is done; if none is running, delete ${show(lock)}.`,
      );
    else {
      if (waited === 0) host.stderr.write(`planc: waiting for another build into ${shown} …\n`);
      await host.sleep(100);
    }
  }
}

/** Makes a lock with a text in it; says no where there is one. One that could not be written is taken away, and no other. */
function makeLock(lock: string, text: string, { fs }: Host): boolean {
  let handle: number;
  try {
    handle = fs.openSync(lock, "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
  try {
    try {
      fs.writeFileSync(handle, text);
    } finally {
      fs.closeSync(handle);
    }
    return true;
  } catch (error) {
    quietly(() => fs.rmSync(lock, { force: true }));
    throw error;
  }
}

/** Gives the folder back. */
export function unlockFolder(lock: string, host: Host): void {
  quietly(() => host.fs.rmSync(lock, { force: true }));
}
