import { errorCode, realHost } from "./host.ts";
import { run } from "./run.ts";

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (errorCode(error) !== "EPIPE") throw error;
  });
}

// 128 and the number of the signal, as shells have it.
process.once("SIGINT", () => process.exit(130));

// The status is set rather than exited with, so that everything printed reaches its reader first.
void run(process.argv.slice(2), realHost()).then((status) => {
  process.exitCode = status;
});
