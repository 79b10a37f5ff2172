import { show } from "../source/show.ts";
import { keyLimit, membersLimit } from "./limits.ts";

/** What a plan may not hold, though YAML allows it, and what to do instead: in an editor's words. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** A line such as %YAML 1.2. */
export const directive: Refusal = {
  message: "The file starts with a YAML directive (%).",
  hint: "Delete the line.",
};

/** What follows a line of three dashes. */
export const secondDocument: Refusal = {
  message: "A second document starts here.",
  hint: "A file of a plan holds one document: delete the line, or move what follows to a file of its own.",
};

/** *name, which repeats what &name stands before. */
export const alias: Refusal = {
  message: "An alias (*) repeats a part of another place.",
  hint: "Write the words out. If the text begins with *, put it in quotes.",
};

/** &name, which gives a name to what follows. */
export const anchor: Refusal = {
  message: "An anchor (&) takes the place of text.",
  hint: "Write the words out. If the text begins with &, put it in quotes.",
};

/** !name, which gives a type to what follows. */
export const tag: Refusal = {
  message: "A tag (!) takes the place of text.",
  hint: "Delete it. If the text begins with !, put it in quotes.",
};

/** A list or a mapping as a key. */
export const keyThatIsNoWord: Refusal = {
  message: "The key is not a plain word.",
  hint: "A key is one word or several joined by hyphens, followed by a colon.",
};

/** A key after a question mark. */
export function questionMarkKey(key: string): Refusal {
  return {
    message: `The key "${show(key)}" is written with a question mark.`,
    hint: `Write "${show(key)}:" without it.`,
  };
}

/** A key such as __proto__, which means something to programs. */
export function prototypeName(key: string): Refusal {
  return {
    message: `"${show(key)}" cannot be a key: the name has a meaning of its own to programs.`,
    hint: "Use another key, or delete the line.",
  };
}

/** A key that stands twice in one mapping. */
export function repeatedKey(key: string): Refusal {
  return {
    message: `The key "${show(key)}" stands twice in the same place.`,
    hint: "Keep one of them. If both are meant, make a list of them, each with a dash before it.",
  };
}

/** Text that is read as a comment. */
export function lostText(text: string): Refusal {
  return {
    message: `The text from "${show(text)}" on is lost: after a space, YAML takes # for the start of a comment.`,
    hint: "Put the whole value in double quotes. If it is meant as a comment, put a space after the #.",
  };
}

/** A line that is meant as an item and read as a part of the one above. */
export function mergedLine(mark: string): Refusal {
  return {
    message: `This line begins with "${mark}" but is indented further than the text above, so it is read as a part of that text.`,
    hint: "Put the mark in the same column as that of the item above. If it is a part of the text, put the whole text in double quotes.",
  };
}

/** A tab on a line that is otherwise empty, or before a comment. */
export const tabInIndent: Refusal = {
  message: "A tab stands where spaces are expected.",
  hint: "Delete it, or indent with spaces, two for each level.",
};

/** A text after | or > that has no words. */
export const emptyLines: Refusal = {
  message: "The text that starts here has nothing in it but empty lines.",
  hint: "Write the text here, indented further than its key, or delete the key.",
};

/** An invisible character written as an escape. */
export function escapedCharacter(code: string): Refusal {
  return {
    message: `The text holds an invisible character (${code}), written with a backslash.`,
    hint: "Delete it. For a backslash itself, write two, or use single quotes around the text.",
  };
}

/** A key that is longer than is read. */
export function keyTooLong(length: number): Refusal {
  return {
    message: `The key has ${length} characters; at most ${keyLimit} are read.`,
    hint: "A key is one word or several joined by hyphens. Look for a colon in a text without quotes.",
  };
}

/** A list or a mapping that is longer than is read. */
export function tooManyMembers(count: number, what: "keys" | "items"): Refusal {
  return {
    message: `The ${what === "keys" ? "entry" : "list"} that starts here has ${count} ${what}; at most ${membersLimit} are read.`,
    hint: "Break it into several.",
  };
}
