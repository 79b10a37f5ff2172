import type { Seed } from "./planting.ts";
import { seedsOfCoverage } from "./seeds-of-coverage.ts";
import { seedsOfDates } from "./seeds-of-dates.ts";
import { seedsOfFiles } from "./seeds-of-files.ts";
import { seedsOfNumbers } from "./seeds-of-numbers.ts";
import { seedsOfSettings } from "./seeds-of-settings.ts";
import { seedsOfStructure } from "./seeds-of-structure.ts";
import { seedsOfTime } from "./seeds-of-time.ts";
import { seedsOfWords } from "./seeds-of-words.ts";

/** The seeds against the rules of structure. */
export const structuralSeeds: readonly Seed[] = [...seedsOfFiles, ...seedsOfStructure];
/** The seeds against the rules on what a plan says. */
export const otherSeeds: readonly Seed[] = [
  ...seedsOfSettings,
  ...seedsOfTime,
  ...seedsOfDates,
  ...seedsOfWords,
  ...seedsOfCoverage,
  ...seedsOfNumbers,
];

/** The severities by profile of a rule, as the contract has them: "W/E/E". */
export function severityOf(rule: string): string {
  return [...structuralSeeds, ...otherSeeds].find((seed) => seed.rule === rule)?.severity ?? "";
}
