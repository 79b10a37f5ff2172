import { show } from "../source/show.ts";
import { membersLimit } from "./limits.ts";

/** What a plan may not hold, though YAML allows it, and what to do instead: in an editor's words. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

export const directive: Refusal = {
  message: "The file starts with a YAML directive (%).",
  hint: "Delete the line.",
};

export const secondDocument: Refusal = {
  message: "A second document starts here.",
  hint: "A file of a plan holds one document: delete the line, or move what follows to a file of its own.",
};

export const alias: Refusal = {
  message: "An alias (*) repeats a part of another place.",
  hint: "Write the words out. If the text begins with *, put it in quotes.",
};

export const anchor: Refusal = {
  message: "An anchor (&) takes the place of text.",
  hint: "Write the words out. If the text begins with &, put it in quotes.",
};

export const tag: Refusal = {
  message: "A tag (!) takes the place of text.",
  hint: "Delete it. If the text begins with !, put it in quotes.",
};

export const keyThatIsNoWord: Refusal = {
  message: "The key is not a plain word.",
  hint: "A key is one word or several joined by hyphens, followed by a colon.",
};

export function questionMarkKey(key: string): Refusal {
  return {
    message: `The key "${show(key)}" is written with a question mark.`,
    hint: `Write "${show(key)}:" without it.`,
  };
}

export function prototypeName(key: string): Refusal {
  return {
    message: `"${show(key)}" cannot be a key: the name has a meaning of its own to programs.`,
    hint: "Use another key, or delete the line.",
  };
}

export function repeatedKey(key: string): Refusal {
  return {
    message: `The key "${show(key)}" stands twice in the same place.`,
    hint: "Keep one of them. If both are meant, make a list of them, each with a dash before it.",
  };
}

export function lostText(text: string): Refusal {
  return {
    message: `The text from "${show(text)}" on is lost: after a space, YAML takes # for the start of a comment.`,
    hint: "Put the whole value in double quotes. If it is meant as a comment, put a space after the #.",
  };
}

export function mergedLine(mark: string): Refusal {
  return {
    message: `This line begins with "${mark}" but is indented further than the text above, so it is read as a part of that text.`,
    hint: "Put the mark in the same column as that of the item above. If it is a part of the text, put the whole text in double quotes.",
  };
}

export function escapedCharacter(code: string): Refusal {
  return {
    message: `The text holds an invisible character (${code}), written with a backslash.`,
    hint: "Delete it. For a backslash itself, write two, or use single quotes around the text.",
  };
}

export function tooManyMembers(count: number, what: "keys" | "items"): Refusal {
  return {
    message: `The ${what === "keys" ? "entry" : "list"} that starts here has ${count} ${what}; at most ${membersLimit} are read.`,
    hint: "Break it into several.",
  };
}
