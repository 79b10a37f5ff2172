import { errorCode, explainError, realHost } from "./host.ts";
import { openStream } from "./output-stream.ts";
import { run } from "./run.ts";

let isCutShort = false;
/** Tells once that an output cannot be written. */
function tellFault(error: unknown, isStandardOutput: boolean) {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
  if (errorCode(error) === "EPIPE" || isCutShort) return;
  isCutShort = true;
  process.exitCode = 2;
  if (isStandardOutput)
    stderr.write(`planc: the standard output cannot be written: ${explainError(error)}.\n`);
}
const stdout = openStream(1, (error) => tellFault(error, true));
const stderr = openStream(2, (error) => tellFault(error, false));

// 128 and the number of the signal, as shells have it.
process.once("SIGINT", () => process.exit(130));

void run(process.argv.slice(2), realHost({ stdout, stderr })).then((status) => {
  process.exitCode = isCutShort ? 2 : status;
  // Left to itself, Node first finishes code that nobody will run: a tenth of the time of a build. Where a reader is still to be waited for, it is left to itself.
  if (stdout.isWritten() && stderr.isWritten()) process.exit();
});
