import path from "node:path";
import { CommanderError } from "commander";
import { show, visible } from "../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "./host.ts";
import { createProgram } from "./program.ts";

/** 0: well. 1: the plan has problems. 2: planc could not do its job. */
export type ExitStatus = 0 | 1 | 2;

/** Runs a command, given by its words after `planc`, on a machine. Never throws, and never shows a stack trace for what a user did. */
export async function run(args: readonly string[], host: Host): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram(host, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    // Help and version have been shown and are no fault; commander has told any other.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof JobError) host.stderr.write(`planc: ${error.message}\n`);
    else if (errorCode(error) !== undefined)
      host.stderr.write(`planc: ${placeOf(error, host)}${explainError(error)}.\n`);
    else
      host.stderr.write(
        `planc: a fault of planc itself: ${visible(error instanceof Error ? error.message : String(error))}. Please report it with the plan that shows it.\n${details(error, host)}`,
      );
    return 2;
  }
}

/** The file that a fault of the machine is about, where it says so. */
function placeOf(error: unknown, { cwd }: Host): string {
  const place = error instanceof Error && "path" in error ? String(error.path) : "";
  return place === "" ? "" : `${show(path.relative(cwd, place) || place)}: `;
}

/** The stack of a fault of planc's own, for those who ask for it. */
function details(error: unknown, host: Host): string {
  return host.env.PLANC_DEBUG !== undefined && error instanceof Error ? `${error.stack}\n` : "";
}
