import { consultationComplete } from "./consultation-complete.ts";
import { deliveryNotFrontLoaded } from "./delivery-not-front-loaded.ts";
import { dependencyAcyclic } from "./dependency-acyclic.ts";
import { externalDependencyCurrent } from "./external-dependency-current.ts";
import { partsWithinParent } from "./parts-within-parent.ts";
import { planHasPeriod } from "./plan-has-period.ts";
import { pledgeHasPriority } from "./pledge-has-priority.ts";
import { priorityActiveThroughout } from "./priority-active-throughout.ts";
import { provisionalResolved } from "./provisional-resolved.ts";
import type { Rule } from "./rule.ts";
import { stageRules } from "./stage-rules.ts";
import { timelineAgreesWithTitle } from "./timeline-agrees-with-title.ts";
import { timelineConfirmed } from "./timeline-confirmed.ts";
import { timelineFollowsDependencies } from "./timeline-follows-dependencies.ts";
import { timelineHasEnd } from "./timeline-has-end.ts";
import { timelineWithinPeriod } from "./timeline-within-period.ts";
import { weekdayMatchesDate } from "./weekday-matches-date.ts";

/** Every rule there is, those of structure first. To add one, write its file and its page, and add a line here. */
export const rules: readonly Rule[] = [
  ...stageRules,
  dependencyAcyclic,
  pledgeHasPriority,
  // Time
  planHasPeriod,
  timelineWithinPeriod,
  timelineHasEnd,
  timelineConfirmed,
  timelineAgreesWithTitle,
  timelineFollowsDependencies,
  partsWithinParent,
  priorityActiveThroughout,
  deliveryNotFrontLoaded,
  weekdayMatchesDate,
  consultationComplete,
  provisionalResolved,
  externalDependencyCurrent,
];
