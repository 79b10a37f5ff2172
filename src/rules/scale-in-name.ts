import type { PathStep } from "../load/document.ts";
import type { Figure } from "../model/kinds.generated.ts";
import { printAmount, type Quantity, scaleOf } from "../model/quantity.ts";
import { show } from "../source/show.ts";

/** What is wrong with the unit of a figure, and where. */
export interface Fault {
  readonly field: string | readonly PathStep[];
  /** What is wrong, without the subject. */
  readonly message: string;
  readonly hint: string;
}

/** Words that give a scale in a name: 000's, £000, (£m), £bn, in thousands, (millions). */
const scaleInName =
  /[£€$]?(?<![\d,.]|\d )000['’]?s?\b|[£€$](?:k|m|bn)\b|\bin (?:thousand|million|billion)s\b(?! of\b)|(?<=\()[£€$]? ?(?:thousand|million|billion)s?(?=\))/i;

/** What is wrong where the name of a figure gives the scale of its number. */
export function faultOfScale({ name, value }: Figure): Fault | undefined {
  const scale = show(scaleInName.exec(name)?.[0] ?? "");
  if (scale === "" || (value?.kind !== "count" && value?.kind !== "money")) return undefined;
  const printed = show(value.printed);
  const isTwice = scaleOf(value) > 1;
  return {
    field: "value",
    message: isTwice
      ? `gives its scale twice, in its name as "${scale}" and again in "${printed}"`
      : `gives its scale in its name only, as "${scale}", so that "${printed}" counts as it stands`,
    hint: isTwice
      ? `Give the scale once, with the number: about ${inLargestScale(value)}. Take it out of the name.`
      : "Give the scale with the number, and take it out of the name.",
  };
}

/** A quantity in few digits: "£1.943 billion". */
function inLargestScale(value: Quantity): string {
  const size = Math.abs(value.amount);
  const [scale, word] = size >= 1e9 ? [1e9, " billion"] : size >= 1e6 ? [1e6, " million"] : [1, ""];
  const [number, ...unit] = printAmount(Number((value.amount / scale).toPrecision(4)), value).split(" ");
  return show([`${number}${word}`, ...unit].join(" "));
}
