import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  haveOneUnit,
  lastPlaceOf,
  parseQuantity,
  printAmount,
  type Quantity,
  scaleOf,
} from "../../src/model/quantity.ts";

describe("a quantity", () => {
  test.each<[written: string, kind: Quantity["kind"], amount: number, unit: string, of?: number]>([
    ["38%", "percentage", 38, "%"],
    ["85.7%", "percentage", 85.7, "%"],
    ["38 %", "percentage", 38, "%"],
    ["38\u00a0%", "percentage", 38, "%"],
    ["£5\u202f million", "money", 5e6, "£"],
    [" 38  % ", "percentage", 38, "%"],
    ["38 per cent of people", "percentage", 38, "% of people"],
    ["18 people, 5% of them", "count", 18, "people, 5% of them"],
    ["38 per cent", "percentage", 38, "%"],
    ["38 percent", "percentage", 38, "%"],
    ["+7.7%", "percentage", 7.7, "%"],
    ["-3%", "percentage", -3, "%"],
    ["0%", "percentage", 0, "%"],
    ["38% of people", "percentage", 38, "% of people"],
    ["18,110 people", "count", 18_110, "people"],
    ["18110 people", "count", 18_110, "people"],
    [" 18,110  people ", "count", 18_110, "people"],
    ["57,700 WTE", "count", 57_700, "WTE"],
    ["712,300", "count", 712_300, ""],
    ["1,121,300", "count", 1_121_300, ""],
    ["1,234.56", "count", 1234.56, ""],
    ["1.234 km", "count", 1.234, "km"],
    ["0.250 km", "count", 0.25, "km"],
    ["1.250 million people", "count", 1_250_000, "people"],
    ["£1.250 billion", "money", 1_250_000_000, "£"],
    ["1.250%", "percentage", 1.25, "%"],
    ["-13,500", "count", -13_500, ""],
    ["−13,500", "count", -13_500, ""],
    ["0", "count", 0, ""],
    ["5 km", "count", 5, "km"],
    ["5 m", "count", 5, "m"],
    ["5 rank points", "count", 5, "rank points"],
    ["5 lots of 42", "count", 5, "lots of 42"],
    ["4 of 42 places", "count", 4, "of 42 places"],
    [`1.${"1".repeat(18)}`, "count", 1.11111111111111, ""],
    ["2.8 million people", "count", 2_800_000, "people"],
    ["3.5 thousand tonnes", "count", 3500, "tonnes"],
    ["20 millimetres", "count", 20, "millimetres"],
    ["30 minutes", "count", 30, "minutes"],
    ["101 per 100,000", "rate", 101, "per 100,000"],
    ["12.5 deaths per 1,000 births", "rate", 12.5, "deaths per 1,000 births"],
    ["5 per thousand births", "rate", 5, "per thousand births"],
    [" 101/100,000 ", "rate", 101, "per 100,000"],
    ["1.5/1,000,000", "rate", 1.5, "per 1,000,000"],
    ["5/1,000", "rate", 5, "per 1,000"],
    ["5/1000", "rate", 5, "per 1000"],
    ["3 visits/1000", "count", 3, "visits/1000"],
    [" £5 ", "money", 5, "£"],
    ["£20 per m", "money", 20, "£ per m"],
    ["£4 of 42", "money", 4, "£ of 42"],
    ["-£5", "money", -5, "£"],
    ["£1,943,377 thousand", "money", 1_943_377_000, "£"],
    ["£1,943,377 thousands", "money", 1_943_377_000, "£"],
    ["£1.943 billion", "money", 1_943_000_000, "£"],
    ["£1.1 Million", "money", 1_100_000, "£"],
    ["£1.5m", "money", 1_500_000, "£"],
    ["£1.5M", "money", 1_500_000, "£"],
    ["£1.5 M", "money", 1_500_000, "£"],
    ["£2bn", "money", 2_000_000_000, "£"],
    ["£300k", "money", 300_000, "£"],
    ["€5 million a year", "money", 5_000_000, "€ a year"],
    ["$5.20 per person", "money", 5.2, "$ per person"],
    ["£1.50 meals", "money", 1.5, "£ meals"],
    ["rank 36 of 42", "rank", 36, "rank", 42],
    ["Rank 4th out of 42", "rank", 4, "rank", 42],
    ["rank 42 of 42", "rank", 42, "rank", 42],
    [" rank 1 ", "rank", 1, "rank"],
    ["rank 1,036 of 1,042", "rank", 1036, "rank", 1042],
  ])("%s", (written, kind, amount, unit, of) => {
    expect(parseQuantity(written)).toEqual({
      value: { printed: written.trim(), kind, amount, unit, ...(of === undefined ? {} : { of }) },
    });
  });
});

