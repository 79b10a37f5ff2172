import { findPair, type SourceDocument } from "../load/document.ts";
import type { LoadedFiles } from "../load/load-files.ts";
import { rewordScalar } from "../load/reword-scalar.ts";
import { type Kind, plurals } from "../model/kinds.generated.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import { didYouMean, fixOfName, nearNames } from "../source/near-names.ts";
import { show } from "../source/show.ts";
import type { Location, SourceFile } from "../source/source-file.ts";
import { type Draft, describe, entityNameOf, type FieldSite, idOf, placeOf, setAside } from "./draft.ts";

/** A reference as it is written: the kinds it may name, the id, and where it stands. */
export interface WrittenReference {
  readonly to: readonly Kind[];
  readonly id: string;
  readonly location: Location;
  readonly site: FieldSite;
}

/** The most references to nothing for which a near name is looked up: in a plan with more, the search would take longer than all else. */
const mostSearches = 500;

/** Knows every entity by its id, and follows references once all of them are known. Lives for one plan. */
export class EntityRegister {
  /** The entities of each kind by their ids. */
  readonly byId = new Map<Kind, Map<string, Draft>>();
  readonly #loaded: LoadedFiles;
  readonly #documents: ReadonlyMap<SourceFile, SourceDocument>;
  readonly #log: DiagnosticLog;
  /** Kinds of which an id could not be read: a reference to one may mean that very thing. */
  readonly #doubtful = new Set<Kind>();
  /** Entities whose id another of their kind has, too: a reference may mean either. */
  readonly #twins = new Set<Draft>();
  #plan: Draft | undefined;
  /** How many references there were to nothing. */
  #unknown = 0;
  #idsInDoubt: ReadonlySet<string> | "any" | undefined;

  constructor(loaded: LoadedFiles, log: DiagnosticLog) {
    this.#loaded = loaded;
    this.#documents = new Map(loaded.documents.map((document) => [document.file, document]));
    this.#log = log;
  }

  /** Takes an entity in. Reports an id that another of its kind has, and a second plan. */
  add(draft: Draft): void {
    if (draft.is === "plan") {
      if (this.#plan !== undefined)
        this.#reportRepeated(
          draft,
          this.#plan,
          'The plan has more than one "plan:" entry.',
          "Keep one of them.",
        );
      else this.#plan = draft;
    }
    const id = idOf(draft);
    if (id === undefined) {
      if (draft.unread.has("id")) this.#doubtful.add(draft.is);
      return;
    }
    let byId = this.byId.get(draft.is);
    if (byId === undefined) {
      byId = new Map();
      this.byId.set(draft.is, byId);
    }
    const first = byId.get(id);
    if (first === undefined) {
      byId.set(id, draft);
      return;
    }
    this.#twins.add(first);
    this.#reportRepeated(
      draft,
      first,
      `The id "${show(id)}" is that of two ${plurals[draft.is]}.`,
      "Give one of them another id, and change what refers to it.",
    );
  }

  /** What a reference names; undefined where that is nothing, which is reported. Whatever does not name one entity alone is set aside. */
  follow({ to, id, location, site }: WrittenReference): Draft | undefined {
    const entity = this.#find(to, id);
    if (entity === undefined || this.#twins.has(entity)) setAside(site);
    if (entity === undefined) this.#reportUnknown({ to, id, location, site });
    return entity;
  }

  #reportUnknown({ to, id, location, site }: WrittenReference): void {
    if (to.some((kind) => this.#doubtful.has(kind)) || this.#mayBeSetAside(id)) return;
    const kinds = to.join(" or ");
    const other = [...this.byId].find(([, byId]) => byId.has(id))?.[0];
    const near =
      ++this.#unknown > mostSearches
        ? []
        : nearNames(
            id,
            // Nothing refers to itself.
            to
              .flatMap((kind) => [...(this.byId.get(kind)?.keys() ?? [])])
              .filter((name) => !to.includes(site.entity.is) || name !== idOf(site.entity)),
          );
    const hint = didYouMean(near);
    this.#log.add({
      rule: "reference-known",
      severity: "error",
      message:
        other === undefined
          ? `${describe(site.entity)} names the ${kinds} "${show(id)}", which the plan does not have.`
          : `${describe(site.entity)} names "${show(id)}" as ${withArticle(kinds)}, but that is ${withArticle(other)}.`,
      hint: hint ?? `Use the id of ${withArticle(kinds)}, as it stands after "id:".`,
      suggestions: near,
      // A name that stands in the list already cannot be what was meant.
      fix: site.among?.includes(near[0])
        ? undefined
        : fixOfName(id, near, rewordScalar(location, id, near[0] ?? "")),
      location,
      entity: entityNameOf(site.entity),
    });
  }

  #find(kinds: readonly Kind[], id: string): Draft | undefined {
    for (const kind of kinds) {
      const entity = this.byId.get(kind)?.get(id);
      if (entity !== undefined) return entity;
    }
    return undefined;
  }

  /** Whether an id may be that of something that could not be read. */
  #mayBeSetAside(id: string): boolean {
    this.#idsInDoubt ??= this.#findIdsInDoubt();
    return this.#idsInDoubt === "any" || this.#idsInDoubt.has(id);
  }

  /** The ids written in files of which something could not be read; "any" where a file is there and not a word of it was read. */
  #findIdsInDoubt(): ReadonlySet<string> | "any" {
    const { setAside: files, documents } = this.#loaded;
    if (files.some(({ text, fault }) => fault !== undefined && text === "")) return "any";
    const inDoubt = [...files, ...documents.filter((read) => read.faults.size > 0).map((read) => read.file)];
    const written = inDoubt.flatMap(({ text }) => [
      ...text.matchAll(/\bid["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)/g),
    ]);
    return new Set(written.map(([, id]) => id ?? ""));
  }

  #reportRepeated(draft: Draft, first: Draft, message: string, hint: string): void {
    this.#log.add({
      rule: "id-unique",
      severity: "error",
      message,
      hint,
      location: this.#placeOfId(draft),
      entity: entityNameOf(draft),
      related: [{ message: "It stands here first.", location: this.#placeOfId(first) }],
    });
  }

  #placeOfId(draft: Draft): Location {
    const { file, node } = draft.origin;
    const document = this.#documents.get(file) as SourceDocument;
    return placeOf(findPair(document.nodes, node, "id")?.value ?? node + 1, document);
  }
}

/** A kind with its article: "a pledge", "an intervention". */
function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
