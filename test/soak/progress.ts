const print = (count: number) => count.toLocaleString("en-GB");

/** Tells on standard error how far a long run is, at every twentieth part of it. It is handed how many are done. */
export function makeProgress(what: string, total: number): (done: number) => void {
  const step = Math.ceil(total / 20);
  return (done) => {
    if (done % step === 0 || done === total)
      process.stderr.write(`${what}: ${print(done)} of ${print(total)}\n`);
  };
}
