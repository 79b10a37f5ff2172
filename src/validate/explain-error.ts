import type { PathStep } from "../load/document.ts";
import { didYouMean, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import type { SchemaError } from "./schema-error.ts";

/** A value that does not fit its schema: where it stands, how people name it, what it is, and how it is written. */
export interface Misfit {
  readonly path: readonly PathStep[];
  readonly subject: string;
  readonly value: unknown;
  readonly written: string;
}

/** What is wrong with a value and what to do about it, in an editor's words. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
}

/** Turns what Ajv says of a value into an editor's words. */
export function explainError(error: SchemaError, misfit: Misfit): Explanation {
  const { params } = error;
  const { value, path } = misfit;
  const subject = capital(misfit.subject);
  switch (error.keyword) {
    case "type":
      return explainType(String(params.type), misfit);
    case "enum": {
      const allowed = params.allowedValues as readonly string[];
      const near = typeof value === "string" ? didYouMean(nearNames(value, allowed)) : undefined;
      return {
        message: `${subject} cannot be "${show(String(value))}".`,
        hint: near ?? `Write one of: ${allowed.join(", ")}.`,
      };
    }
    case "maxLength":
      return {
        message: `${subject} has ${String(value).length} characters; at most ${params.limit} are allowed.`,
        hint: "Make it shorter, or break it into several items.",
      };
    case "minLength":
      return emptyValue(misfit);
    case "maxItems":
      return { message: `${subject} has more than ${params.limit} items.`, hint: "Break it into several." };
    default:
      return typeof value === "string" && value.trim() === ""
        ? emptyValue(misfit)
        : explainForm(subject, path, value);
  }
}

function explainType(expected: string, { path, subject, value, written }: Misfit): Explanation {
  if (value === null) return emptyValue({ path, subject, value, written });
  // A value that may be text or a number is written as text.
  const wanted = typeNames[expected] ?? "text";
  if (typeof value === "boolean") {
    return {
      message: `${capital(subject)} must be ${wanted}, not ${written}.`,
      hint: `If the word itself is meant, put it in quotes: "${written}".`,
    };
  }
  const actual = Array.isArray(value) ? "array" : typeof value;
  return {
    message: `${capital(subject)} must be ${wanted}, not ${typeNames[actual]}.`,
    hint: howToWrite[expected] ?? whyNotText[actual] ?? "Write words after the colon, on the same line.",
  };
}

function emptyValue({ path, subject }: Misfit): Explanation {
  const mark = typeof path.at(-1) === "number" ? "dash" : "colon";
  return {
    message: `${capital(subject)} is empty.`,
    hint: `Write its value after the ${mark}, or delete the line.`,
  };
}

function explainForm(subject: string, path: readonly PathStep[], value: unknown): Explanation {
  const isColour = /colours$/.test(String(path.at(-2)));
  const form = forms[isColour ? "colour" : String(path.at(-1))];
  if (form !== undefined) return { message: `"${show(String(value))}" ${form.fault}.`, hint: form.hint };
  return {
    message: `${subject} is not in the form that is expected.`,
    hint: "See the description of the key, and write it like the example there.",
  };
}

/** What is said of a text that is not in the form of its key. */
const forms: Readonly<Record<string, { readonly fault: string; readonly hint: string }>> = {
  id: {
    fault: "cannot be an id",
    hint: "An id is lower-case letters, digits and single hyphens, and begins with a letter: warm-homes.",
  },
  colour: {
    fault: "is not a colour",
    hint: 'Write a hash and six hexadecimal digits in quotes: "#005eb8".',
  },
  font: {
    fault: "cannot be a font",
    hint: "Write the names of typefaces without quotes, with commas between them: Arial, Helvetica, sans-serif.",
  },
  language: {
    fault: "cannot be a language",
    hint: "Write its two letters, and after a hyphen those of the country: en-GB.",
  },
  link: {
    fault: "cannot be a link",
    hint: "Give the address in full, starting with https:// and without spaces.",
  },
};

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
};

/** How YAML came to read a text as something else. */
const whyNotText: Readonly<Record<string, string>> = {
  array:
    "If it is meant as text, put the whole value in double quotes: square brackets and dashes make lists.",
  object:
    "If it is meant as text, put the whole value in double quotes: a colon and a space make YAML read what is before them as a key.",
};

const howToWrite: Readonly<Record<string, string>> = {
  array: "Put each item on a line of its own, with a dash and a space before it.",
  object: "Write one key and its value a line, indented by two spaces.",
  boolean: "Write true or false.",
};

/** How people name what stands at a path: the last key, or an item of the list under it. */
export function subjectOf(path: readonly PathStep[]): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return `"${show(last)}"`;
  return `item ${last + 1} of "${path.findLast((step) => typeof step === "string")}"`;
}

/** A text with its first letter as a capital, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
