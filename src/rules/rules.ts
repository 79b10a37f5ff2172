import { abbreviationDefined } from "./abbreviation-defined.ts";
import { changeHasBase } from "./change-has-base.ts";
import { consultationComplete } from "./consultation-complete.ts";
import { deliveryNotFrontLoaded } from "./delivery-not-front-loaded.ts";
import { dependencyAcyclic } from "./dependency-acyclic.ts";
import { dutyAddressed } from "./duty-addressed.ts";
import { externalDependencyCurrent } from "./external-dependency-current.ts";
import { figureHasData } from "./figure-has-data.ts";
import { figureHasUnit } from "./figure-has-unit.ts";
import { figuresAgree } from "./figures-agree.ts";
import { indicatorAssessable } from "./indicator-assessable.ts";
import { indicatorStatusAgrees } from "./indicator-status-agrees.ts";
import { interventionHasLead } from "./intervention-has-lead.ts";
import { interventionNotPledgeRestated } from "./intervention-not-pledge-restated.ts";
import { interventionsDistinct } from "./interventions-distinct.ts";
import { linkHasTarget } from "./link-has-target.ts";
import { linkTextMeaningful } from "./link-text-meaningful.ts";
import { nameConsistent } from "./name-consistent.ts";
import { numberingContiguous } from "./numbering-contiguous.ts";
import { opinionRecorded } from "./opinion-recorded.ts";
import { partsWithinParent } from "./parts-within-parent.ts";
import { planHasPeriod } from "./plan-has-period.ts";
import { pledgeHasPriority } from "./pledge-has-priority.ts";
import { pledgeIsDelivered } from "./pledge-is-delivered.ts";
import { pledgeIsMeasurable } from "./pledge-is-measurable.ts";
import { principleUsed } from "./principle-used.ts";
import { priorityActiveThroughout } from "./priority-active-throughout.ts";
import { priorityHasInterventions } from "./priority-has-interventions.ts";
import { priorityHasPledge } from "./priority-has-pledge.ts";
import { provisionalResolved } from "./provisional-resolved.ts";
import { rankHasSize } from "./rank-has-size.ts";
import type { Rule } from "./rule.ts";
import { sectionHasContent } from "./section-has-content.ts";
import { sentenceComplete } from "./sentence-complete.ts";
import { stageRules } from "./stage-rules.ts";
import { stageUsed } from "./stage-used.ts";
import { checkSettingValid, suppressionCurrent, suppressionNeeded } from "./suppressions.ts";
import { termSpelledConsistently } from "./term-spelled-consistently.ts";
import { timelineAgreesWithTitle } from "./timeline-agrees-with-title.ts";
import { timelineConfirmed } from "./timeline-confirmed.ts";
import { timelineFollowsDependencies } from "./timeline-follows-dependencies.ts";
import { timelineHasEnd } from "./timeline-has-end.ts";
import { timelineNotationConsistent } from "./timeline-notation-consistent.ts";
import { timelineWithinPeriod } from "./timeline-within-period.ts";
import { weekdayMatchesDate } from "./weekday-matches-date.ts";
import { wordingConsistent } from "./wording-consistent.ts";

/** Rules on one subject. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** Every rule there is by its subject, those of structure first. To add one, write its file and its page, and add a line here. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    name: "Structure",
    rules: [...stageRules, dependencyAcyclic, pledgeHasPriority, checkSettingValid],
  },
  {
    name: "Settings of the checks",
    rules: [suppressionCurrent, suppressionNeeded],
  },
  {
    name: "Time",
    rules: [
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
    ],
  },
  {
    name: "Words and names",
    rules: [
      wordingConsistent,
      nameConsistent,
      linkHasTarget,
      linkTextMeaningful,
      abbreviationDefined,
      timelineNotationConsistent,
      sentenceComplete,
      termSpelledConsistently,
    ],
  },
  {
    name: "Coverage",
    rules: [
      priorityHasInterventions,
      priorityHasPledge,
      pledgeIsDelivered,
      pledgeIsMeasurable,
      interventionHasLead,
      interventionNotPledgeRestated,
      interventionsDistinct,
      numberingContiguous,
      stageUsed,
      principleUsed,
      dutyAddressed,
      opinionRecorded,
      sectionHasContent,
    ],
  },
  {
    name: "Numbers",
    rules: [
      indicatorAssessable,
      indicatorStatusAgrees,
      rankHasSize,
      figureHasUnit,
      figuresAgree,
      changeHasBase,
      figureHasData,
    ],
  },
];

/** Every rule there is, in the order of the groups. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
