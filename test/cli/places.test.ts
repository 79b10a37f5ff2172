import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findNumbered, followLink, numberIn, placesOf } from "../../src/cli/output/places.ts";
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
