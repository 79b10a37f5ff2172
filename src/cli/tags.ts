import { compareCodePoints } from "../source/code-points.ts";
import { tellGit } from "./git.ts";
import type { Host } from "./host.ts";
import { resolveRevision } from "./revisions.ts";

/** A tag: its name, the commit it names, and the day on which it was made, such as 2023-06-07, where it says so. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
  readonly day: string | undefined;
}

/**
 * The tags of a revision and of all that led to it, the oldest first, in the order of history, whatever their dates say. Tags of one commit are in the order of
 * their names. A day is that of whoever made the tag, or, of a tag that is only a name, that of the commit, in the time zone of either.
 */
export function listTags(revision: string, host: Host): Tag[] {
  const newest = resolveRevision(revision, host);
  const format = "--format=%(objectname) %(creatordate:short) %(refname:lstrip=2)";
  const lines = linesOf(tellGit(["for-each-ref", format, "refs/tags"], host).text);
  if (lines.length === 0) return [];
  const tags = lines.map((line) => {
    const [, id = "", day = "", name = ""] = /^(\w+) (\S*) (.+)$/.exec(line) ?? [];
    return { id, day: day === "" ? undefined : day, name };
  });
  // A tag may be of a tag, or of no commit at all.
  const input = tags.map(({ id }) => `${id}^{commit}\n`).join("");
  const commits = linesOf(tellGit(["cat-file", "--batch-check"], host, { input }).text);
  const history = linesOf(tellGit(["rev-list", "--topo-order", newest], host).text);
  const ages = new Map(history.map((commit, age) => [commit, age]));
  return tags
    .flatMap(({ name, day }, at) => {
      const [commit = ""] = (commits[at] ?? "").split(" ");
      const age = ages.get(commit);
      return age === undefined ? [] : [{ name, commit, day, age }];
    })
    .sort((a, b) => b.age - a.age || compareCodePoints(a.name, b.name))
    .map(({ name, commit, day }) => ({ name, commit, day }));
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
