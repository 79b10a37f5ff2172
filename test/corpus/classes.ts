import { commandLines } from "./arguments.ts";
import { bombs } from "./bombs.ts";
import type { CorpusCase } from "./case.ts";
import { contexts } from "./contexts.ts";
import { dates } from "./dates.ts";
import { encodings } from "./encodings.ts";
import { logs } from "./logs.ts";
import { paths } from "./paths.ts";
import { prototypeNames } from "./prototype-names.ts";
import { syntax } from "./syntax.ts";
import { values } from "./values.ts";
import { yamlFeatures } from "./yaml-features.ts";

/** Every case of the corpus, by class. Faults of the machine are not inputs: test/cli/faults.test.ts has them. */
export const classes: Readonly<Record<string, readonly CorpusCase[]>> = {
  syntax,
  "surprising values": values,
  "features of YAML": yamlFeatures,
  bombs,
  encodings,
  "names of prototypes": prototypeNames,
  "texts in outputs": contexts,
  "texts in logs": logs,
  paths,
  dates,
  arguments: commandLines,
};
