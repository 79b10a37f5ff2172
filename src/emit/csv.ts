import type {
  CompiledPlan,
  DateData,
  IndicatorData,
  QuantityData,
} from "../compile/compiled-plan.generated.ts";
import { stateMarks } from "./charts/measure-tile.ts";
import type { Emitter } from "./emitter.ts";
import { plainText } from "./inline-text.ts";
import { indexPlan, knownName } from "./plan-index.ts";
import { statusLabel } from "./status-view.ts";
import { type Wording, wordingFor } from "./wording/languages.ts";
import { maybeDate, quantityText, timelineText } from "./wording/values.ts";

/** Spreadsheets of what is done and what is measured: UTF-8 with a byte order mark and CRLF, as Excel needs. */
export const csv: Emitter = {
  name: "csv",
  description: "spreadsheets of interventions and indicators",
  emit: (plan, options) => {
    const wording = wordingFor(plan, options);
    return new Map([
      ["interventions.csv", toCsv(marked(plan, wording, interventionRows(plan, wording)))],
      ["indicators.csv", toCsv(marked(plan, wording, indicatorRows(plan, wording)))],
    ]);
  },
};

/** Rows, each with a warning at its end where they are not for the public: a row is soon copied without its heading. */
function marked(plan: CompiledPlan, wording: Wording, [head = [], ...rows]: string[][]): string[][] {
  if (plan.audience === "public") return [head, ...rows];
  const status = statusLabel({ plan, wording });
  return [[...head, wording.csv.planStatus], ...rows.map((row) => [...row, status])];
}

function interventionRows(plan: CompiledPlan, wording: Wording): string[][] {
  const { csv: words } = wording;
  const { one: priority } = plan.plan.labels.priority;
  const { one: intervention } = plan.plan.labels.intervention;
  const { many: pledges } = plan.plan.labels.pledge;
  const index = indexPlan(plan);
  const head = [
    words.id,
    priority,
    words.group,
    words.number,
    words.partOf,
    intervention,
    words.timelineAsPrinted,
    words.timeline,
    words.starts,
    words.ends,
    words.tentative,
    words.dependsOn,
    pledges,
    words.lead,
  ];
  const rows = plan.interventions.map((row) => [
    row.id,
    index.priorities.get(row.priority)?.name ?? "",
    row.group ?? "",
    row.number,
    row.parent ?? "",
    row.title,
    row.timeline === null || row.timeline.derived ? "" : row.timeline.printed,
    row.timeline === null ? "" : timelineText(wording, row.timeline),
    row.timeline?.start ?? "",
    row.timeline?.end ?? "",
    row.timeline === null ? "" : row.timeline.tentative ? words.yes : words.no,
    row.dependsOn.join(" "),
    [...new Set([...(index.priorities.get(row.priority)?.pledges ?? []), ...row.contributesTo])].join(" "),
    (row.lead && knownName(index, row.lead)) ?? "",
  ]);
  return [head, ...rows];
}

function indicatorRows(plan: CompiledPlan, wording: Wording): string[][] {
  const { csv: words } = wording;
  const head = [
    words.id,
    words.indicator,
    words.statement,
    words.value,
    words.unit,
    words.asOf,
    words.baseline,
    words.baselineAsOf,
    words.target,
    words.targetBy,
    words.better,
    words.status,
  ];
  const date = (value: DateData | undefined) => maybeDate(wording, value) ?? "";
  const rows = plan.indicators.map((row) => {
    const unit = unitOf(wording, row.value ?? row.target ?? row.baseline);
    // An amount stays a number without commas, which spreadsheets can add; one of another unit than the row's has that beside it.
    const amount = (value: QuantityData | undefined) => {
      if (value === undefined) return "";
      const isBare = value.kind !== "rank" && unitOf(wording, value) === unit;
      return isBare ? `${value.amount}` : quantityText(wording, value);
    };
    return [
      row.id,
      row.name,
      row.statement ?? "",
      amount(row.value),
      unit,
      date(row.asOf),
      amount(row.baseline),
      date(row.baselineAsOf),
      amount(row.target),
      date(row.targetBy),
      row.better === undefined ? "" : words[row.better],
      statusOf(row, words),
    ];
  });
  return [head, ...rows];
}

function statusOf(indicator: IndicatorData, words: Wording["csv"]): string {
  const { met, missed } = stateMarks(indicator);
  if (indicator.status === null) return "";
  return met ? words.met : missed ? words.missed : words.notMetYet;
}

function unitOf({ measures }: Wording, quantity: QuantityData | undefined): string {
  return quantity?.kind === "rank" ? measures.rank : (quantity?.unit ?? "");
}

/** Rows as CSV text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * A cell, always quoted. A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises ("CSV
 * injection"), also where its sign is a wide one of East Asia; a number with a sign is left alone.
 */
function cell(text: string): string {
  const plain = plainText(text).replace(/[\r\n\t]+/g, " ");
  const isSignedNumber = /^[+-]\d+(?:\.\d+)?$/.test(plain);
  const harmless = !isSignedNumber && /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
}
