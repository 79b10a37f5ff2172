import { emptyNodeTable, findPair, type NodeTable, type SourceDocument } from "../load/document.ts";
import type { LoadedFiles } from "../load/load-files.ts";
import { type DayOfYear, parseDayOfYear } from "../model/calendar.ts";
import { type Entity, type EntityLists, type Plan, plurals } from "../model/kinds.generated.ts";
import type { DiagnosticLog } from "../source/diagnostic-log.ts";
import type { SourceFile } from "../source/source-file.ts";
import { EntityReader } from "./entity-reader.ts";
import { EntityRegister } from "./entity-register.ts";
import type { LinkedPlan } from "./linked-plan.ts";
import { ValueReader } from "./value-reader.ts";

/**
 * Makes one plan of the documents: every entity with its values parsed and its references followed. Reports ids that stand twice,
 * references to nothing, and values that are not in their grammar; what cannot be read is set aside in `unread`, and so is what an extract leaves out.
 * `isPart` says whether the plan is one.
 */
export function linkPlan(loaded: LoadedFiles, log: DiagnosticLog, isPart: boolean): LinkedPlan {
  const register = new EntityRegister(loaded, log);
  const reader = new EntityReader(register, new ValueReader(findYearStarts(loaded), log), isPart);
  for (const document of loaded.documents) reader.readEntities(document);
  reader.readFields();
  // The register itself would keep all that was read in memory, beside the entities that were made of it.
  const { byId } = register;

  // Every draft has been given all fields of its kind, as the schemas say; from here on it is an entity.
  const entities = reader.drafts as unknown as Entity[];
  const lists = Object.fromEntries(Object.values(plurals).map((plural) => [plural, [] as Entity[]]));
  for (const entity of entities) lists[plurals[entity.is]]?.push(entity);
  const plan = lists.plans?.[0] as Plan | undefined;
  if (plan === undefined) reportMissingPlan(loaded, log);
  const nodes = new Map<SourceFile, NodeTable>(
    loaded.documents.map((document) => [document.file, document.nodes]),
  );
  return {
    ...(lists as unknown as EntityLists),
    plan,
    period: periodOf(plan),
    entities,
    incomplete: isPart || loaded.setAside.length > 0 || loaded.documents.some(lacksEntries),
    find: (kind, id) => byId.get(kind)?.get(id) as never,
    nodesOf: (file) => nodes.get(file) ?? emptyNodeTable(0),
  };
}

/** Whether something in a document is no entity at all, or stands under a key that is not known: then nobody can say what the plan lacks. */
function lacksEntries({ value, faults }: SourceDocument): boolean {
  if (faults.size === 0 || value === null) return false;
  if (typeof value !== "object" || faults.has(0)) return true;
  const isEntry = (entry: unknown) => typeof entry === "object" && entry !== null && !Array.isArray(entry);
  return Object.values(value).some((entry) =>
    Array.isArray(entry) ? !entry.every(isEntry) : !isEntry(entry),
  );
}

/** Timelines and dates cannot be read before it is known when a year of the plan starts. */
function findYearStarts({ documents }: LoadedFiles): DayOfYear | undefined {
  for (const { value } of documents) {
    const text = (value as { plan?: Record<string, unknown> | null } | null)?.plan?.["year-starts"];
    if (typeof text === "string") return parseDayOfYear(text);
  }
  return undefined;
}

/** The first and last year of a plan, where it states both. */
function periodOf(plan: Plan | undefined): LinkedPlan["period"] {
  const first = plan?.period?.spans[0];
  const last = plan?.period?.spans.at(-1);
  if (first === undefined || last === undefined || plan?.period?.openEnded === true) return undefined;
  return { first: first.first, last: last.last };
}

/** Reports that no file says what plan this is, unless one that cannot be read may say it, or one says it in a way that has been reported. */
function reportMissingPlan({ documents, setAside }: LoadedFiles, log: DiagnosticLog): void {
  const first = documents[0];
  if (first === undefined || setAside.length > 0 || documents.some((document) => document.faults.has(0)))
    return;
  if (documents.some(({ nodes }) => findPair(nodes, 0, "plan") !== undefined)) return;
  log.add({
    rule: "schema",
    severity: "error",
    message: "No file says what plan this is.",
    hint: 'Add a file plan.yaml with "plan:" and under it "title:", "status:" and "year-starts:".',
    location: { file: first.file, start: 0, end: 0 },
  });
}