const noQuantity = "is not a number with a unit";
const comma = "has a comma in the wrong place";
const bothWays = "can be read in two ways";
const digits = "has more digits than a number can hold";
const rank = "is not a rank: it must be between 1 and the number of those ranked";
/** What to do, by what is wrong. */
const hints: Readonly<Record<string, string>> = {
  [noQuantity]:
    "Quantities are written like 38%, 18,110 people, £1,943,377 thousand, 101 per 100,000 or rank 36 of 42. If it is not known yet, delete the line.",
  [comma]: "Commas stand before each three digits, 18,110, and points before decimals, 38.5.",
  [bothWays]: "Commas stand before each three digits, 18,110, and points before decimals, 38.5.",
  [digits]: "Write it in thousands, millions or billions.",
  [rank]: "Write the place first: rank 36 of 42.",
};

describe("a quantity cannot be", () => {
  test.each<[written: string, problem: string, ...suggestions: string[]]>([
    ["1,12", comma, "1.12"],
    ["38,5%", comma, "38.5%"],
    ["12,34 people", comma, "12.34 people"],
    ["£38,5", comma, "£38.5"],
    ["1,234,56 people", comma],
    ["1234,567", comma],
    ["1,2345", comma],
    ["£1,94,377", comma],
    ["", noQuantity],
    ["many people", noQuantity],
    ["£", noQuantity],
    ["%", noQuantity],
    ["£-5", noQuantity],
    ["1.2.3", noQuantity],
    [".5", noQuantity],
    ["5.", noQuantity],
    ["1/2", noQuantity],
    ["5/12", noQuantity],
    ["5/100,00", noQuantity],
    ["5/1,000x", noQuantity],
    ["£5x m", noQuantity],
    ["5 -6", noQuantity],
    ["£>5", noQuantity],
    ["½", noQuantity],
    ["٣ people", noQuantity],
    ["5km", noQuantity],
    ["10k people", noQuantity],
    ["1e5", noQuantity],
    ["NaN", noQuantity],
    ["1 234 people", noQuantity],
    ["1 000", noQuantity],
    ["1.200 trees", bothWays, "1,200 trees", "1.2 trees"],
    ["-12.050", bothWays, "-12,050", "-12.05"],
    ["95% or more", noQuantity, "95%"],
    ["60 minutes or less", noQuantity, "60 minutes"],
    ["5 thousand million", noQuantity],
    ["4 of 42", noQuantity, "rank 4 of 42"],
    ["36th of 42", noQuantity],
    ["rank of 42", noQuantity],
    ["rank rank 4", noQuantity],
    ["rank 4 of", noQuantity],
    ["rank 43 of 42", rank],
    ["rank 0 of 42", rank],
    ["rank 0", rank],
    ["9007199254740993", digits],
    ["1".repeat(300), digits],
    [`1.${"1".repeat(19)}`, digits],
    ["x".repeat(40), noQuantity],
    ["x".repeat(300), noQuantity],
  ])("%s", (written, problem, ...suggestions) => {
    const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
    const parsed = parseQuantity(written);
    expect(parsed).toEqual({
      message: `"${shown}" ${problem}`,
      hint: hints[problem],
      ...(suggestions.length === 0 ? {} : { suggestions }),
    });
    for (const suggestion of suggestions) expect(parseQuantity(suggestion)).toHaveProperty("value");
  });

  test.each([
    ...["circa", "About", "around", "over", "under", "up to", "at least", "more than", "less than"].map(
      (word) => `${word} 530 GPs`,
    ),
    ...["~530 GPs", "<530 GPs", ">530 GPs", "≈ 530 GPs"],
  ])("more or less, as in %s", (written) => {
    expect(parseQuantity(written)).toMatchObject({
      message: `"${written}" ${noQuantity}`,
      suggestions: ["530 GPs"],
    });
  });

  test.each([
    ["circa £5 million", ["£5 million"]],
    ["circa many", undefined],
    ["circa 5km", undefined],
  ])("%s, and may mean %j", (written, suggestions) => {
    const parsed = parseQuantity(written);
    expect("suggestions" in parsed ? parsed.suggestions : undefined).toEqual(suggestions);
  });

  test("so long that reading it takes long", () => {
    const before = performance.now();
    for (const text of ["1", "1,", "1 ", " ", "£", "per ", "9.9"]) parseQuantity(text.repeat(2000));
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

test("a number reads as itself, with commas and without", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("", " people"), (number, unit) => {
      const plain = parseQuantity(`${number}${unit}`);
      const grouped = parseQuantity(`${number.toLocaleString("en-GB")}${unit}`);
      expect(plain).toMatchObject({ value: { amount: number } });
      expect(grouped).toMatchObject({ value: { amount: number } });
    }),
  );
});

test("decimals and scales leave no noise", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (thousandths) => {
      expect(parseQuantity(`£${thousandths / 1000} million`)).toMatchObject({
        value: { amount: thousandths * 1000 },
      });
    }),
  );
});

