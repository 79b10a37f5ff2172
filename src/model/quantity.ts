import { type Parsed, shorten } from "./parsed.ts";
import { withPlainSpaces } from "./plain-spaces.ts";

/** A number with its unit, as people write it. */
export interface Quantity {
  /** As written in the plan. */
  readonly printed: string;
  /** The number as it counts: £1,943,377 thousand is 1943377000. A rank is its place. */
  readonly amount: number;
  readonly kind: "count" | "percentage" | "money" | "rate" | "rank";
  /** What is counted: "people", "%", "£", "per 100,000", "rank". Two quantities compare only where this is the same. */
  readonly unit: string;
  /** Of a rank: how many are ranked, if that is said. */
  readonly of?: number;
}

/** What of a quantity tells what it counts. */
type Counted = Pick<Quantity, "kind" | "unit" | "amount">;

/** Whether two quantities count the same, so that they can be compared, added and subtracted: "0 events" and "1 event" do. */
export function haveOneUnit(one: Counted, other: Counted): boolean {
  if (one.kind !== other.kind) return false;
  if (one.unit === other.unit) return true;
  const words = one.unit.replaceAll(",", "").split(" ");
  const others = other.unit.replaceAll(",", "").split(" ");
  // Of one thing the unit is in the singular, which in every language begins like the plural: one person, two people.
  const isOfOne = [one, other].some(({ amount }) => Math.abs(amount) === 1);
  return (
    words.length === others.length &&
    words.every((word, at) => word === others[at] || (isOfOne && word[0] === others[at]?.[0]))
  );
}

/** The scale that a quantity is written in: 1000000 for £6.2 million, 1 where it is written out. */
export function scaleOf({ printed, kind }: Quantity): number {
  // Only right after the number: further on stand words of the unit, such as "per 100 thousand".
  const long = /^\D*[\d,.]+ +(thousand|million|billion)s?\b/i.exec(printed);
  const short = kind === "money" ? /^\D*[\d,.]+ *(k|m|bn)\b/i.exec(printed) : null;
  return scales[(long ?? short)?.[1]?.toLowerCase() ?? ""] ?? 1;
}

/** What one in the last written place of a quantity counts: 100000 in £6.2 million, 1 in 18,420 people. */
export function lastPlaceOf(quantity: Quantity): number {
  const decimals = /^\D*[\d,]+\.(\d+)/.exec(quantity.printed)?.[1]?.length ?? 0;
  return scaleOf(quantity) * Number(`1e-${decimals}`);
}

/** An amount in the unit of a quantity, written out: "£12,400,000", "128,295 people", "99.5%". */
export function printAmount(amount: number, { kind, unit }: Quantity): string {
  const [whole = "", fraction] = `${roundTo(Math.abs(amount))}`.split(".");
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const decimals = kind === "money" ? fraction?.padEnd(2, "0") : fraction;
  const number = `${commas}${decimals === undefined ? "" : `.${decimals}`}`;
  const sign = amount < 0 ? "-" : "";
  if (kind === "money") return `${sign}${unit.slice(0, 1)}${number}${unit.slice(1)}`;
  return `${sign}${number}${kind === "percentage" || unit === "" ? "" : " "}${unit}`;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
};

/** A number with or without commas: 18,110 or 18110 or 85.7, with a sign if it is a change. */
const numberPattern = "([+\\-−]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?";
const rankPattern = /^rank ([\d,]{1,12})(?:st|nd|rd|th)?(?: (?:out )?of ([\d,]{1,12}))?$/i;
const signedPattern = new RegExp(`^([+\\-−]?)([£€$])?${numberPattern.replace("([+\\-−]?)", "")}(.*)$`);

/**
 * Reads a quantity.
 *
 *     quantity = rank | money | percentage | rate | count
 *     rank       = "rank" number [ "of" number ]              rank 36 of 42
 *     money      = ( "£" | "€" | "$" ) number [ scale ] [ unit ]   £1,943,377 thousand
 *     percentage = number ( "%" | "per cent" ) [ unit ]        38%
 *     rate       = number [ unit ] "per" unit | number "/" number   101 per 100,000, 101/100,000
 *     count      = number [ scale ] [ unit ]                   18,110 people
 *     scale      = "thousand" | "million" | "billion" | "k" | "m" | "bn"     (the short ones after money only)
 */
