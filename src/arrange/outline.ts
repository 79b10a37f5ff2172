/**
 * A file as its author laid it out, without the white space that `fmt` sets: blocks within blocks, every word and every comment as written.
 * A remark is a comment, an empty line ("") or a line that marks the start or the end of the document.
 */
export interface Block {
  readonly members: readonly Member[];
  /** The remarks after the last member that belong to the block. */
  readonly below: readonly string[];
}

/** An item of a list, or a key with its value. */
export interface Member {
  /** The key, where it is one. */
  readonly name: string | undefined;
  /** What its line begins with: a dash, or the key as it is written and a colon. */
  readonly mark: string;
  /** The remarks that belong to it and stand above it. */
  readonly above: readonly string[];
  /** The comment on the line of its mark, where the value starts below, with the spaces before it. */
  readonly comment: string;
  readonly value: Block | Words;
}

/** A value that is no block: a text, a list or mapping in brackets, or nothing. */
export interface Words {
  /** The remarks above it, where it starts on a line below its mark. */
  readonly above: readonly string[] | undefined;
  /** Its first line; empty where there is no value. */
  readonly first: string;
  readonly rest: readonly Line[];
  /** The comment behind its last line, with the spaces before it. */
  readonly comment: string;
  /** Comments below it that are indented further than its mark. */
  readonly below: readonly string[];
  /** Whether it takes the empty lines below it for a part of the text, as `|+` does. */
  readonly keepsEmptyLines: boolean;
}

/** A further line of a value: how far it is indented from the mark, and what it says. */
export interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Whether a value is a block. */
export function isBlock(value: Block | Words): value is Block {
  return "members" in value;
}
