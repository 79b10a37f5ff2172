import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import { askGit, explainComplaint, tellGit } from "./git.ts";
import { type Host, JobError } from "./host.ts";

/** Two revisions to compare. Where there was only one, there is no `to`. */
export interface RevisionRange {
  readonly from: string;
  readonly to?: string;
}

/**
 * Reads a range as git writes it. `A..B` is from A to B; `A...B` is from where B was branched off A, to B. An empty side is HEAD, as in git: `A..` is what was
 * committed since A, without what is not committed yet. Any other text is one revision, also a path with `..` in it.
 */
export function readRange(text: string, host: Host): RevisionRange {
  const [name] = splitAtPath(text);
  const at = outsideOfBraces(name, "..");
  if (at === -1) return { from: text };
  const isSinceBranching = text.startsWith("...", at);
  const [from, to] = [text.slice(0, at), text.slice(at + (isSinceBranching ? 3 : 2))];
  // Folders: `..`, `../plan`, `a/../plan`. No revision begins or ends with a slash.
  if (text === ".." || from.endsWith("/") || to.startsWith("/")) return { from: text };
  const range = { from: from || "HEAD", to: to || "HEAD" };
  return isSinceBranching ? { ...range, from: findBranching(range.from, range.to, host) } : range;
}

/** The commit where two revisions parted. */
function findBranching(from: string, to: string, host: Host): string {
  const ids = [resolveRevision(from, host), resolveRevision(to, host)];
  const reply = askGit(["merge-base", ...ids], host);
  if (reply.isWell) return reply.text.trim();
  throw new JobError(
    `${show(from)} and ${show(to)} have no commit in common. Write ${show(from)}..${show(to)} to compare them as they are.${shallowHint(host)}`,
  );
}

/** A revision, and the path after its colon where it has one, as in git's own `main:plan`. */
export function splitAtPath(text: string): [revision: string, path: string | undefined] {
  const at = outsideOfBraces(text, ":");
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** Where a text first stands in a revision, apart from what is in braces, as in `HEAD^{/fix: a..b}`. */
function outsideOfBraces(revision: string, sought: string): number {
  let depth = 0;
  for (let at = 0; at < revision.length; at++) {
    if (revision[at] === "{") depth++;
    else if (depth > 0 && revision[at] === "}") depth--;
    else if (depth === 0 && revision.startsWith(sought, at)) return at;
  }
  return -1;
}

/** The id of the commit that a revision names: a branch, a tag, a commit, `HEAD~2`. A path after it plays no part. */
export function resolveRevision(text: string, host: Host): string {
  const [revision] = splitAtPath(text);
  if (revision === "")
    throw new JobError(
      `"${show(text)}" names no revision. Write a branch, a tag or a commit, such as HEAD~1.`,
    );
  if (/^-|[\u0000-\u001f\u007f]/.test(revision))
    throw new JobError(
      `"${show(revision)}" cannot be a revision: none begins with - or has control characters in it. Write a branch, a tag or a commit.`,
    );
  const reply = askGit(["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`], host);
  const id = reply.text.trim();
  if (reply.isWell && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return id;
  if (/^error: short object ID \w+ is ambiguous/m.test(reply.complaint))
    throw new JobError(`More than one commit may begin with ${show(revision)}. Write more of its id.`);
  if (/expected commit type/.test(reply.complaint))
    throw new JobError(`${show(revision)} is no commit, but something else that git keeps. Name a commit.`);
  const isUnknown = reply.isWell || /^fatal: Needed a single revision/m.test(reply.complaint);
  throw isUnknown ? new JobError(explainUnknown(revision, host)) : explainComplaint(reply);
}

function explainUnknown(revision: string, host: Host): string {
  const names = listNames(host);
  if (names.length === 0)
    return `There is no ${show(revision)} here: the repository has no branch or tag yet.`;
  // What is fetched from elsewhere has the name of where it is from before its own: origin/main.
  const namesakes = names.filter((name) => name.endsWith(`/${revision}`)).slice(0, 3);
  const near = didYouMean((namesakes.length > 0 ? namesakes : nearNames(revision, names)).map(show));
  const hint = near ?? "To see what there is, run git branch --all and git tag.";
  return `No branch, tag or commit is called "${show(revision)}". ${hint}${shallowHint(host)}`;
}

/** The names of branches, also of those fetched from elsewhere, and of tags. */
function listNames(host: Host): string[] {
  const format = "--format=%(refname:lstrip=2)";
  const { text } = tellGit(["for-each-ref", format, "refs/heads", "refs/remotes", "refs/tags"], host);
  return text.split("\n").filter((name) => name !== "");
}

/** Whether older commits, and other branches and tags, may be missing from the clone. */
function isShallow(host: Host): boolean {
  return tellGit(["rev-parse", "--is-shallow-repository"], host).text.trim() === "true";
}

function shallowHint(host: Host): string {
  if (!isShallow(host)) return "";
  return " It may only be missing from this clone, which is shallow: run git fetch --unshallow, or set fetch-depth: 0 where CI checks it out.";
}
