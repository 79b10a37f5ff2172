import type { LabelData } from "../compile/compiled-plan.generated.ts";

/** The words with a capital first letter. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words with a full stop, unless they end a sentence already. */
export function sentence(words: string): string {
  return /[.!?:]$/.test(words) ? words : `${words}.`;
}

/** How many there are, in the plan's own word for them: "1 aim", "5 aims". */
export function count(amount: number, label: LabelData): string {
  return `${formatNumber(amount)} ${amount === 1 ? label.one : label.many}`;
}

/** A number for readers: commas over 999. */
export function formatNumber(amount: number): string {
  const [whole = "", decimals] = String(amount).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Names as a list in a sentence: "a, b and c". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Numbers as a list in a sentence; three and more that follow each other become a range: "1 to 5 and 7". */
export function joinNumbers(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1), number)) run.push(number);
    else runs.push([number]);
  }
  return joinNames(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run)));
}

/** "Pledge 4", "Pledges 4 to 6": numbers with the plan's word for what has them. */
export function numbered(label: LabelData, numbers: readonly string[]): string {
  return capitalise(numberedWithin(label, numbers));
}

/** The same within a sentence: "pledge 4". Numbers keep their case: "action H.1". */
export function numberedWithin(label: LabelData, numbers: readonly string[]): string {
  return `${numbers.length === 1 ? label.one : label.many} ${joinNumbers(numbers)}`;
}

function follows(before: string | undefined, number: string): boolean {
  return (
    /^\d+$/.test(number) &&
    before !== undefined &&
    /^\d+$/.test(before) &&
    Number(before) + 1 === Number(number)
  );
}
