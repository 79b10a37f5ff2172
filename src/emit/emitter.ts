import type { CompiledPlan } from "../compile/compiled-plan.generated.ts";
import type { Templates } from "./templates.ts";
import type { Wording } from "./wording/languages.ts";

/** What a file of an output holds: a text, bytes, or pieces of them, which are made when they are asked for. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * The files of an output: path, relative to the output folder and with `/`, and content. Each may be made when it is asked for, so that a
 * large site is never held as a whole.
 */
export type OutputFiles = Iterable<readonly [path: string, content: FileContent]>;

/** The content of a file in pieces. */
export function piecesOf(content: FileContent): Iterable<string | Uint8Array> {
  return typeof content === "string" || content instanceof Uint8Array ? [content] : content;
}

/** What an output may say beside the plan. */
export interface EmitOptions {
  /** Which revision of the plan it is made from, in the publisher's words: "Revision 12, 3 May 2023". */
  readonly revision?: string | undefined;
  /** What pages and slides are laid out with; left out, planc's own templates. */
  readonly templates?: Templates | undefined;
  /** The fixed words; left out, those of the plan's language. */
  readonly wording?: Wording | undefined;
  /** The files of other outputs in the same folder, with their size in bytes, so that pages can link to them. */
  readonly beside: readonly { readonly name: string; readonly bytes: number }[];
}

/** A kind of output. It sees the compiled plan and nothing else: no files, no clock, no environment. */
export interface Emitter {
  /** Its name in `--only`. */
  readonly name: string;
  /** What it makes, for the help. */
  readonly description: string;
  readonly emit: (plan: CompiledPlan, options: EmitOptions) => OutputFiles;
}
