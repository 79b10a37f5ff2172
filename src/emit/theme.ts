import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";

type Colours = NonNullable<NonNullable<CompiledPlan["plan"]["theme"]>["colours"]>;

/** What a colour of a theme is for. */
export type ColourName = keyof Colours;

/** The custom property that each colour of a theme sets. */
const properties: Readonly<Record<ColourName, string>> = {
  text: "--text",
  secondaryText: "--text-2",
  page: "--page",
  panel: "--panel",
  line: "--line",
  edge: "--edge",
  band: "--band",
  onBand: "--on-band",
  brand: "--brand",
  brandDeep: "--brand-deep",
  link: "--link",
  linkHover: "--link-hover",
  linkVisited: "--link-visited",
  focus: "--focus",
  onFocus: "--on-focus",
  good: "--good",
  bad: "--bad",
  note: "--note",
  onNote: "--on-note",
};

/** What a colour and a list of typefaces may be: nothing else of a theme reaches a style sheet. */
const safeColour = /^#[0-9a-f]{6}$/i;
const safeFont = /^[A-Za-z0-9 ,'"-]{1,200}$/;

/** Names that leave it to the reader's machine which typeface is meant. */
const genericFont = /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|inherit|initial)$/i;

/** Typefaces that are wider than Arial, by how much. */
const wideFont = /^["']?(?:verdana|tahoma|dejavu|lexend|atkinson)/i;

/**
 * The style rules of a plan's theme; they follow the neutral ones and so win over them. The colours for a light page are never
 * mixed with the neutral ones for a dark screen, and both give way where readers have colours of their own.
 */
export function themeCss({ plan: { theme } }: CompiledPlan): string {
  const font =
    theme?.font !== undefined && safeFont.test(theme.font) ? `:root { --font: ${theme.font}; }\n` : "";
  const light = declarations(theme?.colours ?? {});
  const dark = declarations(theme?.darkColours ?? {});
  return [
    font,
    "@media not all and (forced-colors: active) {\n",
    `  @media print, not all and (prefers-color-scheme: dark) { :root { ${light}} }\n`,
    `  @media screen and (prefers-color-scheme: dark) { :root { ${dark}} }\n`,
    "}\n",
  ].join("");
}

/** The colours for a light page, each as 6 hexadecimal digits: those of the theme and, where it has none, those of a style sheet. */
export function pageColours(
  { plan: { theme } }: CompiledPlan,
  neutral: string,
): Readonly<Record<ColourName, string>> {
  const names = Object.entries(properties) as [ColourName, string][];
  const colours = names.map(([name, property]): [ColourName, string] => {
    const own = theme?.colours?.[name];
    const colour = own !== undefined && safeColour.test(own) ? own : firstValue(neutral, property);
    return [name, colour.slice(1).toUpperCase()];
  });
  return Object.fromEntries(colours) as Record<ColourName, string>;
}

/** The first typeface of the theme that has a name of its own. */
export function typeface({ plan: { theme } }: CompiledPlan): string {
  const fonts = theme?.font !== undefined && safeFont.test(theme.font) ? theme.font.split(",") : [];
  const names = fonts.map((font) => font.replace(/["']/g, "").trim());
  return names.find((name) => name !== "" && !genericFont.test(name)) ?? "Arial";
}

/** How much wider than Arial the theme's typeface is: for estimates of how many lines a text takes. */
export function fontScale({ plan: { theme } }: CompiledPlan): number {
  return wideFont.test(theme?.font ?? "") ? 1.2 : 1;
}

/** The style rules for as many columns as the plan has years, so that no element needs a style of its own. */
export function yearsCss(years: number, onSlides: { readonly everyLabel: number } | false): string {
  const shares = years > 0 ? `repeat(${years}, minmax(0, ${round(20 / years)}fr))` : "";
  const narrow = onSlides ? onSlides.everyLabel : Math.max(1, Math.ceil(years / 5));
  const wide = onSlides ? onSlides.everyLabel : Math.max(1, Math.ceil(years / 7));
  return [
    `.years { grid-template-columns: ${shares} minmax(0, 3fr); }`,
    `.years-only { grid-template-columns: repeat(${Math.max(1, years)}, minmax(0, 1fr)); }`,
    ...(narrow === 1 ? [] : [thinLabels(narrow, wide === narrow ? "" : "(width < 48rem)")]),
    ...(wide === 1 || wide === narrow ? [] : [thinLabels(wide, "(width >= 48rem)")]),
    "",
  ].join("\n");
}

/** Shows the label of every so many years, in one line, where there is no room for all. */
function thinLabels(every: number, condition: string): string {
  const rules = `.year-head { white-space: nowrap; } .year-head:not(:nth-child(${every}n + 1)), .years > .year-head:nth-last-child(2) { visibility: hidden; }`;
  return condition === "" ? rules : `@media ${condition} { ${rules} }`;
}

function declarations(colours: Colours): string {
  let text = "";
  for (const [name, property] of Object.entries(properties)) {
    const colour = colours[name as keyof Colours];
    if (colour !== undefined && safeColour.test(colour)) text += `${property}: ${colour}; `;
  }
  return text;
}

/** The colour that a style sheet first gives a custom property, which is the one for a light page. */
function firstValue(style: string, property: string): string {
  return new RegExp(`${property}: (#[0-9a-f]{6});`).exec(style)?.[1] ?? "#000000";
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
