import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { findNumbered, followLink, numberIn, placesOf } from "../../src/cli/output/places.ts";
import { refuseUnsafePlace } from "../../src/cli/output/refuse-folder.ts";
import { makeFolder, makeHost } from "./test-host.ts";

test("what a build makes stands beside its output, so that a rename moves it", () => {
  expect(placesOf("/a/public")).toEqual({
    target: "/a/public",
    staged: "/a/.public.planc-new",
    previous: "/a/.public.planc-old",
    link: "/a/.public.planc-link",
    lock: "/a/.public.planc-lock",
    numbered: "/a/.public.planc-",
  });
});

test.each<[name: string, number: number | undefined]>([
  [".public.planc-1", 1],
  [".public.planc-10", 10],
  [".public.planc-999999999999999", 999_999_999_999_999],
  [".public.planc-1000000000000000", undefined],
  [".public.planc-0", undefined],
  [".public.planc-01", undefined],
  [".public.planc-1a", undefined],
  [".public.planc-a1", undefined],
  [".public.planc--1", undefined],
  [".public.planc-new", undefined],
  [".public.planc-", undefined],
  [".other.planc-1", undefined],
  // A name that is as long as ours, and ends in the same way.
  [".qublic.planc-1", undefined],
])("%s has the number %s", (name, number) => {
  expect(numberIn(path.join("/a", name), placesOf("/a/public"))).toBe(number);
});

test("a link of ours leads to a numbered folder beside it, which may be gone", () => {
  const folder = makeFolder();
  const host = makeHost(folder);
  const places = placesOf(path.join(folder, "public"));
  const follow = (leads: string) => {
    fs.rmSync(places.target, { force: true });
    fs.symlinkSync(leads, places.target);
    return followLink(places.target, places, host);
  };
  expect(followLink(places.target, places, host)).toBeUndefined();
  expect(follow(".public.planc-1")).toBe(path.join(folder, ".public.planc-1"));
  fs.mkdirSync(path.join(folder, ".public.planc-1"));
  expect(follow(".public.planc-1")).toBe(path.join(folder, ".public.planc-1"));
  expect(follow("./.public.planc-1")).toBeUndefined();
  expect(follow(path.join(folder, ".public.planc-1"))).toBeUndefined();
  expect(follow(".public.planc-new")).toBeUndefined();
  // What stands in the place of the folder would lead on, or is no folder.
  fs.symlinkSync("/", path.join(folder, ".public.planc-2"));
  expect(follow(".public.planc-2")).toBeUndefined();
  fs.writeFileSync(path.join(folder, ".public.planc-3"), "");
  expect(follow(".public.planc-3")).toBeUndefined();
  fs.rmSync(places.target);
  fs.mkdirSync(places.target);
  expect(followLink(places.target, places, host)).toBeUndefined();
});

test("numbered folders are found, the newest first, and nothing else", () => {
  const folder = makeFolder();
  const names = [2, 10, 1, "new", "lock"].map((end) => `.public.planc-${end}`);
  for (const name of [...names, ".other.planc-3", "public"]) fs.mkdirSync(path.join(folder, name));
  expect(findNumbered(placesOf(path.join(folder, "public")), makeHost(folder))).toEqual(
    [10, 2, 1].map((number) => path.join(folder, `.public.planc-${number}`)),
  );
});

describe("an output is refused", () => {
  /** Why a folder may not be an output, or "" where it may. */
  function complaint(folder: string, out: string, changes: Partial<Host> = {}): string {
    const host = makeHost(folder, changes);
    try {
      refuseUnsafePlace(out, path.join(folder, out), path.join(folder, "plan"), host);
      return "";
    } catch (error) {
      return String(error);
    }
  }

  test("by where it really is, also where it is yet to be made", () => {
    const folder = makeFolder();
    fs.mkdirSync(path.join(folder, "real/plan"), { recursive: true });
    fs.writeFileSync(path.join(folder, "file"), "");
    fs.symlinkSync("real/plan", path.join(folder, "plan"));
    fs.symlinkSync("real", path.join(folder, "home"));
    expect(complaint(folder, "public/deep")).toBe("");
    expect(complaint(folder, "file/deep")).toBe("");
    expect(complaint(folder, "real/plan/public")).toContain("is inside the plan");
    expect(complaint(folder, "real")).toContain("is your home folder");
    expect(complaint(folder, "real", { home: "/not/there" })).toContain("is the plan, or a folder above it");
  });

  test("where the disk does not say where it is", () => {
    const realpathSync = (() => {
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    }) as unknown as typeof fs.realpathSync;
    expect(complaint(makeFolder(), "public", { fs: { ...fs, realpathSync } })).toContain("EIO");
  });
});