export function parseQuantity(printed: string): Parsed<Quantity> {
  const text = withPlainSpaces(printed);
  if (/^rank /i.test(text)) {
    const rank = rankPattern.exec(text);
    if (rank?.[1] === undefined) return noQuantity(text);
    const place = Number(rank[1].replaceAll(",", ""));
    const of = rank[2] === undefined ? {} : { of: Number(rank[2].replaceAll(",", "")) };
    if (place < 1 || place > (of.of ?? place)) {
      return {
        message: `"${shorten(text)}" is not a rank: it must be between 1 and the number of those ranked`,
        hint: "Write the place first: rank 36 of 42.",
      };
    }
    return { value: { printed: printed.trim(), amount: place, kind: "rank", unit: "rank", ...of } };
  }
  const match = qualifier.test(text) ? null : signedPattern.exec(text);
  if (match === null) return { ...noQuantity(text), ...withoutQualifier(text) };
  const [, sign, currency, whole = "", fraction = "", tail = ""] = match;
  if (/^,?\d/.test(tail)) {
    return {
      message: `"${shorten(text)}" has a comma in the wrong place`,
      hint: "Commas stand before each three digits, 18,110, and points before decimals, 38.5.",
      ...decimalMeant(text),
    };
  }
  const digits = Number(`${whole.replaceAll(",", "")}${fraction}`);
  if (!Number.isSafeInteger(Math.trunc(digits)) || whole.length + fraction.length > 20) {
    return {
      message: `"${shorten(text)}" has more digits than a number can hold`,
      hint: "Write it in thousands, millions or billions.",
    };
  }
  const amount = sign === "-" || sign === "−" ? -digits : digits;
  const percent = /^ ?(?:%|(?<= )per ?cent\b)(.*)/i.exec(tail);
  if (percent !== null) {
    return {
      value: { printed: printed.trim(), amount, kind: "percentage", unit: `%${percent[1]}` },
    };
  }
  // "101/100,000" is a rate; a small number below the line makes a fraction, which is none.
  const per = /^\/(\d{3,9}|\d{1,3}(?:,\d{3})+)$/.exec(tail);
  if (per !== null)
    return { value: { printed: printed.trim(), amount, kind: "rate", unit: `per ${per[1]}` } };
  if (tail !== "" && !tail.startsWith(" ") && !(currency !== undefined && /^(?:k|m|bn)\b/i.test(tail)))
    return noQuantity(text);
  const words = tail.trim();
  const scaleName =
    /^(?:thousand|million|billion)s?\b/i.exec(words)?.[0] ??
    (currency === undefined ? undefined : /^(?:k|m|bn)\b/i.exec(words)?.[0]);
  const scale = scaleName === undefined ? 1 : (scales[scaleName.toLowerCase().replace(/s$/, "")] ?? 1);
  const unit = words.slice(scaleName?.length ?? 0).trim();
  if (
    scaleName === undefined &&
    currency === undefined &&
    /^\.\d\d0$/.test(fraction) &&
    /^[1-9]\d{0,2}$/.test(whole)
  )
    return twoReadings(text, `${sign}${whole}`, fraction.slice(1), tail);
  const ranked = /^(?:out )?(of \d+)$/.exec(unit);
  if (ranked !== null && currency === undefined) {
    return { ...noQuantity(text), suggestions: [`rank ${whole} ${ranked[1]}`] };
  }
  // Words that belong to the number would change it without a word if they were taken for its unit.
  if (/^(?:[\d.,]|(?:thousand|million|billion)s?\b|(?:in|to|or|and|out of|-|–|x|×) ?\d)/i.test(unit))
    return noQuantity(text);
  const scaled = roundTo(amount * scale);
  if (currency !== undefined)
    return {
      value: {
        printed: printed.trim(),
        amount: scaled,
        kind: "money",
        unit: `${currency}${unit === "" ? "" : ` ${unit}`}`,
      },
    };
  return {
    value: {
      printed: printed.trim(),
      amount: scaled,
      kind: /(?:^| )per /.test(unit) ? "rate" : "count",
      unit,
    },
  };
}

/** Removes the noise that multiplying decimals leaves: 1.943 billion is 1943000000. */
function roundTo(amount: number): number {
  return Number(amount.toPrecision(15));
}

/** "1.200 trees" are 1,200 where a point stands before each three digits, and 1.2 elsewhere, where nobody would write the noughts. */
function twoReadings(text: string, before: string, after: string, tail: string): Parsed<Quantity> {
  return {
    message: `"${shorten(text)}" can be read in two ways`,
    hint: "Commas stand before each three digits, 18,110, and points before decimals, 38.5.",
    suggestions: [`${before},${after}${tail}`, `${before}.${after.replace(/0+$/, "")}${tail}`],
  };
}

/** "38,5%" means 38.5% where a comma stands before the decimals. */
function decimalMeant(text: string): { readonly suggestions?: readonly string[] } {
  const meant = /^(\D{0,2}\d+),(\d{1,2})(?![\d,])(.*)/.exec(text);
  return meant === null ? {} : { suggestions: [`${meant[1]}.${meant[2]}${meant[3]}`] };
}

/** What says that a quantity is not exact: "more than", "or more". */
const qualifier =
  /^(?:circa|about|around|over|under|up to|at least|more than|less than|[~<>≈]) ?(?=[£€$\d])| or (?:more|less|fewer|over|above|below|higher|lower)$/i;

/** "Circa 530 GPs" and "95% or more" are the quantity without the words at either end; that it is not exact stands in the statement. */
function withoutQualifier(text: string): { readonly suggestions?: readonly string[] } {
  const exact = text.replace(qualifier, "");
  return exact !== text && "value" in parseQuantity(exact) ? { suggestions: [exact] } : {};
}

function noQuantity(text: string): { message: string; hint: string } {
  return {
    message: `"${shorten(text)}" is not a number with a unit`,
    hint: "Quantities are written like 38%, 18,110 people, £1,943,377 thousand, 101 per 100,000 or rank 36 of 42. If it is not known yet, delete the line.",
  };
}
