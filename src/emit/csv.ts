import type { CompiledPlan, DateData, QuantityData } from "../compile/compiled-plan.generated.ts";
import type { Emitter } from "./emitter.ts";
import { plainText } from "./inline-text.ts";
import { statusLabel } from "./status-view.ts";
import { wordingFor } from "./wording/languages.ts";

/** Spreadsheets of what is done and what is measured: UTF-8 with a byte order mark and CRLF, as Excel needs. */
export const csv: Emitter = {
  name: "csv",
  description: "spreadsheets of interventions and indicators",
  emit: (plan) =>
    new Map([
      ["interventions.csv", toCsv(marked(plan, interventionRows(plan)))],
      ["indicators.csv", toCsv(marked(plan, indicatorRows(plan)))],
    ]),
};

/** Rows, each with a warning at its end where they are not for the public: a row is soon copied without its heading. */
function marked(plan: CompiledPlan, [head = [], ...rows]: string[][]): string[][] {
  if (plan.audience === "public") return [head, ...rows];
  return [
    [...head, "status"],
    ...rows.map((row) => [...row, statusLabel({ plan, wording: wordingFor(plan) })]),
  ];
}

function interventionRows(plan: CompiledPlan): string[][] {
  const { one: priority } = plan.plan.labels.priority;
  const { one: intervention } = plan.plan.labels.intervention;
  const { many: pledges } = plan.plan.labels.pledge;
  const nameOf = new Map(plan.priorities.map(({ id, name }) => [id, name]));
  const leads = new Map([...plan.organisations, ...plan.people].map(({ id, name }) => [id, name]));
  const head = [
    "id",
    priority,
    "group",
    "number",
    "part of",
    intervention,
    "timeline as printed",
    "timeline",
    "starts",
    "ends",
    "tentative",
    "depends on",
    pledges,
    "lead",
  ];
  const rows = plan.interventions.map((row) => [
    row.id,
    nameOf.get(row.priority) ?? "",
    row.group ?? "",
    row.number,
    row.parent ?? "",
    row.title,
    row.timeline?.printed ?? "",
    row.timeline?.text ?? "",
    row.timeline?.start ?? "",
    row.timeline?.end ?? "",
    row.timeline === null ? "" : row.timeline.tentative ? "yes" : "no",
    row.dependsOn.join(" "),
    row.contributesTo.join(" "),
    row.lead === undefined ? "" : (leads.get(row.lead.id) ?? ""),
  ]);
  return [head, ...rows];
}

function indicatorRows(plan: CompiledPlan): string[][] {
  const head = [
    "id",
    "indicator",
    "statement",
    "value",
    "unit",
    "as of",
    "baseline",
    "baseline as of",
    "target",
    "target by",
    "better",
    "status",
  ];
  const date = (value: DateData | undefined) => value?.text ?? "";
  const amount = (value: QuantityData | undefined) =>
    value === undefined ? "" : value.kind === "rank" ? value.printed : `${value.amount}`;
  const rows = plan.indicators.map((row) => [
    row.id,
    row.name,
    row.statement ?? "",
    amount(row.value),
    row.value?.unit ?? row.target?.unit ?? row.baseline?.unit ?? "",
    date(row.asOf),
    amount(row.baseline),
    date(row.baselineAsOf),
    amount(row.target),
    date(row.targetBy),
    row.better ?? "",
    row.status ?? "",
  ]);
  return [head, ...rows];
}

/** Rows as CSV text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * A cell, always quoted. A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises ("CSV
 * injection"); a number with a sign is left alone.
 */
function cell(text: string): string {
  const plain = plainText(text).replace(/[\r\n\t]+/g, " ");
  const isNumber = /^[+-]?\d+(?:\.\d+)?$/.test(plain);
  const harmless = !isNumber && /^\s*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}
