/** What is on a slide of deck.html, as its readers see it. */
export interface HtmlSlide {
  readonly title: string;
  /** All words in their order, without those that are only read out, and without the years above a timeline. */
  readonly words: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly links: readonly string[];
}

const unseen =
  /<(span|caption) class="(?:hidden|label)">[\s\S]*?<\/\1>|<span class="year-head">[\s\S]*?<\/span>|<svg[\s\S]*?<\/svg>(?!<\/svg>)/g;

/** Reads the slides of deck.html. */
export function readHtmlSlides(page: string): HtmlSlide[] {
  return page
    .split(/(?=<section class="slide)/)
    .slice(1)
    .map((text) => {
      const [slide = "", rest = ""] = text.split("</section>");
      const seen = slide.replace(unseen, "");
      return {
        title: wordsOf(/<h[12] id="[^"]*">([\s\S]*?)<\/h[12]>/.exec(slide)?.[1] ?? ""),
        words: seen
          .split(/<(?!\/?(?:em|a)\b)[^>]*>/)
          .map(wordsOf)
          .filter((words) => words !== ""),
        rows: [...slide.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
          [...row.matchAll(/<t([hd])[^>]*>([\s\S]*?)<\/t\1>/g)].map(([, , cell = ""]) => wordsOf(cell)),
        ),
        notes: [...rest.matchAll(/<p>([\s\S]*?)<\/p>/g)]
          .map(([, note = ""]) => wordsOf(note))
          .filter((note) => note !== "There are no notes for this slide."),
        links: [...slide.matchAll(/<a href="([^"]*)"/g)].map(([, address = ""]) => decoded(address)),
      };
    });
}

function wordsOf(markup: string): string {
  return decoded(markup.replace(/<[^>]*>/g, "").trim());
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (whole, hex: string | undefined, name: string) =>
    hex === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
