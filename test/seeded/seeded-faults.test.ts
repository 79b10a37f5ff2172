import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/rules.ts";
import { plantSeeds } from "./plant-seeds.ts";
import { otherSeeds, structuralSeeds } from "./seeds.ts";

test("faults are planted for every rule that there is", () => {
  const seeded = [...structuralSeeds, ...otherSeeds].map(({ rule }) => rule);
  expect(seeded.sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe("one fault in a clean plan is found: that one, at its place to the character, and nothing else", () => {
  plantSeeds(otherSeeds);
});
