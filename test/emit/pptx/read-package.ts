import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { CompiledPlan } from "../../../src/compile/compiled-plan.generated.ts";
import type { EmitOptions } from "../../../src/emit/emitter.ts";
import { pptx } from "../../../src/emit/pptx.ts";
import { readXml, type XmlElement } from "../../report/read-xml.ts";

/** What a part leads to: a path from the root of the package, or an address. */
export interface ReadRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A package as a program reads it. */
export interface ReadPackage {
  readonly bytes: Uint8Array;
  /** The paths in the order of the file. */
  readonly paths: readonly string[];
  readonly root: (path: string) => XmlElement;
  readonly relationships: (path: string) => readonly ReadRelationship[];
  /** The paths of the parts that begin with some words, by number: "ppt/slides/slide". */
  readonly numbered: (start: string) => readonly string[];
}

/** Makes deck.pptx of a plan. */
export function deckBytes(plan: CompiledPlan, options: EmitOptions = { beside: [] }): Uint8Array {
  const content = new Map(pptx.emit(plan, options)).get("deck.pptx");
  if (!(content instanceof Uint8Array)) throw new Error("deck.pptx is bytes");
  return content;
}

/** Reads a package. Every part of it must be well-formed XML. */
export function readPackage(bytes: Uint8Array): ReadPackage {
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  const roots = new Map([...texts].map(([name, text]) => [name, withAllText(readXml(text))]));
  const root = (name: string): XmlElement => {
    const found = roots.get(name);
    if (found === undefined) throw new Error(`There is no part ${name}`);
    return found;
  };
  return {
    bytes,
    paths: [...texts.keys()],
    root,
    relationships(name) {
      const folder = path.posix.dirname(name);
      const list = path.posix.join(folder, "_rels", `${path.posix.basename(name)}.rels`);
      return (roots.get(list)?.children ?? []).map(({ attributes }) => {
        const { Id = "", Type = "", Target = "", TargetMode } = attributes;
        const isExternal = TargetMode === "External";
        const target = isExternal ? Target : path.posix.join(folder, Target);
        return { id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target, isExternal };
      });
    },
    numbered: (start) =>
      [...roots.keys()]
        .filter((name) => name.startsWith(start) && name.endsWith(".xml"))
        .sort((a, b) => numberIn(a) - numberIn(b)),
  };
}

/** An element whose text is that of all that is in it. */
function withAllText({ name, attributes, children, text }: XmlElement): XmlElement {
  const inner = children.map(withAllText);
  return { name, attributes, children: inner, text: text + inner.map((one) => one.text).join("") };
}

/** An element and all that is in it. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) yield* elements(child);
}

/** All elements of a name. */
export function named(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  return [...elements(root)].filter(({ name }) => names.includes(name));
}

/** The child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
}
