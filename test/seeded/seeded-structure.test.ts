import { describe } from "vitest";
import { plantSeeds } from "./plant-seeds.ts";
import { structuralSeeds } from "./seeds.ts";

// In a file of its own, so that the two halves run beside each other.
describe("one fault of structure in a clean plan is found at its place, and makes nothing else look wrong", () => {
  plantSeeds(structuralSeeds);
});
