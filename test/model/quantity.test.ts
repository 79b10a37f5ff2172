import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastPlaceOf, parseQuantity, type Quantity, scaleOf } from "../../src/model/quantity.ts";

describe("a quantity", () => {
  test.each<[written: string, kind: Quantity["kind"], amount: number, unit: string, of?: number]>([
    ["38%", "percentage", 38, "%"],
    ["85.7%", "percentage", 85.7, "%"],
    ["38 %", "percentage", 38, "%"],
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
    ["-13,500", "count", -13_500, ""],
    ["−13,500", "count", -13_500, ""],
    ["0", "count", 0, ""],
    ["5 km", "count", 5, "km"],
    ["2.8 million people", "count", 2_800_000, "people"],
    ["3.5 thousand tonnes", "count", 3500, "tonnes"],
    ["20 millimetres", "count", 20, "millimetres"],
    ["30 minutes", "count", 30, "minutes"],
    ["101 per 100,000", "rate", 101, "per 100,000"],
    ["12.5 deaths per 1,000 births", "rate", 12.5, "deaths per 1,000 births"],
    ["£5", "money", 5, "£"],
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
    ["rank 1", "rank", 1, "rank"],
  ])("%s", (written, kind, amount, unit, of) => {
    expect(parseQuantity(written)).toEqual({
      value: { printed: written.trim(), kind, amount, unit, ...(of === undefined ? {} : { of }) },
    });
  });
});

const noQuantity = "is not a number with a unit";
const comma = "has a comma in the wrong place";
const digits = "has more digits than a number can hold";
const rank = "is not a rank: it must be between 1 and the number of those ranked";

describe("a quantity cannot be", () => {
  test.each<[written: string, problem: string, ...suggestions: string[]]>([
    ["1,12", comma, "1.12"],
    ["38,5%", comma, "38.5%"],
    ["12,34 people", comma, "12.34 people"],
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
    ["½", noQuantity],
    ["٣ people", noQuantity],
    ["5km", noQuantity],
    ["10k people", noQuantity],
    ["1e5", noQuantity],
    ["NaN", noQuantity],
    ["1 234 people", noQuantity],
    ["1 000", noQuantity],
    ["5 thousand million", noQuantity],
    ["4 of 42", noQuantity, "rank 4 of 42"],
    ["36th of 42", noQuantity],
    ["rank of 42", noQuantity],
    ["rank 4 of", noQuantity],
    ["rank 43 of 42", rank],
    ["rank 0 of 42", rank],
    ["rank 0", rank],
    ["9007199254740993", digits],
    ["1".repeat(300), digits],
    ["x".repeat(300), noQuantity],
  ])("%s", (written, problem, ...suggestions) => {
    const shown = written.length > 40 ? `${written.slice(0, 39)}…` : written;
    const parsed = parseQuantity(written);
    expect(parsed).toMatchObject({
      message: `"${shown}" ${problem}`,
      hint: expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect("suggestions" in parsed ? parsed.suggestions : []).toEqual(suggestions);
    for (const suggestion of suggestions) expect(parseQuantity(suggestion)).toHaveProperty("value");
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

test.each<[written: string, scale: number, lastPlace: number]>([
  ["£6.2 million", 1e6, 1e5],
  ["£6.25 Millions", 1e6, 1e4],
  ["£6 billion", 1e9, 1e9],
  ["3.5 thousand tonnes", 1e3, 100],
  ["£6.2m", 1e6, 1e5],
  ["£6 BN", 1e9, 1e9],
  ["£300k", 1e3, 1e3],
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
