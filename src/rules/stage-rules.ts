import { alwaysError, type Rule } from "./rule.ts";

/** Rules that the stages before the rules report, since they are about what those stages read. */
export const stageRules: readonly Rule[] = [
  {
    id: "file-readable",
    description:
      "Every file is a regular text file in UTF-8, without invisible characters and within the limits.",
    severity: alwaysError,
  },
  {
    id: "yaml-syntax",
    description: "Every file is one YAML 1.2 document, without the parts of YAML that surprise people.",
    severity: alwaysError,
  },
  {
    id: "schema",
    description: "Every key is known, every value is of its type, and nothing that is needed is missing.",
    severity: alwaysError,
  },
  {
    id: "timeline-well-formed",
    description:
      "Every timeline is written in one of the known forms, with years that exist and stand in order.",
    severity: alwaysError,
  },
  {
    id: "date-well-formed",
    description: "Every date is written in one of the known forms, and is in the calendar.",
    severity: alwaysError,
  },
  {
    id: "quantity-well-formed",
    description: "Every quantity is a number with its unit, written in one of the known forms.",
    severity: alwaysError,
  },
  {
    id: "id-unique",
    description: "No two things of a kind have the same id.",
    severity: alwaysError,
  },
  {
    id: "reference-known",
    description: "Every reference names a thing of the right kind that the plan has.",
    severity: alwaysError,
  },
];
