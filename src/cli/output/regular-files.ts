import path from "node:path";
import { type FileContent, piecesOf } from "../../emit/emitter.ts";
import { show } from "../../source/show.ts";
import { errorCode, explainError, type Host, JobError } from "../host.ts";
import { Checksum } from "./checksum.ts";

/** How many bytes are written or read at once: a page may be large, and is not to be held a second time. */
const pieceSize = 96 * 1024;
/** Where the bytes of the moment lie. */
const piece = new Uint8Array(pieceSize);
/** Each takes three bytes at most. */
const charactersAtOnce = pieceSize / 3;
const encoder = new TextEncoder();

/** Writes a file, and gives the checksum by which it is known again. */
export function writeFile(file: string, content: FileContent, { fs }: Host): string {
  const sum = new Checksum();
  const handle = fs.openSync(file, "w");
  try {
    for (const bytes of bytesOf(piecesOf(content))) {
      fs.writeFileSync(handle, bytes);
      sum.add(bytes);
    }
  } finally {
    fs.closeSync(handle);
  }
  return sum.print();
}

/** The bytes of pieces, bit by bit: each to be used before the next is asked for. Short texts are put together first. */
function* bytesOf(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = "";
  for (const part of pieces) {
    if (typeof part === "string") {
      text += part;
      if (text.length < charactersAtOnce) continue;
    }
    yield* bytesOfText(text);
    text = "";
    if (typeof part !== "string") yield part;
  }
  yield* bytesOfText(text);
}

/** The bytes of a text, bit by bit. */
function* bytesOfText(text: string): Generator<Uint8Array> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = Math.min(start + charactersAtOnce, text.length);
    // One that takes two places in the text stays whole.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    yield piece.subarray(0, encoder.encodeInto(text.slice(start, end), piece).written);
  }
}

/** The checksum of a file; that of an empty one where there is none. */
export function checksumOf(file: string, host: Host): string {
  const sum = new Checksum();
  readRegularFile(file, host, (handle) => {
    const readOn = () => host.fs.readSync(handle, piece);
    for (let length = readOn(); length > 0; length = readOn()) sum.add(piece.subarray(0, length));
  });
  return sum.print();
}

/** The text of a file, or "" where there is none. */
export function readText(file: string, host: Host): string {
  return readRegularFile(file, host, (handle) => host.fs.readFileSync(handle, "utf8")) ?? "";
}

/**
 * Reads a regular file by a function that is given its handle. Undefined where there is none, and where something else stands in its place: a link may lead
 * anywhere, and a pipe or a device may have no end.
 */
function readRegularFile<T>(file: string, host: Host, read: (handle: number) => T): T | undefined {
  const { fs } = host;
  const { constants } = fs;
  try {
    const handle = fs.openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return fs.fstatSync(handle).isFile() ? read(handle) : undefined;
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(errorCode(error) ?? "")) return undefined;
    // Node does not say which file it was, where the disk fails after it was opened.
    throw new JobError(`${show(path.relative(host.cwd, file))} cannot be read: ${explainError(error)}.`);
  }
}
