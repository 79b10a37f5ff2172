import type { SourceDocument } from "../load/document.ts";
import { type Entity, fieldsByKind, type Kind } from "../model/kinds.generated.ts";
import { show } from "../source/show.ts";
import type { Location } from "../source/source-file.ts";

/** An entity while it is being put together: the fields read so far by their names in the model. Finished, it is one of the model's kinds. */
export interface Draft {
  readonly is: Kind;
  readonly origin: Entity["origin"];
  readonly container: Draft | undefined;
  unread: Set<string>;
  [field: string]: unknown;
}

/** The field of an entity that is being read, and the document it stands in. */
export interface FieldSite {
  readonly document: SourceDocument;
  readonly entity: Draft;
  /** The YAML name of the field. */
  readonly field: string;
  /** What stands beside it in the list that it is in, as written. */
  readonly among?: readonly unknown[];
}

/** What stands for a value that could not be read. */
export const unreadable = Symbol("unreadable");

/** What an entity starts with: shared, since most have nothing to set aside. */
const nothingUnread: Set<string> = new Set();

/** What stands for a list that is not there: one for all, since most entities have few of the lists that they may have. */
const emptyList: readonly unknown[] = [];

/**
 * An entity before its fields are read. It has all fields of its kind from the start, in one order, so that all of a kind are laid out
 * alike in memory and are read as fast as can be.
 */
export function emptyDraft(kind: Kind, origin: Draft["origin"], container: Draft | undefined): Draft {
  let fields = emptyFields.get(kind);
  if (fields === undefined) {
    fields = Object.fromEntries(
      Object.values(fieldsByKind[kind]).map(({ name, required, shape }) => {
        const isNeededText = required && shape.is === "text";
        return [name, shape.is === "list" ? emptyList : isNeededText ? "" : undefined];
      }),
    );
    emptyFields.set(kind, fields);
  }
  return { is: kind, origin, container, unread: nothingUnread, ...fields };
}

const emptyFields = new Map<Kind, Readonly<Record<string, unknown>>>();

/** Notes that a field could not be read, wholly or in part. */
export function setAside({ entity, field }: FieldSite): typeof unreadable {
  if (entity.unread === nothingUnread) entity.unread = new Set();
  entity.unread.add(field);
  return unreadable;
}

/** Where a node of a document stands. */
export function placeOf(node: number, { file, nodes }: SourceDocument): Location {
  return { file, start: nodes.starts[node] ?? 0, end: nodes.ends[node] ?? 0 };
}

/** The id of a draft, or undefined where it has none that could be read. */
export function idOf(draft: Draft): string | undefined {
  return typeof draft.id === "string" && draft.id !== "" ? draft.id : undefined;
}

/** How diagnostics name a draft: "pledge/warm-homes". */
export function entityNameOf(draft: Draft): string | undefined {
  const id = idOf(draft);
  return id === undefined ? undefined : `${draft.is}/${id}`;
}

/** How messages name a draft: Pledge 4 "warm-homes". */
export function describe(draft: Draft): string {
  const id = idOf(draft);
  const number = typeof draft.number === "string" && draft.number !== "" ? ` ${show(draft.number)}` : "";
  return `${draft.is.charAt(0).toUpperCase()}${draft.is.slice(1)}${number}${id === undefined ? "" : ` "${show(id)}"`}`;
}
