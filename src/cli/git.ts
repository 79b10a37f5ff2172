import { show, visible } from "../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "./host.ts";

/** What is asked of git beside its words. */
export interface GitQuestion {
  /** What git reads, as if it were typed; nothing by default. */
  readonly input?: string;
  /** The most bytes of an answer. */
  readonly limit?: number;
}

/** What git answered. */
export interface GitReply {
  readonly isWell: boolean;
  readonly bytes: Uint8Array;
  /** The same as text; bytes that are not UTF-8 are replaced. */
  readonly text: string;
  /** What git complained of, in English. */
  readonly complaint: string;
}

/** The most bytes of an answer where nothing else is said: far more than the names of the files of any plan. */
const answerLimit = 64 * 1024 * 1024;

/**
 * Asks git something about the repository of the working directory: the one door to git. Only commands that read are asked, each with object ids that
 * git gave itself, or with a text of the user's where it can be no option:
 *
 * - `rev-parse` and `merge-base` turn names into object ids. A user's text stands after `--end-of-options`.
 * - `ls-tree` lists what a commit holds. A user's path stands after `--` and is taken as it is written.
 * - `cat-file --batch` and `--batch-check` give what is stored under object ids. Without `--textconv` and `--filters`, attributes play no part.
 * - `for-each-ref` lists branches and tags, `rev-list` commits. Neither has a user's text, nor checks signatures.
 *
 * None of them reads the index or the files of the working tree, so no monitor of files, filter or hook runs; none has aliases, external
 * differences or an editor. What is left that could run a program or write is closed in the environment. Throws where git cannot answer anything here.
 */
export function askGit(args: readonly string[], host: Host, question: GitQuestion = {}): GitReply {
  const { input = "", limit = answerLimit } = question;
  const words = ["--no-pager", "-C", host.cwd, ...args];
  try {
    const answer = host.runGit(words, { environment: environmentOf(host), input, limit });
    refuse(answer.stderr);
    return {
      isWell: answer.status === 0,
      bytes: answer.stdout,
      text: new TextDecoder().decode(answer.stdout),
      complaint: answer.stderr,
    };
  } catch (error) {
    if (error instanceof JobError) throw error;
    if (errorCode(error) === "ENOENT")
      throw new JobError(
        "git was not found, and revisions are read with it. Install git, or name folders instead of revisions.",
      );
    if (errorCode(error) === "ENOBUFS")
      throw new JobError(
        `git answers more than ${limit / 1024 / 1024} MiB, and planc reads no more. Name the folder that has the plan and nothing else.`,
      );
    throw new JobError(`git cannot be run: ${explainError(error)}.`);
  }
}

/** The same where only a sound answer is of use. */
export function tellGit(args: readonly string[], host: Host, question: GitQuestion = {}): GitReply {
  const reply = askGit(args, host, question);
  if (!reply.isWell) throw explainComplaint(reply);
  return reply;
}

/** Why planc stops where git complains of something that planc has no words of its own for. */
export function explainComplaint({ complaint }: GitReply): JobError {
  const [, reason = "it does not say why"] = /^(?:fatal|error): (.+)$/m.exec(complaint) ?? [];
  return new JobError(
    `git cannot answer: ${show(reason)}. To see whether the repository is damaged, run git fsck.`,
  );
}

/**
 * The variables of git's own that say where the repository is, and whom it may trust. Hooks and CI hand them on, and without them another
 * repository would be read, or none. All others are left out: some name programs to run, some files to write.
 */
const handedOn =
  /^GIT_(?:DIR|COMMON_DIR|WORK_TREE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|PARAMETERS|COUNT|KEY_\d+|VALUE_\d+))$/i;

function environmentOf(host: Host): Record<string, string | undefined> {
  const inherited = Object.entries(host.env).filter(([name]) => !/^GIT_/i.test(name) || handedOn.test(name));
  return {
    ...Object.fromEntries(inherited),
    // What is missing from a partial clone is not fetched: no program for it is run, and nothing is asked for.
    GIT_NO_LAZY_FETCH: "1",
    // The same for a git that does not know that: no way of fetching has this name.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
    // Nothing is written, not even to make a later reading faster.
    GIT_OPTIONAL_LOCKS: "0",
    // A commit is what its id says, not what someone has put in its place.
    GIT_NO_REPLACE_OBJECTS: "1",
    // A folder may be called `*` or `:(top)`.
    GIT_LITERAL_PATHSPECS: "1",
    // In English, so that the complaints below are known.
    LC_ALL: "C",
  };
}

/** Throws where git complains of what is wrong with the whole repository, or says that there is none. */
function refuse(complaint: string): void {
  if (/^fatal: not a git repository/m.test(complaint))
    throw new JobError(
      "The working directory is not in a git repository. Go to the repository of the plan, or name folders instead of revisions.",
    );
  if (/^fatal: (?:detected dubious ownership|unsafe repository)/m.test(complaint)) {
    const folder = /safe\.directory (\S.{0,4000})$/m.exec(complaint)?.[1] ?? "FOLDER";
    throw new JobError(
      `git does not read this repository, since it belongs to somebody else. If you trust them, run: git config --global --add safe.directory ${visible(folder)}`,
    );
  }
  if (/lazy fetching|promisor remote|^fatal: transport '\w*' not allowed/m.test(complaint))
    throw new JobError(
      "What is asked for is missing from this clone, which was made with --filter. Run git fetch --refetch --no-filter, and try again.",
    );
}
