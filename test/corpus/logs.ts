import { hostileTexts, inQuotes } from "../report/hostile-texts.ts";
import { type CorpusCase, refused } from "./case.ts";

/** The rule under which a text, as it is, makes a file unreadable in the place of an id; "schema" where it is only no id. */
const found = (text: string) => (/^[\u0020-\u007e]*$/.test(text) ? "schema" : undefined);

/**
 * Texts that try to give commands to a terminal or a runner, as a key, as an id and as a reference. They come back in messages. The
 * same texts in every format, in names of files and in arguments stand in test/report/injection.test.ts.
 */
export const logs: readonly CorpusCase[] = hostileTexts
  .filter(([, text]) => found(text) !== undefined && text.length < 300)
  .flatMap(([name, text]) => [
    refused(
      `${name} as a key`,
      `sources:\n  - id: odd\n    title: Odd\n    ${inQuotes(text)}: x\n`,
      "4 schema",
    ),
    refused(`${name} as an id`, `sources:\n  - id: ${inQuotes(text)}\n    title: Odd\n`, "2 schema"),
    refused(
      `${name} as a reference`,
      `pledges:\n  - id: odd\n    number: 9\n    text: Be odd\n    priorities: [${inQuotes(text)}]\n`,
      `5 ${text.length > 64 ? "schema" : "reference-known"}`,
    ),
  ]);
