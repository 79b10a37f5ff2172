import type { SourceFile } from "../source/source-file.ts";
import type { Entity, EntityByKind, Kind } from "./kinds.generated.ts";

/** Where an entity is written: its file and the node of its mapping there. */
export interface Origin {
  readonly file: SourceFile;
  readonly node: number;
}

/** What every entity has beside the fields of its kind. */
export interface EntityBase {
  /** The name of its kind. */
  readonly is: Kind;
  /** Where it is written. */
  readonly origin: Origin;
  /** The entity it is nested in, such as the priority of an intervention. */
  readonly container: Entity | undefined;
  /**
   * The YAML names of fields that could not be read and were set aside. What leans on one of them is unknown, not wrong,
   * so no rule may report it.
   */
  readonly unread: ReadonlySet<string>;
}

/** How diagnostics and programs name an entity: "pledge/warm-homes". Undefined where it has no id. */
export function entityName(entity: Entity): string | undefined {
  return entity.id === undefined || entity.id === "" ? undefined : `${entity.is}/${entity.id}`;
}

/** The nearest entity of a kind that this one is nested in. */
export function containerOf<K extends Kind>(entity: Entity, kind: K): EntityByKind[K] | undefined {
  for (let at = entity.container; at !== undefined; at = at.container) {
    if (at.is === kind) return at as EntityByKind[K];
  }
  return undefined;
}
