import { expect, test } from "vitest";
import { Checksum, checksumOfTexts } from "../../src/cli/output/checksum.ts";

test("is the CRC-32 with its length, however the content comes in", () => {
  const sum = new Checksum();
  sum.add("1234");
  sum.add(Buffer.from("56789"));
  // The value that the CRC catalogue gives to try an implementation by.
  expect(sum.print()).toBe("cbf43926-9");
});

test.each([
  ["another order", ["second", "first"]],
  ["letters that moved to the next text", ["firs", "tsecond"]],
  ["texts in one", ["firstsecond"]],
  ["an empty text more", ["first", "", "second"]],
  ["another letter", ["first", "sekond"]],
])("%s: has another checksum", (_, texts) => {
  expect(checksumOfTexts(texts)).not.toBe(checksumOfTexts(["first", "second"]));
});
