import type { ConsultationData } from "../../compile/compiled-plan.generated.ts";
import { readText, safeLink } from "../inline-text.ts";
import { publishers } from "../status-view.ts";
import type { Wording } from "../wording/languages.ts";
import type { Link } from "./links.ts";
import type { PageContext } from "./site.ts";

/** A way to answer a consultation. */
export interface Channel {
  /** "Email", "Post" */
  readonly by: string;
  readonly text: string;
  /** The address, where the text does not say it already. */
  readonly address: string;
  readonly href: string;
}

type By = ConsultationData["channels"][number]["by"];

/** Who to ask, in short, for the foot of a page. */
export interface Contact {
  readonly channels: readonly Channel[];
  /** The page with all the ways to answer, or "". */
  readonly more: Link;
}

/** The ways that reach a person. */
const direct: readonly By[] = ["email", "post", "telephone"];

/** All the ways to answer a consultation. */
export function channels(wording: Wording, { channels }: Pick<ConsultationData, "channels">): Channel[] {
  return channels.map(({ by, text, address = "" }) => ({
    by: wording.channels[by],
    // An email or web address in the words becomes a link where it stands; angle brackets make one of it.
    text:
      (isEmail(by, address) || isWebAddress(address)) && isBare(address, text)
        ? text.replace(address, () => `<${address}>`)
        : text,
    address: text.includes(address) ? "" : keepTogether(by, address),
    href: addressLink(by, address),
  }));
}

/** The ways that reach a person: by email, by post or by telephone. */
export function contact({ plan, links, wording }: PageContext): Contact {
  const consultation = plan.consultations[0];
  const reaching = consultation?.channels.filter(({ by }) => direct.includes(by)) ?? [];
  return {
    channels: channels(wording, { channels: reaching }),
    more: {
      text: consultation?.title ?? "",
      href: consultation === undefined ? "" : links.page("consultation"),
    },
  };
}

/** Whom to ask where the plan names no way to: those who publish it, if it says who they are. */
export function whoToAsk({ plan, index, wording }: PageContext): string {
  const names = publishers(plan, index);
  return names.length === 0 ? wording.consultation.nobody : wording.consultation.ask(names);
}

/** A telephone number is not broken over two lines. */
function keepTogether(by: string, address: string): string {
  return by === "telephone" ? address.replaceAll(" ", "\u00a0") : address;
}

/** An email address or a telephone number leads to the program for it, a web address to its page; any other address is only words. */
function addressLink(by: string, address: string): string {
  if (isWebAddress(address)) return address;
  if (isEmail(by, address)) return `mailto:${address}`;
  if (by === "telephone" && /^\+?[\d ]+$/.test(address)) return `tel:${address.replaceAll(" ", "")}`;
  return "";
}

/** Whether an address in a text is plain words where it first stands, and whole: in a link, or in a longer address, brackets around it would break that. */
function isBare(address: string, text: string): boolean {
  const first = readText(text).find(
    ({ text, href = "" }) => text.includes(address) || href.includes(address),
  );
  if (first === undefined || first.href !== undefined) return false;
  const [before = "", after = ""] = first.text.split(address, 2);
  return !/\S$/.test(before.replace(/["'(]$/, "")) && /^[.,;:!?"')]*(?:\s|$)/.test(after);
}

/** Whether it is a web address in full, and safe to publish. */
function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address) && safeLink(address) !== undefined;
}

function isEmail(by: string, address: string): boolean {
  return by === "email" && /^[^\s@"'<>?&:/\\]+@[^\s@"'<>?&:/\\]+$/.test(address);
}
