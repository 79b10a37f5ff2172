import Handlebars from "handlebars";

/** The source of a template by its path below templates/ without its ending. */
type SourceOf = (name: string) => string;

/** Where a piece of a template stands: in how many lists, and what the frame stands around, if it stands in one. */
interface Place {
  readonly depth: number;
  readonly block?: hbs.AST.Program;
}

/**
 * One of planc's templates in the language of Hugo's. What src/make/compile-template.js knows of Handlebars is known here, save that texts are
 * inserted as they are: `words`, which makes links and emphasis of them, has no counterpart. A page is laid out from `.Params.view`, in which all names are in small
 * letters. Throws an Error for what is not known.
 */
export function goTemplate(source: string, sourceOf: SourceOf): string {
  const program = Handlebars.parse(source);
  const isPage = program.body.some(({ type }) => type === "PartialBlockStatement");
  return `{{ $v0 := ${isPage ? ".Params.view" : "."} }}${textOf(program, { depth: 0 }, sourceOf)}`;
}

function textOf(program: hbs.AST.Program | undefined, place: Place, sourceOf: SourceOf): string {
  return program?.body.map((node) => pieceOf(node, place, sourceOf)).join("") ?? "";
}

function pieceOf(node: hbs.AST.Statement, place: Place, sourceOf: SourceOf): string {
  switch (node.type) {
    case "ContentStatement":
      return (node as hbs.AST.ContentStatement).value;
    case "MustacheStatement":
      return insertion(node as hbs.AST.MustacheStatement, place.depth);
    case "BlockStatement":
      return block(node as hbs.AST.BlockStatement, place, sourceOf);
    case "PartialStatement":
      return part(node as hbs.AST.PartialStatement, place, sourceOf);
    case "PartialBlockStatement": {
      const { name, program } = node as hbs.AST.PartialBlockStatement;
      return textOf(Handlebars.parse(sourceOf(nameOf(name))), { ...place, block: program }, sourceOf);
    }
    default:
      throw new Error(`A template has a ${node.type}, which is not known.`);
  }
}

/** {{name}} and {{words name}}. In the language of the page, {{@lang}} inserts nothing. */
function insertion({ path, params }: hbs.AST.MustacheStatement, depth: number): string {
  return nameOf(path) === "@lang" ? "" : `{{ ${expressionOf(params[0] ?? path, depth)} }}`;
}

/** {{#if}}, {{#unless}} and {{#each}}, with their {{else}}. */
function block(
  { path, params, program, inverse }: hbs.AST.BlockStatement,
  place: Place,
  sourceOf: SourceOf,
): string {
  const { depth } = place;
  const value = expressionOf(params[0], depth);
  const item = depth + 1;
  const [begin, within] = {
    if: [`if ${value}`, depth] as const,
    unless: [`if not ${value}`, depth] as const,
    each: [`range $i${item}, $v${item} := ${value}`, item] as const,
  }[nameOf(path) as "if" | "unless" | "each"];
  const otherwise = inverse === undefined ? "" : `{{ else }}${textOf(inverse, place, sourceOf)}`;
  return `{{ ${begin} }}${textOf(program, { ...place, depth: within }, sourceOf)}${otherwise}{{ end }}`;
}

/** {{> part}}, with a view and with named values, and {{> @partial-block}}. */
function part({ name, params, hash, ...rest }: hbs.AST.PartialStatement, place: Place, sourceOf: SourceOf) {
  const { indent = "" } = rest as { indent?: string };
  if (nameOf(name) === "@partial-block") return indent + textOf(place.block, place, sourceOf);
  const view = params[0] === undefined ? `$v${place.depth}` : expressionOf(params[0], place.depth);
  const named = hash?.pairs.map(
    ({ key, value }) => `"${key.toLowerCase()}" ${expressionOf(value, place.depth)}`,
  );
  const given = named === undefined ? view : `(merge ${view} (dict ${named.join(" ")}))`;
  return `${indent}{{ template "partials/${nameOf(name)}.html" ${given} }}`;
}

/** A name as a value in Hugo, and a text or a truth as what it is. */
function expressionOf(node: hbs.AST.Expression | undefined, depth: number): string {
  if (node?.type === "StringLiteral" || node?.type === "BooleanLiteral")
    return JSON.stringify((node as hbs.AST.StringLiteral | hbs.AST.BooleanLiteral).value);
  const { original, data, depth: above, parts } = node as hbs.AST.PathExpression;
  if (original === "@first") return `(eq $i${depth} 0)`;
  // Hugo keeps the names of its data as they are.
  return data
    ? ["site.Data", ...parts].join(".")
    : [`$v${depth - above}`, ...parts.map((name) => name.toLowerCase())].join(".");
}

function nameOf(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original);
}
