import type { NodeTable } from "../load/document.ts";
import type { PlanYear } from "../model/calendar.ts";
import type { Entity, EntityByKind, EntityLists, Kind, Plan } from "../model/kinds.generated.ts";
import type { SourceFile } from "../source/source-file.ts";

/** A plan whose ids are unique and whose references are followed: each names the entity itself. */
export interface LinkedPlan extends EntityLists {
  /** The plan's own entry; undefined where it is missing or could not be read. */
  readonly plan: Plan | undefined;
  /** The first and last year of the plan, where they are known. */
  readonly period: { readonly first: PlanYear; readonly last: PlanYear } | undefined;
  /** All entities in reading order: by file, then by place. */
  readonly entities: readonly Entity[];
  /** Whether some file or entry could not be read: then nothing can be said to be missing from the plan as a whole. */
  readonly incomplete: boolean;
  /** The entity of a kind with an id. */
  find<K extends Kind>(kind: K, id: string): EntityByKind[K] | undefined;
  /** Where the nodes of a file stand, for placing what rules find. */
  nodesOf(file: SourceFile): NodeTable;
}
