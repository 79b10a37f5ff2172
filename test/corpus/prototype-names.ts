import { acceptedTitle, type CorpusCase, command, refused } from "./case.ts";

/** Names that every object of JavaScript has. */
const names = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"],
  ...["__defineGetter__", "__defineSetter__", "__lookupGetter__", "propertyIsEnumerable", "toLocaleString"],
];
/** Names that only look like it, or that are those of lists, functions and templates. */
const harmless = [
  "then",
  "length",
  "name",
  "caller",
  "arguments",
  "toJSON",
  "lookup",
  "this",
  "default",
  "map",
];

/** Names that mean something to the language planc is written in, as keys, ids, references, values and arguments. */
export const prototypeNames: readonly CorpusCase[] = [
  ...names.map((name) => refused(`${name} as a kind`, `${name}:\n  - id: odd\n`, "1 yaml-syntax")),
  ...names.map((name) =>
    refused(`${name} as a field`, `sources:\n  - id: odd\n    title: Odd\n    ${name}: x\n`, "4 yaml-syntax"),
  ),
  refused("__proto__ by an escape", '"\\x5f_proto__": {title: x}\n', "1 yaml-syntax"),
  refused("__proto__ in braces", "{__proto__: {title: x}}\n", "1 yaml-syntax"),
  refused(
    "__proto__ in quotes, twice",
    "'__proto__': 1\n\"__proto__\": 2\n",
    "1 yaml-syntax",
    "2 yaml-syntax",
  ),
  refused(
    "__proto__ deep inside",
    "sources:\n  - id: odd\n    title: Odd\n    notes:\n      - text: x\n        __proto__: {by: x}\n",
    "6 yaml-syntax",
  ),
  refused(
    "__proto__ within __proto__",
    "__proto__:\n  __proto__:\n    polluted: yes\n",
    "1 yaml-syntax",
    "2 yaml-syntax",
  ),
  refused(
    "constructor.prototype",
    "constructor:\n  prototype:\n    polluted: yes\n",
    "1 yaml-syntax",
    "2 yaml-syntax",
  ),
  ...harmless.map((name) => refused(`${name} as a kind`, `${name}:\n  - id: odd\n`, "1 schema")),
  ...["__proto__", "constructor", "toString", "then"].map((name) => acceptedTitle(`${name} as a text`, name)),
  refused("__proto__ as an id", "sources:\n  - id: __proto__\n    title: Odd\n", "2 schema"),
  refused(
    "constructor as a reference",
    "pledges:\n  - {id: odd, number: 9, text: Be odd, priorities: [constructor]}\n",
    "2 reference-known",
  ),
  refused(
    "__proto__ as a reference",
    "pledges:\n  - {id: odd, number: 9, text: Be odd, priorities: [__proto__]}\n",
    "2 reference-known",
  ),
  refused(
    "toString as a source",
    "terms:\n  - {id: odd, term: Odd, source: toString}\n",
    "2 reference-known",
  ),
  refused(
    "toString as a word that is chosen",
    "sources:\n  - {id: odd, title: Odd, audience: toString}\n",
    "2 schema",
  ),
  command("constructor as an id that all use", ["build"], 0, "Wrote", {
    "plan/x.yaml":
      "priorities:\n  - id: constructor\n    number: 9\n    name: Odd\n    interventions:\n      - {id: valueof, number: 1, title: Do it, lead: parks, timeline: 2023/24}\npledges:\n  - {id: constructor, number: 9, text: Be odd, priorities: [constructor]}\n",
  }),
  ...["__proto__", "constructor", "toString"].flatMap((name) => [
    command(`${name} as a format`, ["check", "-f", name], 2, `There is no format "${name}".`),
    command(`${name} as an output`, ["build", "--only", name], 2, `There is no output "${name}".`),
    command(`${name} as a rule`, ["check", `--rule=${name}=off`], 2, `There is no rule "${name}".`),
    command(`${name} as the only rule`, ["check", "--only-rule", name], 2, `There is no rule "${name}".`),
    command(`${name} as a rule to explain`, ["explain", name], 2, `There is no rule "${name}".`),
    command(`${name} as a command`, [name], 2, `unknown command '${name}'`),
  ]),
];
