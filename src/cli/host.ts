import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { dayNumber } from "../model/calendar.ts";
import { show } from "../source/show.ts";

/** A stream that people or programs read. */
export interface OutputStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** What git is run with. */
export interface GitInput {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What git reads, as if it were typed. */
  readonly input: string;
  /** The most bytes of an answer. */
  readonly limit: number;
}

/** What git answered. The status is null where a signal ended it. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** The machine planc runs on: the one door to files, streams, clock, environment and git. Tests hand in their own. */
export interface Host {
  readonly fs: typeof fs;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly pid: number;
  /** Today as a day number (see `dayNumber`), by the clock on the wall. */
  readonly today: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Whether another process is running. */
  readonly isRunning: (pid: number) => boolean;
  /** Runs git, given by its words, and waits for it. Throws where there is no git, or where it answers more than the limit. */
  readonly runGit: (args: readonly string[], input: GitInput) => GitAnswer;
}

/** The real machine, with its streams: those of Node, or others that lead to the same places. */
export function realHost({ stdout, stderr }: Pick<Host, "stdout" | "stderr">): Host {
  return {
    stdout,
    stderr,
    fs,
    env: process.env,
    cwd: process.cwd(),
    home: os.homedir(),
    pid: process.pid,
    today() {
      const now = new Date();
      return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    isRunning(pid) {
      try {
        process.kill(pid, 0);
        return true;
      } catch (error) {
        return errorCode(error) !== "ESRCH";
      }
    },
    runGit(args, { environment, input, limit }) {
      // Loaded here: it would take a tenth of the time in which planc starts, and hardly any command runs git.
      const { spawnSync } = process.getBuiltinModule("node:child_process");
      const { error, status, stdout, stderr } = spawnSync("git", args, {
        // Where Node is: Windows looks for programs in this folder first, so it may not be that of a plan.
        cwd: path.dirname(process.execPath),
        env: environment,
        input,
        maxBuffer: limit,
        windowsHide: true,
      });
      if (error !== undefined) throw error;
      return { status, stdout, stderr: stderr.toString() };
    },
  };
}

/** planc could not do its job: wrong usage, no plan there, a file that cannot be read or written. Ends with exit status 2. */
export class JobError extends Error {}

/** The code of an error of the file system, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** What went wrong with a file, in plain words. */
export function explainError(error: unknown): string {
  const code = errorCode(error);
  return reasons[code ?? ""] ?? code ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission for it",
  EPERM: "you have no permission for it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reports a fault",
  EBUSY: "it is in use",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ENOENT: "it is not there",
  EXDEV: "it is on another disk",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "it is a link",
};

/** A path as people see it: as they gave it, with `/`. */
export function shownPath(...parts: readonly string[]): string {
  return path
    .join(...parts)
    .split(path.sep)
    .join("/");
}

/** A folder as people would type it after a command: in quotes where a shell needs them. */
export function shownArgument(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : `'${show(folder)}'`;
}
