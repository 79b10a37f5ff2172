import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));
/** The rows of the table of packages in SECURITY.md: the lowest version, and what each is for. */
const listed = new Map(
  [...read("SECURITY.md").matchAll(/^\| `([^`]+)` \| (\d[\d.]*) \| (.+) \|$/gm)].map(
    ([, name = "", floor = "", reason = ""]) => [name, { floor, reason }] as const,
  ),
);

describe("every package that planc runs with", () => {
  test("is listed with its reason, and no other is", () => {
    expect([...listed.keys()]).toEqual(Object.keys(dependencies).sort());
    for (const [name, { reason }] of listed) expect(reason.length, name).toBeGreaterThan(15);
  });

  test.each(Object.entries<string>(dependencies))("%s %s is not below its floor", (name, version) => {
    expect(isAtLeast(version, listed.get(name)?.floor ?? "")).toBe(true);
  });
});

test("a version below its floor is seen", () => {
  expect(isAtLeast("4.7.8", "4.7.9")).toBe(false);
  expect(isAtLeast("4.10.0", "4.9.9")).toBe(true);
  expect(isAtLeast("5.0.0", "5.0.0")).toBe(true);
});

test.each(Object.entries<string>({ ...dependencies, ...devDependencies }))(
  "%s is pinned to one version, %s, in the lock too",
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`].version).toBe(version);
  },
);

function isAtLeast(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((text) => text.split(".").map(Number));
  for (const [at, part] of (other ?? []).entries()) if (one?.[at] !== part) return (one?.[at] ?? 0) > part;
  return floor !== "";
}
