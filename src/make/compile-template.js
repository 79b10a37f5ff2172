// Compiles one of planc's own templates into a function that joins texts, or gives those of a page one by one, and does no more. Handlebars would make of it a program that makes objects and functions
// for each {{#if}} and {{name}} it meets, which took a sixth of a large build. The language stays Handlebars': its parser reads the templates here, and where a
// publisher replaces some of them, Handlebars itself compiles all. What planc's own may use of the language is what stands below.
import Handlebars from "handlebars";

/**
 * The code of a function of a view, of the data that templates reach as {{@name}}, and of the block that was handed over, if any. It gives a text; that of a page
 * or of the frame of pages gives texts one by one. In it `templates` and `pages` are all functions like it by path, and the other names are those of
 * src/emit/template-runtime.ts. Throws an Error for what Handlebars cannot read and for what is not known here.
 * @param {string} source @returns {{ isPage: boolean, code: string }}
 */
export function compileTemplate(source) {
  const program = Handlebars.parse(source);
  const frames = program.body.filter((node) => handsBlock(node) || takesBlock(node));
  const [frame, second] = frames;
  if (frame === undefined) return { isPage: false, code: `(view0, data) => ${textOf(program, 0)}` };
  if (second !== undefined) throw unknown(second, "a second block");
  const page = `function* (view0, data, block) { ${stepsOf(program, 0, frame)} }`;
  if (!handsBlock(frame)) return { isPage: true, code: page };
  // A block is made once, not for each page: V8 would keep what such a function stands in, and so the view of each page, until it collects all garbage.
  const handed = `function* (view0, data) { ${stepsOf(frame.program, 0)} }`;
  return { isPage: true, code: `((handed) => ${page})(${handed})` };
}

/** {{#> frame}}…{{/frame}}, which makes a template a page. @param {hbs.AST.Statement} node @returns {node is hbs.AST.PartialBlockStatement} */
function handsBlock(node) {
  return node.type === "PartialBlockStatement";
}

/** {{> @partial-block}}, which makes a template the frame of pages. @param {hbs.AST.Statement} node */
function takesBlock(node) {
  return (
    node.type === "PartialStatement" &&
    nameOf(/** @type {hbs.AST.PartialStatement} */ (node).name) === '"@partial-block"'
  );
}

/**
 * The statements that yield a page bit by bit, so that a long one is never held as a whole: each item of a list is a text of its own, and so is what stands
 * between lists. For `depth` see textOf(); `frame` is what hands over a block, or where it is handed to, if any.
 * @param {hbs.AST.Program | undefined} program @param {number} depth @param {hbs.AST.Statement} [frame]
 */
function stepsOf(program, depth, frame) {
  /** @type {string[]} */
  const steps = [];
  /** @type {string[]} */
  let texts = [];
  const endText = () => {
    if (texts.length > 0) steps.push(`yield ${texts.join(" + ")};`);
    texts = [];
  };
  for (const node of program?.body ?? []) {
    const step = node === frame ? frameStep(frame) : listStep(node, depth);
    if (step === undefined) texts.push(...piecesOf(node, depth));
    else {
      endText();
      steps.push(step);
    }
  }
  endText();
  return steps.join(" ");
}

/** A frame, or what stands in it, is yielded as it is: passed on text by text, it would have V8 spend its time on code of the whole frame. @param {hbs.AST.Statement} node */
function frameStep(node) {
  const frame = /** @type {hbs.AST.PartialStatement & { indent?: string }} */ (node);
  const { indent = "" } = frame;
  return `${indent === "" ? "" : `yield ${JSON.stringify(indent)}; `}yield ${part(frame, 0)};`;
}

/** The statement of a block that has a list in it; undefined for all else. @param {hbs.AST.Statement} node @param {number} depth */
function listStep(node, depth) {
  if (!hasList(node)) return undefined;
  const { kind, value, program, inverse } = conditionOf(node, depth);
  const otherwise = stepsOf(inverse, depth);
  switch (kind) {
    case "if":
      return `if (isGiven(${value})) { ${stepsOf(program, depth)} } else { ${otherwise} }`;
    case "unless":
      return `if (isGiven(${value})) { ${otherwise} } else { ${stepsOf(program, depth)} }`;
    case "each": {
      const item = depth + 1;
      const items = `let first${item} = true; for (const view${item} of ${value}) { ${stepsOf(program, item)} first${item} = false; }`;
      return `if (isGiven(${value})) { ${items} } else { ${otherwise} }`;
    }
  }
}

/** @param {hbs.AST.Statement} node @returns {node is hbs.AST.BlockStatement} */
function hasList(node) {
  if (node.type !== "BlockStatement") return false;
  const { path, program, inverse } = /** @type {hbs.AST.BlockStatement} */ (node);
  return path.original === "each" || [program, inverse].some((inside) => inside?.body.some(hasList));
}

/**
 * `depth` is the number of lists that a program stands in: outside of them it has the view `view0`, in an item of a list `view1`.
 * @param {hbs.AST.Program | undefined} program @param {number} depth @returns {string}
 */
function textOf(program, depth) {
  return program?.body.flatMap((node) => piecesOf(node, depth)).join(" + ") || '""';
}

