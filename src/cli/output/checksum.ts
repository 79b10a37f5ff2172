import { crc32 } from "node:zlib";

/**
 * A checksum of what is taken in bit by bit: its CRC-32 (as in ISO/IEC 8802-3), in eight hexadecimal digits, and its length, as in "5a3c0e91-1024".
 *
 * It tells what chance or a hand has changed; of changes that keep the length it misses one in four thousand million. Who wanted to
 * hide a change could as well change the manifest, where the checksums stand, so one that withstands that, such as
 * SHA-256, would guard nothing more: it takes nearly three times as long, and the outputs of a large plan are half a gigabyte.
 */
export class Checksum {
  #crc = 0;
  #length = 0;

  /** Takes in what comes next; the length of a text counts as its UTF-16 code units. */
  add(content: string | Uint8Array): void {
    this.#crc = crc32(content, this.#crc);
    this.#length += content.length;
  }

  /** The checksum of what has been taken in so far. */
  print(): string {
    return `${this.#crc.toString(16).padStart(8, "0")}-${this.#length}`;
  }
}

/** The checksum of texts in their order. The same letters in other texts, or in another order, have another one. */
export function checksumOfTexts(texts: Iterable<string>): string {
  const sum = new Checksum();
  for (const text of texts) {
    sum.add(`${text.length} `);
    sum.add(text);
  }
  return sum.print();
}
