import { type FileContent, piecesOf } from "../../src/emit/emitter.ts";

/** What a file of an output holds as a whole: its bytes, or its text. */
export function wholeOf(content: FileContent): string | Uint8Array {
  return content instanceof Uint8Array ? content : [...piecesOf(content)].join("");
}