/** A quantity that can be read. */
function read(text: string): Quantity {
  const parsed = parseQuantity(text);
  if ("message" in parsed) throw new Error(parsed.message);
  return parsed.value;
}

test.each<[one: string, other: string, same: boolean]>([
  ["5 people", "18,110 people", true],
  ["5 people", "5 places", false],
  ["£5", "£6 million", true],
  ["£5", "€5", false],
  ["5%", "6 per cent", true],
  ["5 rank", "rank 5", false],
  ["1 event", "0 events", true],
  ["-1 person", "12 people", true],
  ["1 hour", "60 minutes", false],
  ["2 event", "3 events", false],
  ["1 car", "3 buses a day", false],
  ["82 per 1,000 people", "75 per 1000 people", true],
])("%s and %s are in one unit: %s", (one, other, same) => {
  expect(haveOneUnit(read(one), read(other))).toBe(same);
});

test.each<[written: string, scale: number, lastPlace: number]>([
  ["£6.2 million", 1e6, 1e5],
  ["£6.25 Millions", 1e6, 1e4],
  ["£6 billion", 1e9, 1e9],
  ["3.5 thousand tonnes", 1e3, 100],
  ["£6.2m", 1e6, 1e5],
  ["£6 BN", 1e9, 1e9],
  ["£300k", 1e3, 1e3],
  ["-£300k", 1e3, 1e3],
  ["18,420 people", 1, 1],
  ["99.5%", 1, 0.1],
  ["5 m", 1, 1],
  ["£6.2  million", 1e6, 1e5],
  ["£1,943.5 thousand", 1e3, 100],
  // What belongs to the unit is no scale and no decimals.
  ["101 per 100 thousand", 1, 1],
  ["5 bright millions", 1, 1],
  ["£5 for 3 m", 1, 1],
  ["5 of type 2.75", 1, 1],
])("%s is written in %i, and its last place counts %d", (written, scale, lastPlace) => {
  expect(scaleOf(read(written))).toBe(scale);
  expect(lastPlaceOf(read(written))).toBe(lastPlace);
});

test.each<[amount: number, like: string, printed: string]>([
  [12_400_000, "£1", "£12,400,000"],
  [128_295, "1 people", "128,295 people"],
  [999, "1 people", "999 people"],
  [99.5, "1%", "99.5%"],
  [5.2, "£1", "£5.20"],
  [5.2, "1 km", "5.2 km"],
  [1234.5678, "1", "1,234.5678"],
  [-5, "£1", "-£5"],
  [-5, "1 people", "-5 people"],
  [0, "1 people", "0 people"],
  [0.1 + 0.2, "1", "0.3"],
  [5, "€1 per person", "€5 per person"],
  [36, "rank 1", "36 rank"],
])("%d in the unit of %s is %s", (amount, like, printed) => {
  expect(printAmount(amount, read(like))).toBe(printed);
});
