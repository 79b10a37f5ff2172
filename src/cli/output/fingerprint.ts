import { createHash } from "node:crypto";

/**
 * A checksum of all that outputs are made from: what was asked for, and what each file of the plan says, in order. How that is written plays no part, nor do
 * comments. Lives for one build.
 */
export class Fingerprint {
  readonly #hash = createHash("sha256");

  constructor(asked: readonly string[]) {
    this.add(asked);
  }

  /** Takes in what was asked for, or what a file says. */
  add(values: unknown): void {
    this.#hash.update(`${JSON.stringify(values)}\n`);
  }

  /** The checksum. Nothing can be taken in after it. */
  print(): string {
    return this.#hash.digest("hex");
  }
}
