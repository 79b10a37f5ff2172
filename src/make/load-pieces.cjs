// Copied to dist/start.cjs, which bin/planc.js runs: loads the pieces of the command, each with the code that V8 made of it when planc was built. That spares
// a sixth of the time of a check and a quarter of that of a build. Code made by another version of Node is refused by V8, and made anew.
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** @type {Map<string, { exports: unknown, script?: vm.Script }>} */
const pieces = new Map();

/** What a piece exports, by the name of its file. @param {string} name @returns {unknown} */
function load(name) {
  const known = pieces.get(name);
  if (known !== undefined) return known.exports;
  /** @type {{ exports: unknown, script?: vm.Script }} */
  const piece = { exports: {} };
  pieces.set(name, piece);
  const file = path.join(__dirname, name);
  // The text of a piece is a function: to put one around it here would hold it a second time.
  piece.script = new vm.Script(readFile(file).toString(), { filename: file, cachedData: readCode(file) });
  /** @param {string} id */
  const requirePiece = (id) => (id.startsWith("./planc") ? load(id.slice(2)) : require(id));
  piece.script.runInThisContext()(piece.exports, requirePiece, piece);
  return piece.exports;
}

/** @param {string} file @returns {Buffer} */
function readFile(file) {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    // A fault of the disk in the midst of a file does not say by itself which file it is.
    throw Object.assign(/** @type {Error} */ (error), { path: file });
  }
}

/** The code that was made of a piece; undefined where there is none. @param {string} file */
function readCode(file) {
  try {
    return readFile(`${file}.code`);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The names of the pieces whose code was ready, and of those for which it had to be made. */
function tellCode() {
  const names = [...pieces.keys()];
  /** @param {string} name */
  const isReady = (name) => pieces.get(name)?.script?.cachedDataRejected === false;
  return { ready: names.filter(isReady), made: names.filter((name) => !isReady(name)) };
}

/** Writes the code that V8 has made so far of each piece that is loaded. Only the build asks for it. */
function writeCode() {
  for (const [name, { script }] of pieces) {
    const code = script?.createCachedData();
    if (code !== undefined) fs.writeFileSync(path.join(__dirname, `${name}.code`), code);
  }
}

module.exports = { tellCode, writeCode };
load("planc.cjs");
