import { fieldsByKind, fileFields } from "../model/kinds.generated.ts";
import type { Fields, Shape } from "../model/shape.ts";
import { type Block, isBlock, type Member, type Words } from "./outline.ts";

/** The outline of a file with the keys of each thing in the order of its schema, `source` last. Things stay in the order in which they are written. */
export function orderFile(file: Block): Block {
  return {
    ...file,
    members: file.members.map((member) => orderMember(member, shapeIn(fileFields, member.name))),
  };
}

function orderMember(member: Member, shape: Shape | undefined): Member {
  return isBlock(member.value) ? { ...member, value: orderBlock(member.value, shape) } : member;
}

function orderBlock(block: Block, shape: Shape | undefined): Block {
  if (shape?.is === "list")
    return { ...block, members: block.members.map((item) => orderMember(item, shape.of)) };
  const fields = fieldsOf(shape);
  if (fields === undefined) return block;
  const members = block.members.map((member) => orderMember(member, fieldIn(fields, member.name)?.shape));
  // Empty lines that belong to a text must not come to stand below another one, nor others below it.
  if (members.some(({ value }) => keepsEmptyLines(value))) return { ...block, members };
  return { ...block, members: passOnEmptyLines(orderKeys(members, fields), members[0]) };
}

/** A key with the unknown ones below it: those stay where they are. */
interface Unit {
  readonly rank: number;
  readonly holdsEntities: boolean;
  readonly members: Member[];
}

function orderKeys(members: readonly Member[], fields: Fields): Member[] {
  const names = Object.keys(fields);
  const ranks = new Map(names.map((name, index) => [name, name === "source" ? names.length : index]));
  const units: Unit[] = [];
  for (const member of members) {
    const field = fieldIn(fields, member.name);
    const last = units.at(-1);
    if (field === undefined && last !== undefined) last.members.push(member);
    else {
      const rank = ranks.get(member.name ?? "") ?? -1;
      units.push({ rank, holdsEntities: holdsEntities(field?.shape), members: [member] });
    }
  }
  // What is written first is read first: the order of things must not change with that of the keys they stand under.
  const holding = units.filter((unit) => unit.holdsEntities);
  const ordered = [...units].sort((a, b) => a.rank - b.rank);
  return ordered.flatMap((unit) => (unit.holdsEntities ? (holding.shift() ?? unit) : unit).members);
}

/** No empty line comes to stand below the key of a mapping: that of a pair which is now the first goes to the one that was. */
function passOnEmptyLines(members: readonly Member[], formerFirst: Member | undefined): Member[] {
  const [first] = members;
  if (first === undefined || formerFirst === undefined || first === formerFirst) return [...members];
  const words = first.above.findIndex((remark) => remark !== "");
  const empty = words === -1 ? first.above.length : words;
  return members.map((member) => {
    if (member === first) return { ...member, above: first.above.slice(empty) };
    if (member === formerFirst)
      return { ...member, above: [...first.above.slice(0, empty), ...member.above] };
    return member;
  });
}

function keepsEmptyLines(value: Block | Words): boolean {
  return isBlock(value)
    ? value.members.some((member) => keepsEmptyLines(member.value))
    : value.keepsEmptyLines;
}

function fieldsOf(shape: Shape | undefined): Fields | undefined {
  if (shape?.is === "entity") return fieldsByKind[shape.kind];
  return shape?.is === "record" ? shape.fields : undefined;
}

function holdsEntities(shape: Shape | undefined): boolean {
  if (shape?.is === "list") return holdsEntities(shape.of);
  return shape?.is === "entity";
}

function fieldIn(fields: Fields, name: string | undefined): Fields[string] | undefined {
  return name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function shapeIn(shapes: Readonly<Record<string, Shape>>, name: string | undefined): Shape | undefined {
  return name !== undefined && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
}
