import { errorCode, explainError, realHost } from "./host.ts";
import { run } from "./run.ts";

let isCutShort = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
    if (errorCode(error) === "EPIPE" || isCutShort) return;
    isCutShort = true;
    process.exitCode = 2;
    if (stream === process.stdout)
      process.stderr.write(`planc: the standard output cannot be written: ${explainError(error)}.\n`);
  });
}

// 128 and the number of the signal, as shells have it.
process.once("SIGINT", () => process.exit(130));

// The status is set rather than exited with, so that everything printed reaches its reader first.
void run(process.argv.slice(2), realHost()).then((status) => {
  process.exitCode = isCutShort ? 2 : status;
});
