import { plainText } from "../inline-text.ts";
import { type Ruler, splitEvenly } from "./fit.ts";
import { splitText } from "./long-text.ts";
import { type DeckContext, type Slide, series, type TextBlock } from "./slide.ts";

/** A piece of text. It stands on one slide, unless it is longer than a slide. */
export interface TextPiece {
  readonly text: string;
  readonly as: "paragraph" | "strong" | "point";
}

/** A paragraph, where there is one. */
export function paragraph(text: string | undefined): TextPiece[] {
  return text === undefined || text === "" ? [] : [{ text, as: "paragraph" }];
}

/** A paragraph that stands out, where there is one. */
export function strong(text: string | undefined): TextPiece[] {
  return text === undefined || text === "" ? [] : [{ text, as: "strong" }];
}

/** Points of a list. */
export function points(texts: readonly string[]): TextPiece[] {
  return texts.map((text) => ({ text, as: "point" }));
}

/** As many slides as a text needs. */
export function textSlides(
  deck: DeckContext,
  id: string,
  title: string,
  text: readonly TextPiece[],
  notes: readonly string[],
  opens = false,
): Slide[] {
  const { ruler, wording } = deck;
  const room = Math.min(ruler.room(wording.deck.piece(title, 1, 2), opens), mostRoom);
  const short = text.flatMap((piece) => splitPiece(piece, ruler, room));
  const pieces = splitEvenly(short, (piece) => height(piece, ruler), room);
  const large = pieces.every((piece) => largeHeight(piece, ruler) <= room);
  return series(deck, pieces, id, title, (piece) => ({ text: blocks(piece), large, opens, notes }));
}

/** A slide has 12 lines of text at most, whatever room there is. */
const mostRoom = 19.9;
const lineShare = 1.6;

/** Text lines are 44 em wide at most, a point's 1.2 em less. */
function height({ text, as }: TextPiece, ruler: Ruler): number {
  const lines = ruler.lines(plainText(text), as === "point" ? 42.6 : 43.8);
  return Math.max(lines * 1.3 + (as === "point" ? 0.5 : 0.6), lines * lineShare);
}

/** What is longer than a slide goes on in paragraphs. */
function splitPiece(piece: TextPiece, ruler: Ruler, room: number): TextPiece[] {
  const fits = (text: string): boolean => height({ ...piece, text }, ruler) <= room;
  return splitText(piece.text, fits).map((text, at) => ({
    text,
    as: at > 0 && piece.as === "point" ? "paragraph" : piece.as,
  }));
}

/** Larger text is 1.4 times as high, in columns of 33 em of its own size. */
function largeHeight(pieces: readonly TextPiece[], ruler: Ruler): number {
  const heights = pieces.map(
    ({ text, as }) => ruler.lines(plainText(text), as === "point" ? 31.5 : 32.8) * 1.3 + 0.6,
  );
  return heights.reduce((sum, one) => sum + one, 0) * 1.4;
}

/** Points that follow each other become one list. */
function blocks(pieces: readonly TextPiece[]): TextBlock[] {
  const found: { paragraph: string; strong: boolean; points: string[] }[] = [];
  for (const { text, as } of pieces) {
    const last = found.at(-1);
    if (as !== "point") found.push({ paragraph: text, strong: as === "strong", points: [] });
    else if (last !== undefined && last.points.length > 0) last.points.push(text);
    else found.push({ paragraph: "", strong: false, points: [text] });
  }
  return found;
}
