import type { Ruler } from "../deck/fit.ts";
import type { ColourName } from "../theme.ts";
import type { Wording } from "../wording/languages.ts";
import { office, type Relationship } from "./package.ts";
import { type Xml, xml } from "./xml.ts";

/** The colours of a plan's pages, as hexadecimal digits. */
export type Colours = Readonly<Record<ColourName, string>>;

/** What all the parts of a deck are drawn with. */
export interface Style {
  /** The language of the plan's own words. */
  readonly language: string;
  /** All fixed words, and the language that they are marked with. */
  readonly wording: Wording;
  readonly wordingLanguage: string;
  readonly colours: Colours;
  readonly typeface: string;
  readonly ruler: Ruler;
}

/** What one part is drawn on: it numbers the shapes of the part, and keeps the addresses that its texts lead to. */
export interface Canvas extends Style {
  /** Whether words stand on the colour of the cover. */
  readonly onBand: boolean;
  /** A number that no other shape of the part has. */
  readonly nextId: () => number;
  /** The id by which the part names an address; undefined where programs would not take it for one. */
  readonly link: (address: string) => string | undefined;
  /** The addresses so far. */
  readonly relationships: () => readonly Relationship[];
}

/** An address that is longer is more than programs take. */
const longestAddress = 2000;

/** An empty canvas. The part names its own other parts by `taken`, with ids from "rId1" on. */
export function makeCanvas(style: Style, onBand: boolean, taken: readonly Relationship[]): Canvas {
  // The first number is that of the tree of shapes itself.
  let id = 1;
  const found = new Map<string, Relationship>();
  return {
    ...style,
    onBand,
    nextId: () => ++id,
    link(address) {
      const target = URL.canParse(address) ? new URL(address).href : "";
      if (target === "" || target.length > longestAddress) return undefined;
      const relationship = found.get(target) ?? {
        id: `rId${taken.length + found.size + 1}`,
        type: `${office}/hyperlink`,
        to: { address: target },
      };
      found.set(target, relationship);
      return relationship.id;
    },
    relationships: () => [...taken, ...found.values()],
  };
}

/** The colours that a program shows as those of the theme, so that another theme changes them. The others keep their values. */
const themeColours: Readonly<Partial<Record<ColourName, string>>> = {
  text: "tx1",
  page: "bg1",
  band: "tx2",
  onBand: "bg2",
  brand: "accent1",
  brandDeep: "accent2",
  good: "accent3",
  bad: "accent4",
  note: "accent5",
  secondaryText: "accent6",
  link: "hlink",
  linkVisited: "folHlink",
};

/** A colour of the theme or, where the theme has no room for it, its value. */
export function colourXml({ colours }: Style, name: ColourName): Xml {
  const slot = themeColours[name];
  return slot === undefined ? xml("a:srgbClr", { val: colours[name] }) : xml("a:schemeClr", { val: slot });
}

/** A colour that fills a shape, a line or letters. */
export function fill(style: Style, name: ColourName): Xml {
  return xml("a:solidFill", {}, [colourXml(style, name)]);
}
