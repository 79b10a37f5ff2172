import { bareNode, type Measurement, type Written } from "./measure.ts";
import type { Peer } from "./peers.ts";
import type { Shares } from "./profile.ts";

/** What was measured in one go, command by command. */
export interface Table {
  readonly title: string;
  readonly rows: ReadonlyMap<string, Measurement>;
  /** The programs that did not do their work, so that they were not measured. */
  readonly failed?: readonly string[];
}

/** Where the time of commands goes with one plan. */
export interface Division {
  readonly title: string;
  readonly commands: ReadonlyMap<string, Shares>;
}

/** All that was found out in one go, and on which machine. */
export interface Report {
  readonly machine: string;
  readonly rounds: number;
  readonly tables: readonly Table[];
  readonly divisions: readonly Division[];
  readonly peers: readonly Peer[];
}

/** The text of docs/benchmarks.md. */
export function printReport({ machine, rounds, tables, divisions, peers }: Report): string {
  const lines = peers.map(({ name, does, version }) => {
    const found = version();
    return `- **${name}**${found === undefined ? ", not installed here, so not measured" : ` ${found}`}: ${does}.`;
  });
  return `# Benchmarks

<!-- Written by \`npm run bench -- --write\`. Do not edit. -->

How long planc takes, and how much memory, beside a bare start of Node (\`node -e 0\`) and beside other programs on the same plans. The plans are
generated (\`test/bench/generate-plan.ts\`), the same on every machine, with every kind in them and work for every rule. All rules are
on, save where it says "structure alone": there only syntax, types, references and timelines are checked. "js-yaml alone" reads the files and takes them apart
with the parser that planc uses, and does nothing with them. "The fifth in one process" is a check, without the start of Node, when V8 has compiled all of it.
A build "of which nothing is made anew" checks the plan, and writes the files that the last build made (\`test/bench/making-nothing.ts\`). Commands run in turn, ${rounds} rounds or more (3 for the largest plan and for what takes longest), so that whatever else the machine does meets all of them alike; the middle of
their times counts. Seconds are those of one machine, so compare multiples: **×** is how often a bare start of Node fits in.
Memory is the most that a process held; what a command writes is counted in files and in millions of bytes.

Measured on: ${machine}.

${tables.map((table) => printTable(table)).join("\n")}
${printGrowth(tables)}
${divisions.map(printDivision).join("\n")}
## The others

None of them does all that planc does.

${lines.join("\n")}

To measure them too, run \`npm ci\` in \`test/bench/peers\`, and install Hugo, pandoc, TaskJuggler and yamllint from your system's packages.
A program is left out where it takes much longer than half a minute. In all tables of commands, ${bareNode.name} is \`node -e 0\`.
`;
}

function printTable({ title, rows, failed = [] }: Table): string {
  const lines = [...rows].map(([name, { seconds, ratio, megabytes, written }]) => {
    const memory = megabytes === undefined ? "–" : `${Math.round(megabytes)} MB`;
    return `| ${name} | ${seconds.toFixed(seconds < 1 ? 3 : 2)} s | ${ratio.toFixed(ratio < 20 ? 1 : 0)} × | ${memory} | ${printWritten(written)} |`;
  });
  const others = failed.map((name) => `\n${name} failed, so it was not measured.\n`);
  return `## ${title}

| command | time | × | memory | writes |
| --- | ---: | ---: | ---: | ---: |
${lines.join("\n")}
${others.join("")}`;
}

/** Such as: 1,114 files, 46.02 MB. */
function printWritten(written: Written | undefined): string {
  if (written === undefined) return "–";
  const { files, bytes } = written;
  const number = files.toLocaleString("en-GB");
  return `${number} ${files === 1 ? "file" : "files"}, ${(bytes / 1e6).toFixed(2)} MB`;
}

/** How much longer each command takes with the plan before it ten times as large. */
function printGrowth(tables: readonly Table[]): string {
  const [large, larger] = tables.slice(-2);
  if (large === undefined || larger === undefined || tables.length < 4) return "";
  const lines = [...larger.rows].flatMap(([name, { seconds }]) => {
    const before = large.rows.get(name)?.seconds;
    return before === undefined || name === "bare Node"
      ? []
      : [`| ${name} | ${(seconds / before).toFixed(1)} × |`];
  });
  return `## Growth

How many times as long the last plan takes as the one before it.

| command | growth |
| --- | ---: |
${lines.join("\n")}
`;
}

/** Rules and other parts that take less than this are told together. */
const leastTold = 0.01;

/** A table of the parts of planc, each with its share of the time of each command: rules after all else. */
export function printDivision({ title, commands }: Division): string {
  const parts = [...new Set([...commands.values()].flatMap((shares) => [...shares.keys()]))];
  const isTold = (part: string) =>
    [...commands.values()].some((shares) => (shares.get(part) ?? 0) >= leastTold);
  const isRule = (part: string) => part.startsWith("rule ");
  const rules = parts.filter(isRule);
  const lesserRules = rules.filter((rule) => !isTold(rule));
  const others = parts.filter((part) => !isRule(part));
  const rows = [
    ...others.filter(isTold).map((part) => ({ name: part, of: [part] })),
    { name: "all else that is no rule", of: others.filter((part) => !isTold(part)) },
    { name: `all ${rules.length} rules`, of: rules },
    ...rules.filter(isTold).map((rule) => ({ name: `– ${rule.slice("rule ".length)}`, of: [rule] })),
    { name: `– others, ${lesserRules.length} of them`, of: lesserRules },
  ];
  const printed = rows.map(({ name, of }) => {
    const shares = [...commands.values()].map((one) =>
      of.reduce((sum, part) => sum + (one.get(part) ?? 0), 0),
    );
    return `| ${[name, ...shares.map((share) => `${(share * 100).toFixed(1)} %`)].join(" | ")} |`;
  });
  return `## Where the time goes: ${title}

Shares of the time of the main thread, from profiles. What a rule is the first to ask for counts as its own.

| part | ${[...commands.keys()].join(" | ")} |
| --- |${" ---: |".repeat(commands.size)}
${printed.join("\n")}
`;
}
