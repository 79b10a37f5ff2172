// Prints plain data as code, for modules that are made from the schemas.

/**
 * Plain data as code; what fits on a line stands on one. What stands in it more than once is written once, as a constant before it: each object that is
 * written is made at every start. @param {readonly unknown[]} all @returns {{ constants: string, values: readonly string[] }}
 */
export function printData(all) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {string[]} */
  const constants = [];

  /** @param {unknown} data */
  function count(data) {
    if (typeof data !== "object" || data === null) return;
    const text = JSON.stringify(data);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.get(text) === 1) Object.values(data).forEach(count);
  }

  /** @param {unknown} data @param {string} indent @returns {string} */
  function print(data, indent) {
    const text = JSON.stringify(data);
    if ((counts.get(text) ?? 1) === 1) return printWhole(data, indent);
    const known = names.get(text);
    if (known !== undefined) return known;
    const code = printWhole(data, "");
    const name = `part${names.size + 1}`;
    names.set(text, name);
    constants.push(`const ${name} = ${code} as const;\n`);
    return name;
  }

  /** @param {unknown} data @param {string} indent @returns {string} */
  function printWhole(data, indent) {
    if (typeof data !== "object" || data === null) return JSON.stringify(data);
    const [open, close] = Array.isArray(data) ? ["[", "]"] : ["{", "}"];
    const deeper = `${indent}  `;
    const members = Object.entries(data).map(
      ([key, value]) => `${open === "{" ? `${JSON.stringify(key)}: ` : ""}${print(value, deeper)}`,
    );
    const line = `${open}${members.join(", ")}${close}`;
    if (line.length < 120) return line;
    return `${open}\n${members.map((member) => `${deeper}${member},\n`).join("")}${indent}${close}`;
  }

  all.forEach(count);
  const values = all.map((data) => print(data, ""));
  return { constants: constants.join(""), values };
}
