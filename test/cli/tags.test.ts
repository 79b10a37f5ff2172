import { describe, expect, test } from "vitest";
import { listTags } from "../../src/cli/tags.ts";
import { git, gitWith } from "../ci/make-repository.ts";
import { complaintOf, gitHost, makeEmptyRepository, noGit } from "./git-host.ts";

/** Commits nothing new, on a day. Says the id of the commit. */
function commitOn(repository: string, date: string): string {
  const env = { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  gitWith({ env }, repository, "commit", "--quiet", "--allow-empty", "--message=Change");
  return git(repository, "rev-parse", "HEAD");
}

function tagOn(repository: string, date: string, ...args: readonly string[]): void {
  gitWith({ env: { GIT_COMMITTER_DATE: date } }, repository, "tag", "--message=Edition", ...args);
}

describe.skipIf(noGit)("the tags that lead to a revision", () => {
  test("are in the order of history, whatever their names and dates say", () => {
    const repository = makeEmptyRepository();
    const commits = ["2023-03-01", "2023-02-01", "2023-02-01", "2023-02-01"].map((day) =>
      commitOn(repository, `${day}T12:00:00Z`),
    );
    const [first = "", second = "", third = "", fourth = ""] = commits;
    for (const [name, id] of Object.entries({
      draft: third,
      "z-first": first,
      consultation: fourth,
      "2nd": second,
    }))
      git(repository, "tag", name, id);
    tagOn(repository, "2020-01-01T12:00:00Z", "--annotate", "early", fourth);
    expect(listTags("HEAD", gitHost(repository))).toEqual([
      { name: "z-first", commit: first, day: "2023-03-01" },
      { name: "2nd", commit: second, day: "2023-02-01" },
      { name: "draft", commit: third, day: "2023-02-01" },
      { name: "consultation", commit: fourth, day: "2023-02-01" },
      { name: "early", commit: fourth, day: "2020-01-01" },
    ]);
    expect(listTags(third, gitHost(repository)).map(({ name }) => name)).toEqual(["z-first", "2nd", "draft"]);
  });

  test("have the day of their own time zone, whatever that of the machine", () => {
    const repository = makeEmptyRepository();
    commitOn(repository, "2023-06-07T00:30:00+1300");
    git(repository, "tag", "by-commit");
    tagOn(repository, "2023-12-31T23:30:00-0800", "--annotate", "by-tag");
    const days = ["UTC", "Pacific/Auckland", "America/Los_Angeles"].map((TZ) =>
      listTags("HEAD", gitHost(repository, { TZ })).map(({ day }) => day),
    );
    expect(days).toEqual(Array.from({ length: 3 }, () => ["2023-06-07", "2023-12-31"]));
  });

  test("may be tags of tags, or say nothing of their day; those of other branches and of no commit are left out", () => {
    const repository = makeEmptyRepository();
    const commit = commitOn(repository, "2023-06-07T12:00:00Z");
    tagOn(repository, "2023-06-08T12:00:00Z", "--annotate", "one");
    tagOn(repository, "2023-06-09T12:00:00Z", "--annotate", "two", "one");
    tagOn(repository, "2023-06-10T12:00:00Z", "--annotate", "über/größe", "two");
    const bare = gitWith(
      { input: `object ${commit}\ntype commit\ntag old\n\nOld\n` },
      repository,
      "hash-object",
      "-t",
      "tag",
      "-w",
      "--stdin",
    );
    git(repository, "update-ref", "refs/tags/old", bare);
    git(repository, "tag", "blob", gitWith({ input: "x" }, repository, "hash-object", "-w", "--stdin"));
    git(repository, "tag", "tree", "HEAD^{tree}");
    git(repository, "checkout", "--quiet", "-b", "review");
    commitOn(repository, "2023-06-07T12:00:00Z");
    git(repository, "tag", "elsewhere");
    expect(listTags("main", gitHost(repository))).toEqual([
      { name: "old", commit, day: undefined },
      { name: "one", commit, day: "2023-06-08" },
      { name: "two", commit, day: "2023-06-09" },
      { name: "über/größe", commit, day: "2023-06-10" },
    ]);
  });

  test("are none where there are none", () => {
    const repository = makeEmptyRepository();
    commitOn(repository, "2023-06-07T12:00:00Z");
    expect(listTags("HEAD", gitHost(repository))).toEqual([]);
    expect(complaintOf(() => listTags("nothing", gitHost(repository)))).toMatch(/^No branch, tag or commit/);
  });
});