/** @param {hbs.AST.Statement} node @param {number} depth @returns {string[]} */
function piecesOf(node, depth) {
  switch (node.type) {
    case "ContentStatement":
      return [JSON.stringify(/** @type {hbs.AST.ContentStatement} */ (node).value)];
    case "MustacheStatement":
      return [insertion(/** @type {hbs.AST.MustacheStatement} */ (node), depth)];
    case "BlockStatement":
      return [block(/** @type {hbs.AST.BlockStatement} */ (node), depth)];
    case "PartialStatement": {
      if (takesBlock(node)) throw unknown(node, "a block within something else");
      const partial = /** @type {hbs.AST.PartialStatement & { indent: string }} */ (node);
      return [JSON.stringify(partial.indent), part(partial, depth)];
    }
    case "PartialBlockStatement":
      throw unknown(node, "a block within something else");
    case "CommentStatement":
      return [];
    default:
      throw unknown(node, node.type);
  }
}

/** {{name}} and {{words name}}: escaped, and a fault where the view does not have it. @param {hbs.AST.MustacheStatement} node @param {number} depth */
function insertion({ path, params, hash, escaped }, depth) {
  const [text] = params;
  if (!escaped || hash !== undefined) throw unknown(path, "text that is not escaped, or a named value");
  if (text === undefined) return `escapeHtml(need(${expressionOf(path, depth)}, ${nameOf(path)}))`;
  if (nameOf(path) !== '"words"' || params.length > 1) throw unknown(path, `the helper ${nameOf(path)}`);
  return `htmlText(String(need(${expressionOf(text, depth)}, ${nameOf(text)})))`;
}

/** {{#if}}, {{#unless}} and {{#each}}, with their {{else}}. @param {hbs.AST.BlockStatement} node @param {number} depth */
function block(node, depth) {
  const { kind, value, program, inverse } = conditionOf(node, depth);
  switch (kind) {
    case "if":
      return `(isGiven(${value}) ? ${textOf(program, depth)} : ${textOf(inverse, depth)})`;
    case "unless":
      return `(isGiven(${value}) ? ${textOf(inverse, depth)} : ${textOf(program, depth)})`;
    case "each": {
      const item = depth + 1;
      const items = `joinEach(${value}, (view${item}, first${item}) => ${textOf(program, item)})`;
      return `(isGiven(${value}) ? ${items} : ${textOf(inverse, depth)})`;
    }
  }
}

/**
 * What a block depends on, as an expression, and what stands in it.
 * @param {hbs.AST.BlockStatement} node @param {number} depth
 * @returns {{ kind: "if" | "unless" | "each", value: string, program: hbs.AST.Program, inverse: hbs.AST.Program }}
 */
function conditionOf({ path, params, hash, program, inverse }, depth) {
  const [condition] = params;
  if (
    condition === undefined ||
    params.length > 1 ||
    hash !== undefined ||
    program?.blockParams !== undefined
  )
    throw unknown(path, `${nameOf(path)} with anything but one value`);
  const kind = path.original;
  if (kind !== "if" && kind !== "unless" && kind !== "each") throw unknown(path, `the block ${nameOf(path)}`);
  return { kind, value: expressionOf(condition, depth), program, inverse };
}

/** {{> part}}, with a view and with named values, {{#> frame}} with a block for it, and {{> @partial-block}}. @param {hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement} node @param {number} depth */
function part(node, depth) {
  if (node.name.type !== "PathExpression" || node.params.length > 1)
    throw unknown(node, "a template whose name is worked out, or with more than one view");
  const [view] = node.params;
  const given = view === undefined ? `view${depth}` : expressionOf(view, depth);
  const named = node.hash?.pairs.map(
    ({ key, value }) => `${JSON.stringify(key)}: ${expressionOf(value, depth)}`,
  );
  const whole = named === undefined ? given : `together(${given}, { ${named.join(", ")} })`;
  const name = nameOf(node.name);
  if (name === '"@partial-block"') return `block(${whole}, data)`;
  return handsBlock(node) ? `pages[${name}](${whole}, data, handed)` : `templates[${name}](${whole}, data)`;
}

/** A name as an expression, and a text or a truth as what it is. @param {hbs.AST.Expression} node @param {number} depth */
function expressionOf(node, depth) {
  if (node.type === "StringLiteral" || node.type === "BooleanLiteral") return nameOf(node);
  if (node.type !== "PathExpression") throw unknown(node, node.type);
  const { data, depth: above, parts } = /** @type {hbs.AST.PathExpression} */ (node);
  if (above > depth || (nameOf(node) === '"@first"' && depth === 0))
    throw unknown(node, `${nameOf(node)} outside of a list`);
  if (nameOf(node) === '"@first"') return `first${depth}`;
  const from = data ? "data" : `view${depth - above}`;
  return from + parts.map((name) => `[${JSON.stringify(name)}]`).join("");
}

/** What stands in the template, as code. @param {hbs.AST.Expression} expression */
function nameOf(expression) {
  return JSON.stringify(/** @type {hbs.AST.PathExpression} */ (expression).original);
}

/** @param {hbs.AST.Node} node @param {string} what */
function unknown({ loc }, what) {
  return new Error(`line ${loc.start.line}: planc's own templates cannot have ${what}`);
}
