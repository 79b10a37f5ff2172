import { smallPlan } from "./small-plan.ts";

/** What stands under a path of the folder of a case, beside a file with a text or bytes. */
export type Entry = string | Uint8Array | { readonly link: string } | { readonly pipe: true };

/** A hostile or unusual input, and what must become of it. */
export interface CorpusCase {
  readonly name: string;
  /** What stands in the folder from which planc is run, by path: the small plan in `plan`, and what the case adds. */
  readonly files: Readonly<Record<string, Entry>>;
  /** The words after `planc`; left out, the plan is checked in every format, and then built. */
  readonly args?: readonly string[];
  readonly status: 0 | 1 | 2;
  /** Every error: the file, the line and the rule, as in "plan/x.yaml:3 yaml-syntax". */
  readonly finds: readonly string[];
  /** What must be said on standard error, where the case ends with 2. */
  readonly says?: string;
}

/** A file `plan/x.yaml` beside the small plan, which must be refused: each error as "3 yaml-syntax", with the line in that file. */
export function refused(name: string, text: string | Uint8Array, ...finds: readonly string[]): CorpusCase {
  return {
    name,
    files: { ...smallPlan, "plan/x.yaml": text },
    status: 1,
    finds: finds.map((find) => (/^\d/.test(find) ? `plan/x.yaml:${find}` : find)),
  };
}

/** A file `plan/x.yaml` beside the small plan, which must be read, whatever else is said of it. */
export function accepted(name: string, text: string | Uint8Array): CorpusCase {
  return { name, files: { ...smallPlan, "plan/x.yaml": text }, status: 0, finds: [] };
}

/** A value, as YAML, for the title of a source on line 3 of a file. It must be read. */
export function acceptedTitle(name: string, value: string): CorpusCase {
  return accepted(name, `sources:\n  - id: odd\n    title: ${value}\n`);
}

/** A value, as YAML, for the title of a source on line 3 of a file. It must be refused there, under the rule. */
export function refusedTitle(name: string, value: string, rule: string): CorpusCase {
  return refused(name, `sources:\n  - id: odd\n    title: ${value}\n`, `3 ${rule}`);
}

/** Words after `planc`, in a folder with the small plan and what else is named: the exit status, and what is said. */
export function command(
  name: string,
  args: readonly string[],
  status: 0 | 1 | 2,
  says?: string,
  files: Readonly<Record<string, Entry>> = {},
): CorpusCase {
  return {
    name,
    args,
    files: { ...smallPlan, ...files },
    status,
    finds: [],
    ...(says === undefined ? {} : { says }),
  };
}

/** A text of one piece, many times. */
export function times(count: number, text: string): string {
  return text.repeat(count);
}

/** Many lines, each made of its number, counted from 0. */
export function lines(count: number, line: (at: number) => string): string {
  return `${Array.from({ length: count }, (_, at) => line(at)).join("\n")}\n`;
}
