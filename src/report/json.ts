import { printJson } from "../source/print-json.ts";
import { rangeOf } from "../source/source-file.ts";
import { type Reporter, summarise } from "./reporter.ts";

/** For programs: stable and versioned, always complete. */
export const json: Reporter = {
  name: "json",
  description: "for programs, stable and complete",
  render(diagnostics, context) {
    const { version, profile } = context;
    const report = {
      version: 1,
      tool: { name: "planc", version },
      profile,
      summary: summarise(diagnostics, context),
      diagnostics: diagnostics.map(
        ({ rule, severity, message, hint, location, entity, suggestions, related }) => ({
          rule,
          severity,
          message,
          hint: hint ?? null,
          file: location.file.path,
          range: rangeOf(location),
          entity: entity ?? null,
          suggestions: suggestions ?? [],
          related: (related ?? []).map((place) => ({
            message: place.message,
            file: place.location.file.path,
            range: rangeOf(place.location),
          })),
        }),
      ),
    };
    return printJson(report);
  },
};
