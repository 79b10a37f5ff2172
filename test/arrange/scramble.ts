import { pick, type Random, seeded } from "./seeded.ts";

/** A key or an item of an arranged file, with the comments and empty lines above it. */
interface Member {
  readonly above: string[];
  /** The key with its colon; undefined for an item. */
  readonly key: string | undefined;
  /** What stands on its line. */
  readonly value: string;
  readonly members: Member[];
}

/**
 * Puts an arranged file out of order without a change of what it says: shuffled keys, other indentation, needless quotes, spaces in
 * excess. It knows nothing of how planc arranges, and only what the plans of this project use: a value a line.
 */
export function scramble(text: string, seed: number): string {
  const random = seeded(seed);
  const lines = text.trimEnd().split("\n");
  const file = readMembers(lines, 0);
  if (lines.length > 0) throw new Error(`"${lines[0]}" is more than the scrambler knows.`);
  const written: string[] = [];
  for (const member of file) writeMember(shuffleIn(member, random), 0, written, random);
  return `${written.map((line) => line + pick(random, ["", "", " ", "   "])).join("\n")}\n${pick(random, ["", "", "\n\n"])}`;
}

/** Takes the members of a block from the start of the lines. */
function readMembers(lines: string[], column: number): Member[] {
  const members: Member[] = [];
  for (;;) {
    const isRemark = (line: string) => line === "" || /^ *#/.test(line);
    const next = lines.findIndex((line) => !isRemark(line));
    const line = lines[next];
    if (line === undefined || line.search(/\S/) !== column) return members;
    const above = lines.splice(0, next).map((remark) => remark.trim());
    const rest = line.slice(column);
    if (rest.startsWith("- ")) {
      const isText = !/^- [\w-]+:(?: |$)/.test(rest);
      if (isText) lines.shift();
      else lines[0] = line.replace("- ", "  ");
      const value = isText ? rest.slice(2) : "";
      members.push({ above, key: undefined, value, members: isText ? [] : readMembers(lines, column + 2) });
    } else {
      const [, key = "", value = ""] = /^([\w-]+:)(?: (.+))?$/.exec(rest) ?? [];
      if (key === "") throw new Error(`"${line}" is more than the scrambler knows.`);
      lines.shift();
      members.push({ above, key, value, members: value === "" ? readMembers(lines, column + 2) : [] });
    }
  }
}

/** Fields that hold things with a place in reading order: among each other they stay. */
const holding = new Set(["interventions:", "groups:", "milestones:", "parts:"]);

/** A member with the keys of all mappings in it in another order. */
function shuffleIn(member: Member, random: Random): Member {
  const members = member.members.map((inner) => shuffleIn(inner, random));
  if (members.some(({ key }) => key === undefined)) return { ...member, members };
  const places = members.map((inner) => ({ inner, place: random() })).sort((a, b) => a.place - b.place);
  const inOrder = members.filter(({ key }) => holding.has(key ?? ""));
  return {
    ...member,
    members: places.map(({ inner }) => (holding.has(inner.key ?? "") ? (inOrder.shift() ?? inner) : inner)),
  };
}

/** Writes a member and what is in it. `opening` is the line so far, where it stands behind a dash. */
function writeMember(
  member: Member,
  column: number,
  written: string[],
  random: Random,
  opening = " ".repeat(column),
): void {
  const { above, key, value, members } = member;
  if (opening.trim() === "")
    written.push(...above.map((remark) => (remark === "" ? "" : " ".repeat(column) + remark)));
  const gap = " ".repeat(pick(random, [1, 1, 2, 5]));
  const [first] = members;
  if (first === undefined) {
    const before = pick(random, ["", "", " "]);
    const mark = key === undefined ? "-" : key.replace(":", `${before}:`);
    written.push(value === "" ? opening + mark : opening + mark + gap + requote(value, random));
    return;
  }
  const isList = first.key === undefined;
  if (key !== undefined) {
    written.push(opening + key);
    const inner = column + pick(random, isList ? [0, 1, 2, 4] : [1, 2, 4, 7]);
    for (const each of members) writeMember(each, inner, written, random);
    return;
  }
  // A comment above the first key of an item needs a line between the dash and the key.
  const isBelow = first.above.length > 0 || random() < 0.2;
  if (isBelow) written.push(`${opening}-`);
  const inner = column + 1 + gap.length;
  for (const [index, each] of members.entries())
    writeMember(each, inner, written, random, index === 0 && !isBelow ? `${opening}-${gap}` : undefined);
}

/** A value with quotes that it does not need, or in quotes of the other kind. */
function requote(value: string, random: Random): string {
  if (/^"[^"\\]*"$/.test(value) && random() < 0.5) return `'${value.slice(1, -1).replaceAll("'", "''")}'`;
  if (!/^[A-Za-z][^"\\#:]{6,}$/.test(value) || random() < 0.7) return value;
  return pick(random, [`"${value}"`, `'${value.replaceAll("'", "''")}'`]);
}
