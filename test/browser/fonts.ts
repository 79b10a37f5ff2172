import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";

/** The name of the configuration that a browser is started with. */
export const fontConfiguration = "planc-fonts.conf";

/**
 * Writes one typeface for a browser, whatever the machine has: Arimo, whose letters are as wide as those of Arial. The folder is moved
 * to its place when all is written.
 */
export function writeFonts(folder: string, place: string): void {
  const files = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@fontsource/arimo/LICENSE")),
    "files",
  );
  const fonts = path.join(folder, "arimo");
  mkdirSync(fonts, { recursive: true });
  for (const name of readdirSync(files).filter((file) => /-latin(?:-ext)?-[47]00-\w+\.woff$/.test(file))) {
    const font = openTypeOf(readFileSync(path.join(files, name)));
    writeFileSync(path.join(fonts, name.replace(/woff$/, "ttf")), font);
  }
  const text = `<fontconfig><dir>${place}/arimo</dir><cachedir>${place}/font-cache</cachedir></fontconfig>`;
  writeFileSync(path.join(folder, fontConfiguration), `<?xml version="1.0"?>${text}\n`);
}

/** The font in a WOFF file: its tables are the same, but compressed one by one (https://www.w3.org/TR/WOFF). */
function openTypeOf(woff: Buffer<ArrayBuffer>): Buffer {
  const tables = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(tables));
  const head = Buffer.alloc(12 + 16 * tables);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables - 2 ** power), 10);
  const pieces = [head];
  let end = head.length;
  for (let table = 0; table < tables; table++) {
    const from = 44 + 20 * table;
    const to = 12 + 16 * table;
    const [start, stored, size] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(start, start + stored);
    // Its tag and its checksum, and where it stands now.
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(end, to + 8);
    head.writeUInt32BE(size, to + 12);
    const padding = Buffer.alloc((4 - (size % 4)) % 4);
    pieces.push(stored < size ? inflateSync(bytes) : bytes, padding);
    end += size + padding.length;
  }
  return Buffer.concat(pieces);
}
