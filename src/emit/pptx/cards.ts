import { boldScale, slideWidth } from "../deck/fit.ts";
import { packRows } from "../deck/pledge-slides.ts";
import type { CardGroup } from "../deck/slide.ts";
import { plainText } from "../inline-text.ts";
import type { Canvas } from "./canvas.ts";
import { left } from "./places.ts";
import { line, textBox } from "./shapes.ts";
import type { Xml } from "./xml.ts";

/** What is drawn, and where the next thing below it may stand. */
export interface Drawn {
  readonly shapes: readonly Xml[];
  readonly bottom: number;
}

const gap = 1.6;
const numberColumn = 2.3;

/** A thick line that opens what counts. */
export function openingRule(canvas: Canvas, x: number, y: number, w: number): Xml {
  return line(canvas, canvas.wording.pptx.rule, { x, y, w, h: 0 }, { colour: "brandDeep", width: 3 });
}

/** Promises as cards side by side, under the names of what keeps them. */
export function drawCards(canvas: Canvas, groups: readonly CardGroup[], columns: number, top: number): Drawn {
  const words = canvas.wording.pptx;
  const shapes: Xml[] = [];
  let y = top;
  for (const row of packRows(groups, columns)) {
    const { headings, cards } = heights(canvas, row, columns);
    let at = 0;
    for (const { heading, span, cards: own } of row) {
      const column = cardWidth(columns, span);
      const x = left + at * (column + gap);
      const w = column * span + gap * (span - 1);
      if (heading !== "") {
        shapes.push(openingRule(canvas, x, y, w));
        const box = { x, y: y + 0.3, w, h: headings };
        shapes.push(textBox(canvas, words.heading, box, [{ text: heading, bold: true }]));
      }
      own.forEach((card, place) => {
        const cardX = x + place * (column + gap);
        const cardY = y + (headings === 0 ? 0 : 0.7 + headings);
        const name = `${card.label} ${card.number}`;
        const number = { text: card.number, bold: true, size: 28, colour: "brand" } as const;
        shapes.push(
          textBox(canvas, name, { x: cardX, y: cardY - 0.32, w: numberColumn, h: 1.9 }, [number], {
            oneLine: true,
          }),
          textBox(
            canvas,
            words.cardText(name),
            { x: cardX + numberColumn, y: cardY, w: column - numberColumn, h: cards },
            [{ text: card.text }],
          ),
        );
      });
      at += span;
    }
    y += headings + cards + 2;
  }
  return { shapes, bottom: y };
}

/** Three cards of one group stand side by side however many columns there are. */
function cardWidth(columns: number, span: number): number {
  const across = Math.max(columns, span);
  return (slideWidth - (across - 1) * gap) / across;
}

/** In a row all headings have the room of the highest one, and so have all cards. */
function heights(
  { ruler }: Canvas,
  row: readonly CardGroup[],
  columns: number,
): { headings: number; cards: number } {
  const headings = row.map(({ heading, span }) =>
    heading === "" ? 0 : ruler.lines(heading, (cardWidth(columns, span) * span) / boldScale) * 1.2,
  );
  const cards = row.flatMap((group) =>
    group.cards.map(({ text }) => {
      const column = cardWidth(columns, group.span) - numberColumn;
      return ruler.lines(plainText(text), column) * 1.25;
    }),
  );
  return { headings: Math.max(...headings), cards: Math.max(...cards) };
}
