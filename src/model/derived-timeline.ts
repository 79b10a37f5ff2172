import type { Intervention } from "./kinds.generated.ts";
import type { Timeline, YearSpan } from "./timeline.ts";

/**
 * The timeline of a piece of work: its own, or the span of its parts' where it has none. Undefined where neither is known. Only parts that
 * `counts` says yes to are looked at.
 */
export function timelineOf(
  intervention: Intervention,
  counts: (part: Intervention) => boolean = () => true,
): Timeline | undefined {
  if (intervention.timeline !== undefined) return intervention.timeline;
  const parts = intervention.parts
    .filter(counts)
    .map((part) => timelineOf(part, counts))
    .filter((timeline) => timeline !== undefined);
  const spans = parts.flatMap((timeline) => timeline.spans);
  if (spans.length === 0) return undefined;
  const whole: YearSpan = {
    first: Math.min(...spans.map((span) => span.first)),
    last: Math.max(...spans.map((span) => span.last)),
  };
  return {
    printed: parts.map((timeline) => timeline.printed).join("; "),
    spans: [whole],
    openEnded: parts.some((timeline) => timeline.openEnded),
    ongoing: parts.some((timeline) => timeline.ongoing),
    tentative: parts.some((timeline) => timeline.tentative),
    continuesBeyond: parts.some((timeline) => timeline.continuesBeyond),
  };
}
