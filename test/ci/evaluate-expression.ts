/** The facts that an expression may name, as GitHub hands them in: `inputs`, `github`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What stands in `if:`, or in a text between `${{` and `}}`: the part of GitHub's expressions that this project uses. */
export function evaluateExpression(expression: string, contexts: Contexts): string | boolean {
  const tokens = [...expression.matchAll(/'(?:[^']|'')*'|\|\||&&|==|!=|[\w.-]+|\S/g)].map(([token]) => token);
  const next = () => tokens.shift() ?? "";
  const takes = (operator: string) => tokens[0] === operator && next() !== "";

  function either(): string | boolean {
    let value = both();
    while (takes("||")) {
      const other = both();
      value = isTrue(value) ? value : other;
    }
    return value;
  }
  function both(): string | boolean {
    let value = comparison();
    while (takes("&&")) {
      const other = comparison();
      value = isTrue(value) ? other : value;
    }
    return value;
  }
  function comparison(): string | boolean {
    const value = operand();
    // GitHub compares texts without regard to case.
    if (takes("==")) return same(value, operand());
    if (takes("!=")) return !same(value, operand());
    return value;
  }
  function operand(): string | boolean {
    const token = next();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^[a-z]\w*(?:\.[\w-]+)+$/.test(token)) return look(token, contexts);
    throw new Error(`The tests do not know ${token} in ${expression}`);
  }

  const value = either();
  if (tokens.length > 0) throw new Error(`The tests cannot read ${expression} to its end`);
  return value;
}

/** A text with what its expressions come to. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) => `${evaluateExpression(expression, contexts)}`);
}

/** Whether a value lets a step run. */
export function isTrue(value: string | boolean): boolean {
  return value !== "" && value !== false;
}

function same(one: string | boolean, other: string | boolean): boolean {
  return `${one}`.toLowerCase() === `${other}`.toLowerCase();
}

/** What is not there is an empty text. */
function look(path: string, contexts: Contexts): string | boolean {
  let value: unknown = contexts;
  for (const name of path.split(".")) {
    value =
      typeof value === "object" && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
  }
  if (value === undefined || value === null) return "";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return `${value}`;
  throw new Error(`${path} is not a single value`);
}
