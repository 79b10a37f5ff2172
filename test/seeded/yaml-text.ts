/** A value of a plan file before it is written: text, true or false, nothing, or lists and keys of these. */
export type Value = string | boolean | null | readonly Value[] | { readonly [key: string]: Value };
/** The keys of a mapping with their values. */
export type Mapping = Readonly<Record<string, Value>>;
/** A step from a mapping or a list to what is in it: a key or an index. */
export type Step = string | number;
/** The way from the top of a file to a value in it. */
export type Path = readonly Step[];

/** A stretch of a text, as offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a value was written, and its key where it has one. What runs over several lines ends with its first. */
export interface Written {
  readonly key: Stretch | undefined;
  readonly value: Stretch;
}

/** The text of a file, and where each value of it was written, by its path joined with dots. */
export interface YamlText {
  readonly text: string;
  readonly places: ReadonlyMap<string, Written>;
}

/** How places are looked up: the steps of a path joined with dots. */
export function nameOfPath(path: Path): string {
  return path.join(".");
}

/**
 * Writes the values of a file as YAML and notes where each of them came to stand. It knows nothing of how planc reads, so that the places
 * which tests expect do not come from what they test.
 */
export function writeYaml(file: Mapping): YamlText {
  const places = new Map<string, Written>();
  let text = "";

  function writeScalar(value: string | boolean | null): Stretch {
    const start = text.length;
    text += value === null ? "" : typeof value === "boolean" ? `${value}` : quoted(value);
    return { start, end: text.length };
  }

  /** Writes a value after its key or dash, and says where it stands. */
  function writeValue(value: Value, path: Path, indent: string): Stretch {
    if (value === null || typeof value !== "object") {
      if (value !== null) text += " ";
      const at = writeScalar(value);
      text += "\n";
      return at;
    }
    if (isList(value))
      return value.every(isOneWord) ? writeWords(value, path) : writeItems(value, path, indent);
    text += "\n";
    return writeKeys(value, path, indent);
  }

  /** A list of single words: [walking, cycling]. */
  function writeWords(words: readonly Value[], path: Path): Stretch {
    const start = text.length + 1;
    text += " [";
    for (const [index, word] of words.entries()) {
      if (index > 0) text += ", ";
      places.set(nameOfPath([...path, index]), { key: undefined, value: writeScalar(String(word)) });
    }
    text += "]";
    const end = text.length;
    text += "\n";
    return { start, end };
  }

  function writeItems(items: readonly Value[], path: Path, indent: string): Stretch {
    text += "\n";
    const start = text.length + indent.length;
    for (const [index, item] of items.entries()) {
      const at = [...path, index];
      text += `${indent}-`;
      if (item !== null && typeof item === "object" && !isList(item) && Object.keys(item).length > 0) {
        text += " ";
        places.set(nameOfPath(at), { key: undefined, value: writeKeys(item, at, `${indent}  `, true) });
      } else places.set(nameOfPath(at), { key: undefined, value: writeValue(item, at, `${indent}  `) });
    }
    return { start, end: endOfLine(start) };
  }

  function writeKeys(mapping: Mapping, path: Path, indent: string, afterDash = false): Stretch {
    const start = afterDash ? text.length : text.length + indent.length;
    for (const [index, [name, value]] of Object.entries(mapping).entries()) {
      if (index > 0 || !afterDash) text += indent;
      const key = { start: text.length, end: text.length + name.length };
      text += `${name}:`;
      const at = [...path, name];
      places.set(nameOfPath(at), { key, value: writeValue(value, at, `${indent}  `) });
    }
    return { start, end: endOfLine(start) };
  }

  function endOfLine(from: number): number {
    return text.indexOf("\n", from);
  }

  writeKeys(file, [], "");
  return { text, places };
}

/** Whether a value is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a mapping. */
export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOneWord(value: Value): boolean {
  return typeof value === "string" && /^[a-z][a-z0-9-]*$/.test(value);
}

/** A text as YAML reads it back: in double quotes where it would be read as something else without them. */
function quoted(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}£€$+(][^\n]*$/u.test(text) &&
    !/: |:$| #|\s$/.test(text) &&
    !/^(?:true|false|null|yes|no)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
