/** Tidies up where a failure must not hide what came before it: what is left, the next build removes. */
export function quietly(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // Left to the next build.
  }
}
