import { type ComparedEntity, type PlanSide, titleOf } from "./plan-side.ts";

/** How each side calls its entities. */
export interface NamesOfSides {
  readonly before: (kind: string, id: unknown) => string;
  readonly after: (kind: string, id: unknown) => string;
}

/** Titles longer than this are cut: a sentence goes on after them. */
const longest = 90;

/** Makes the names that sentences use for what stands on either side. */
export function namesOfSides(before: PlanSide, after: PlanSide): NamesOfSides {
  const nameIn = (side: PlanSide, other: PlanSide) => (kind: string, id: unknown) => {
    const entity = side.entities.get(`${kind}/${id}`) ?? other.entities.get(`${kind}/${id}`);
    return entity === undefined ? `“${String(id)}”` : nameOf(entity, side);
  };
  return { before: nameIn(before, after), after: nameIn(after, before) };
}

/** How a sentence names an entity: “Insulate lofts” (action H.2). */
export function nameOf(entity: ComparedEntity, side: PlanSide): string {
  if (entity.kind === "plan") return "the plan";
  const title = titleOf(entity).replace(/\s+/g, " ");
  const short =
    title.length <= longest
      ? title
      : `${title.slice(0, title.lastIndexOf(" ", longest - 1)).replace(/[ ,;:.]+$/, "")}…`;
  const number =
    typeof entity.data.number === "string" && entity.data.number !== "" ? ` ${entity.data.number}` : "";
  return `“${short}” (${levelOf(entity, side)}${number})`;
}

/** The plan's own word for what an entity is. */
function levelOf({ kind }: ComparedEntity, side: PlanSide): string {
  const labels = side.entities.get("plan/")?.data.labels as
    | Record<string, { one?: string } | undefined>
    | undefined;
  return labels?.[kind]?.one ?? kind;
}
