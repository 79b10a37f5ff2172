import { pick, type Random } from "../arrange/seeded.ts";

const verbs = split(
  "Open Repair Train Survey Fund Publish Extend Review Merge Insulate Support Rebuild Staff Equip Advertise Connect Protect Rent Offer Test",
);
const kinds = split(
  "local weekly shared mobile digital regional evening outdoor lasting early new safe rural urban yearly simple warm quiet free public seasonal",
);
const things = split(
  "clinics paths homes gardens buses workshops records classes kitchens pools libraries teams forums markets bridges nurseries hubs surveys loans trees streets cycles visits meals halls",
);
const people = split(
  "carers pupils tenants farmers nurses families commuters veterans walkers patients parents volunteers neighbours newcomers students drivers residents apprentices",
);
const firstSyllables = split(
  "Ash Beck Cald Dun Elm Fen Glen Har Ivel Kes Lang Mar Nor Oak Pen Quen Red Sel Thorn Ull Ves Wen Yar Brom",
);
const lastSyllables = split(
  "ford ton wick ley by ham dale mere stead combe thwaite worth bury field port gate low hurst den more",
);

function split(words: string): [string, ...string[]] {
  const [first = "", ...others] = words.split(" ");
  return [first, ...others];
}

/** The name of a district: another for each of the first few hundred, with a number after it from then on. */
export function districtName(at: number): string {
  const first = firstSyllables[at % firstSyllables.length] ?? "";
  const last = lastSyllables[(at + Math.floor(at / firstSyllables.length)) % lastSyllables.length] ?? "";
  const round = Math.floor(at / (firstSyllables.length * lastSyllables.length));
  return `${first}${last}${round === 0 ? "" : ` ${round + 1}`}`;
}

/** What a piece of work is called: "Open mobile clinics for carers and pupils in Ashford". */
export function workTitle(random: Random, district: string): string {
  return `${pick(random, verbs)} ${thing(random)} for ${pick(random, people)} and ${pick(random, people)} in ${district}`;
}

/** The name of a priority: "Warm Homes for Tenants of Ashford". */
export function priorityName(random: Random, district: string): string {
  const name = `${thing(random)} for ${pick(random, people)}`.replace(/\b(?!for\b)[a-z]/g, (letter) =>
    letter.toUpperCase(),
  );
  return `${name} of ${district}`;
}

/** A sentence of some twenty words. */
export function sentence(random: Random, district: string): string {
  return `In ${district} we will ${lower(pick(random, verbs))} ${thing(random)} for ${pick(random, people)}, and ${lower(pick(random, verbs))} ${thing(random)} wherever ${pick(random, people)} and ${pick(random, people)} ask for them.`;
}

/** Such as: warm homes. */
export function thing(random: Random): string {
  return `${pick(random, kinds)} ${pick(random, things)}`;
}

function lower(word: string): string {
  return word.toLowerCase();
}
