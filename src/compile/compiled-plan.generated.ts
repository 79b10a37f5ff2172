// Made from schemas/output.schema.json by src/make/print-output-types.js. Do not edit: change the schemas and run `npm run build`.

/**
 * A compiled plan: plan.json. Every reference is an id; every list is in reading order.
 */
export interface CompiledPlan {
/**
 * The version of this format. It rises only when a program that reads it might break.
 */
version: 1
/**
 * Whom it is for. What is internal is in it only where it is for those inside.
 */
audience: ("public" | "internal")
plan: PlanData
totals: PlanTotals
/**
 * A chapter of the plan. In reading order.
 */
chapters: ChapterData[]
/**
 * A time in which people are asked what they think. In reading order.
 */
consultations: ConsultationData[]
/**
 * A legal duty that the plan must address. In reading order.
 */
duties: DutyData[]
/**
 * A number about money, workforce, population or anything else, or a chart. In reading order.
 */
figures: FigureData[]
/**
 * Something that is measured. In reading order.
 */
indicators: IndicatorData[]
/**
 * A piece of work that keeps a promise. In reading order.
 */
interventions: InterventionData[]
/**
 * A step on the way, with its date. In reading order.
 */
milestones: MilestoneData[]
/**
 * An organisation or a group with a part in the plan. In reading order.
 */
organisations: OrganisationData[]
/**
 * What people should notice. In reading order.
 */
outcomes: OutcomeData[]
/**
 * A person or a post with a part in the plan. In reading order.
 */
people: PersonData[]
/**
 * An area that the plan serves. In reading order.
 */
places: PlaceData[]
/**
 * A promise to the public. In reading order.
 */
pledges: PledgeData[]
/**
 * A principle the plan holds itself to. In reading order.
 */
principles: PrincipleData[]
/**
 * An area of work, with the pieces of work that keep its promises. In reading order.
 */
priorities: PriorityData[]
/**
 * An inspector's rating. In reading order.
 */
ratings: RatingData[]
/**
 * A document that the plan cites. In reading order.
 */
sources: SourceData[]
/**
 * A stage of the life course. In reading order.
 */
stages: StageData[]
/**
 * A word or an abbreviation and what it means. In reading order.
 */
terms: TermData[]
}
/**
 * The plan as a whole: its title, its status, its years, the words it uses for its levels, and its look.
 */
export interface PlanData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id?: string
/**
 * The title as printed on the cover.
 */
title: string
/**
 * What sort of plan it is: Climate plan
 */
kind?: string
/**
 * Which edition this is: Summary slide deck
 */
edition?: string
/**
 * How far it has come. Decides how strict the checks are, unless --profile says otherwise.
 */
status: ("draft" | "consultation" | "final")
/**
 * The status in words for readers: Draft for engagement
 */
statusLabel?: string
/**
 * The language and country of the words: en-GB
 */
language?: string
/**
 * Who publishes it, by id, the first one first.
 */
organisations: string[]
period?: TimelineData
/**
 * How the period is known, if the plan does not state it.
 */
periodNote?: string
/**
 * Further horizons, where the plan has more than one.
 */
horizons: {
/**
 * What it is called: Delivery years
 */
name: string
period: TimelineData
}[]
yearStarts: DayOfYearData
asOf?: DateData
/**
 * The vision, in one sentence.
 */
vision?: string
/**
 * What a reader is told about this document first.
 */
summary?: string
/**
 * What the document says it holds, one item a line.
 */
contents: string[]
/**
 * How progress will be reported.
 */
tracking?: string
/**
 * The heading above the life-course stages.
 */
lifeCourse?: string
labels: LabelsData
/**
 * The look. Without it the look is neutral.
 */
theme?: {
/**
 * The typefaces, the best one first: Arial, Helvetica, sans-serif
 */
font?: string
/**
 * The colours on a light page.
 */
colours?: {
/**
 * Words on the page, as six hexadecimal digits in quotes.
 */
text?: string
/**
 * Captions and labels, as six hexadecimal digits in quotes.
 */
secondaryText?: string
/**
 * The page itself, as six hexadecimal digits in quotes.
 */
page?: string
/**
 * Quiet areas, such as the footer, as six hexadecimal digits in quotes.
 */
panel?: string
/**
 * Hairlines, as six hexadecimal digits in quotes.
 */
line?: string
/**
 * Stronger lines, under the head of a table, as six hexadecimal digits in quotes.
 */
edge?: string
/**
 * The band of colour at the top, as six hexadecimal digits in quotes.
 */
band?: string
/**
 * Words on the band, as six hexadecimal digits in quotes.
 */
onBand?: string
/**
 * Bars in charts, as six hexadecimal digits in quotes.
 */
brand?: string
/**
 * The rule above each thing that counts, as six hexadecimal digits in quotes.
 */
brandDeep?: string
/**
 * Links, as six hexadecimal digits in quotes.
 */
link?: string
/**
 * A link under the pointer, as six hexadecimal digits in quotes.
 */
linkHover?: string
/**
 * A link already followed, as six hexadecimal digits in quotes.
 */
linkVisited?: string
/**
 * What has the keyboard focus, as six hexadecimal digits in quotes.
 */
focus?: string
/**
 * Words on the focus colour, as six hexadecimal digits in quotes.
 */
onFocus?: string
/**
 * A target that is met, as six hexadecimal digits in quotes.
 */
good?: string
/**
 * A target that is missed, as six hexadecimal digits in quotes.
 */
bad?: string
/**
 * The tag that shows the status, as six hexadecimal digits in quotes.
 */
note?: string
/**
 * Words on the tag, as six hexadecimal digits in quotes.
 */
onNote?: string
}
/**
 * The colours on a dark screen.
 */
darkColours?: {
/**
 * Words on the page, as six hexadecimal digits in quotes.
 */
text?: string
/**
 * Captions and labels, as six hexadecimal digits in quotes.
 */
secondaryText?: string
/**
 * The page itself, as six hexadecimal digits in quotes.
 */
page?: string
/**
 * Quiet areas, such as the footer, as six hexadecimal digits in quotes.
 */
panel?: string
/**
 * Hairlines, as six hexadecimal digits in quotes.
 */
line?: string
/**
 * Stronger lines, under the head of a table, as six hexadecimal digits in quotes.
 */
edge?: string
/**
 * The band of colour at the top, as six hexadecimal digits in quotes.
 */
band?: string
/**
 * Words on the band, as six hexadecimal digits in quotes.
 */
onBand?: string
/**
 * Bars in charts, as six hexadecimal digits in quotes.
 */
brand?: string
/**
 * The rule above each thing that counts, as six hexadecimal digits in quotes.
 */
brandDeep?: string
/**
 * Links, as six hexadecimal digits in quotes.
 */
link?: string
/**
 * A link under the pointer, as six hexadecimal digits in quotes.
 */
linkHover?: string
/**
 * A link already followed, as six hexadecimal digits in quotes.
 */
linkVisited?: string
/**
 * What has the keyboard focus, as six hexadecimal digits in quotes.
 */
focus?: string
/**
 * Words on the focus colour, as six hexadecimal digits in quotes.
 */
onFocus?: string
/**
 * A target that is met, as six hexadecimal digits in quotes.
 */
good?: string
/**
 * A target that is missed, as six hexadecimal digits in quotes.
 */
bad?: string
/**
 * The tag that shows the status, as six hexadecimal digits in quotes.
 */
note?: string
/**
 * Words on the tag, as six hexadecimal digits in quotes.
 */
onNote?: string
}
}
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
/**
 * The years of the plan, the first one first. Empty where its period is not known.
 */
years: string[]
/**
 * Whether years are calendar years, or straddle two of them.
 */
yearsAreCalendarYears: boolean
}
export interface TimelineData {
/**
 * As the plan prints it: 23/24 & 24/25
 */
printed: string
/**
 * In its one canonical form: 2023/24 to 2024/25
 */
text: string
/**
 * The first year.
 */
start: string
/**
 * The last year; null where it has no end.
 */
end: (string | null)
/**
 * Every year in which there is work. Without an end they run to the last year of the plan.
 */
years: string[]
/**
 * It has no end.
 */
openEnded: boolean
/**
 * It has no end on purpose.
 */
ongoing: boolean
/**
 * Its years are not certain.
 */
tentative: boolean
/**
 * It goes past the last year of the plan, or has no end.
 */
beyondPlan: boolean
/**
 * It is the span of its parts, since it has none of its own.
 */
derived: boolean
}
export interface DayOfYearData {
/**
 * As the plan prints it: 1 April
 */
printed: string
/**
 * 1 to 12.
 */
month: number
/**
 * 1 to 31.
 */
day: number
}
export interface DateData {
/**
 * As the plan prints it, with a weekday that may be wrong.
 */
printed: string
/**
 * For readers: 7 June 2023
 */
text: string
/**
 * How exact it is.
 */
precision: ("day" | "month" | "quarter" | "year")
/**
 * The first day it can mean: 2023-06-07
 */
start: string
/**
 * The last day it can mean.
 */
end: string
}
export interface LabelsData {
pledge: LabelData
priority: LabelData
intervention: LabelData
principle: LabelData
stage: LabelData
}
export interface LabelData {
/**
 * One of them.
 */
one: string
/**
 * Several of them.
 */
many: string
/**
 * The heading above all of them.
 */
heading: string
/**
 * The words that lead into the list.
 */
introduction?: string
}
export interface CitationData {
/**
 * As the plan prints it.
 */
printed: string
/**
 * The id of the source.
 */
source: string
/**
 * The place in it.
 */
place?: string
}
export interface PlanTotals {
/**
 * Promises.
 */
pledges: number
/**
 * Areas of work.
 */
priorities: number
/**
 * Numbered pieces of work, without their parts.
 */
interventions: number
/**
 * Parts of pieces of work.
 */
parts: number
/**
 * Timelines that are stated.
 */
timelines: number
/**
 * What is under way in each year of the plan.
 */
activity: YearActivity[]
/**
 * How many timelines go past the last year of the plan, or have no end.
 */
later: number
}
export interface YearActivity {
/**
 * The year.
 */
year: string
/**
 * How many timelines have work in it.
 */
active: number
/**
 * How many of them start in it.
 */
starting: number
}
/**
 * A chapter of the plan.
 */
export interface ChapterData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The number readers see: 4
 */
number: string
/**
 * Its title.
 */
title: string
/**
 * What it is about.
 */
summary?: string
/**
 * Its points, one an item.
 */
points: string[]
/**
 * What the chapter says it will give, by name: Case studies. Each needs a section with that name in its title.
 */
promises: string[]
/**
 * Its sections in reading order.
 */
sections: {
/**
 * Its title.
 */
title: string
/**
 * What it says.
 */
text?: string
/**
 * Its points, one an item.
 */
points: string[]
/**
 * The indicators it shows, by id.
 */
indicators: string[]
/**
 * The figures it shows, by id.
 */
figures: string[]
/**
 * The ratings it shows, by id.
 */
ratings: string[]
/**
 * The places it shows, by id.
 */
places: string[]
/**
 * The life-course stages it shows, by id.
 */
stages: string[]
/**
 * The priorities it leads to, by id.
 */
priorities: string[]
source?: CitationData
}[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A time in which people are asked what they think.
 */
export interface ConsultationData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What it is called: Tell us what you think
 */
title: string
/**
 * What people are asked.
 */
introduction?: string
opens?: DateData
closes?: DateData
/**
 * The ways to answer, one an item.
 */
channels: {
/**
 * The way to answer.
 */
by: ("website" | "survey" | "email" | "post" | "telephone" | "event" | "other")
/**
 * What people are told, as printed.
 */
text: string
/**
 * The address: of email, of post, of a page (https://…), or the number.
 */
address?: string
}[]
/**
 * Other formats it is offered in: Easy Read, large print, audio, other languages
 */
formats: string[]
/**
 * What will be done with the answers.
 */
whatHappensNext?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A legal duty that the plan must address.
 */
export interface DutyData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What it is called.
 */
name: string
/**
 * What it asks.
 */
text?: string
/**
 * Where the law states it.
 */
law?: string
inForceFrom?: DateData
/**
 * Which edition of the list of duties it is from.
 */
edition?: string
source: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A number about money, workforce, population or anything else, or a chart.
 */
export interface FigureData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What it says, as printed.
 */
name: string
value?: QuantityData
asOf?: DateData
/**
 * A change it states.
 */
change?: {
by: QuantityData
from?: QuantityData
since?: DateData
until?: DateData
}
/**
 * What the document says of it in words.
 */
statement?: string
/**
 * true where the document shows it as a chart.
 */
chart?: boolean
/**
 * The table behind it.
 */
data: {
/**
 * The row: North ward
 */
label: string
value: QuantityData
}[]
total?: QuantityData
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
export interface QuantityData {
/**
 * As the plan prints it: £1,943,377 thousand
 */
printed: string
/**
 * The number as it counts: 1943377000
 */
amount: number
/**
 * What sort of number it is.
 */
kind: ("count" | "percentage" | "money" | "rate" | "rank")
/**
 * What is counted.
 */
unit: string
/**
 * Of a rank: how many are ranked.
 */
of?: number
}
/**
 * Something that is measured.
 */
export interface IndicatorData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What is measured.
 */
name: string
/**
 * The heading it is printed under.
 */
heading?: string
/**
 * What the document says of it in words.
 */
statement?: string
value?: QuantityData
asOf?: DateData
baseline?: QuantityData
baselineAsOf?: DateData
target?: QuantityData
targetBy?: DateData
/**
 * The values to reach on the way.
 */
trajectory: {
when: DateData
value: QuantityData
}[]
/**
 * Which way is better.
 */
better?: ("higher" | "lower")
/**
 * What it is compared with: England, 2019/20
 */
comparator?: string
/**
 * What the document says of the target: met or missed.
 */
claimedStatus?: ("met" | "missed")
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
/**
 * Whether the value reaches the target; one whose targetBy is after the value's asOf may still be met. Null where the two cannot be compared.
 */
status: ("met" | "missed" | null)
/**
 * The value less the target, in the unit of both; null where they cannot be compared.
 */
gap: (number | null)
}
/**
 * A piece of work that keeps a promise.
 */
export interface InterventionData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The number readers see: 13, 13a for a part, or a code such as CC.1
 */
number: string
/**
 * What will be done, in its official wording.
 */
title: string
/**
 * When it is done; null where that is not stated.
 */
timeline: (TimelineData | null)
/**
 * The pieces of work that must be done first, by id.
 */
dependsOn: string[]
/**
 * The promises it helps to keep, by id, beside those of its priority.
 */
contributesTo: string[]
lead?: ReferenceData
/**
 * Who else has a part in it.
 */
roles: {
/**
 * The role, in the plan's own words: sponsor, clinical lead
 */
role: string
who: ReferenceData
}[]
/**
 * Who helps to do it, by id.
 */
partners: ReferenceData[]
/**
 * Where it is done, by id. Without it: everywhere.
 */
places: string[]
/**
 * Whether it must be done or is encouraged.
 */
obligation?: ("required" | "encouraged")
/**
 * For whom that holds.
 */
obliged: string[]
/**
 * The condition, where it is done only on one: if required
 */
conditional?: string
/**
 * What it waits for that others decide.
 */
externalDependencies: {
/**
 * What must happen outside the plan first.
 */
what: string
/**
 * How it stands. Without it: expected.
 */
state?: ("expected" | "delayed" | "cancelled" | "done")
checked?: DateData
source?: CitationData
/**
 * Who noted it: the authors of the plan (the default), or the editors of this encoding.
 */
notedBy?: ("authors" | "editors")
}[]
/**
 * The indicators that show its effect, by id.
 */
indicators: string[]
/**
 * The steps on the way, each with its date.
 */
milestones: string[]
/**
 * Its parts, numbered 13a, 13b.
 */
parts: string[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
/**
 * The id of the priority it stands under.
 */
priority: string
/**
 * The heading it stands under.
 */
group: (string | null)
/**
 * The id of the work it is a part of.
 */
parent: (string | null)
}
export interface ReferenceData {
/**
 * The kind of thing that is named.
 */
kind: string
/**
 * Its id.
 */
id: string
}
/**
 * A step on the way, with its date.
 */
export interface MilestoneData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What will have been done.
 */
title: string
/**
 * How anyone can tell that it has been done.
 */
measure?: string
when?: DateData
/**
 * How often it comes again: every March
 */
repeats?: string
/**
 * The event it follows, where it has no date: three months after approval
 */
after?: string
originally?: DateData
/**
 * Why the date was changed.
 */
revisedBecause?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
/**
 * The id of the work it is a step of.
 */
intervention: string
}
/**
 * An organisation or a group with a part in the plan.
 */
export interface OrganisationData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * Its name as printed.
 */
name: string
/**
 * Its name in short, or its abbreviation.
 */
shortName?: string
/**
 * What it is to the plan, in the plan's own words: board, trust, council, partnership, governance group
 */
roles: string[]
/**
 * The organisation or partnership it belongs to, by id.
 */
partOf?: string
/**
 * true where it must be asked for its opinion on the plan: a required consultee. Its opinion is then expected under `opinion`.
 */
opinionRequired?: boolean
/**
 * Its opinion on the plan, as it gave it.
 */
opinion?: {
/**
 * What it thinks of the plan, in its own words.
 */
text: string
given?: DateData
source?: CitationData
}
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * What people should notice.
 */
export interface OutcomeData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The words, as the person would say them: I can get home by bus after a late shift
 */
text: string
/**
 * Who says it: somebody who works shifts
 */
saidBy?: string
/**
 * The priorities that bring it about, by id.
 */
priorities: string[]
/**
 * The figures that show the need for it, by id.
 */
answers: string[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A person or a post with a part in the plan.
 */
export interface PersonData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The name, or the post: Head of Strategy
 */
name: string
/**
 * What the person is to the plan, in the plan's own words: champion, lead
 */
roles: string[]
/**
 * Where the person works, by id.
 */
organisation?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * An area that the plan serves.
 */
export interface PlaceData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * Its name.
 */
name: string
population?: QuantityData
populationAsOf?: DateData
/**
 * The larger area it belongs to, by id.
 */
partOf?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A promise to the public.
 */
export interface PledgeData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The number readers see: 4
 */
number: string
/**
 * The promise in its official wording.
 */
text: string
/**
 * A shorter wording that is meant to be used where there is little room; null where there is none.
 */
shortText: (string | null)
/**
 * Other wordings the document uses. They are compared with the text.
 */
printedAs: {
/**
 * The words as they are printed there.
 */
text: string
source?: CitationData
}[]
/**
 * The priorities that keep this promise, by id: at least one.
 */
priorities: string[]
/**
 * The indicators that measure it, by id.
 */
indicators: string[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A principle the plan holds itself to.
 */
export interface PrincipleData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The number readers see, if there is one.
 */
number?: string
/**
 * The principle as printed.
 */
text: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * An area of work, with the pieces of work that keep its promises.
 */
export interface PriorityData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * Its place in the order of the plan. Readers see names rather than numbers of priorities.
 */
number: string
/**
 * Its name.
 */
name: string
/**
 * Other names that are accepted.
 */
alsoCalled: string[]
/**
 * The name as printed elsewhere in the document. It is compared with the name.
 */
printedAs: {
/**
 * The words as they are printed there.
 */
text: string
source?: CitationData
}[]
/**
 * The priority above it, by id, where a plan has more levels.
 */
partOf?: string
/**
 * true for an enabler that serves all the others.
 */
crossCutting?: boolean
/**
 * The chapter that describes it, by id.
 */
chapter?: string
lead?: ReferenceData
/**
 * What matters about it, one point an item.
 */
keyPoints: string[]
/**
 * Its pieces of work in reading order, by id; parts stand under the work they are parts of.
 */
interventions: string[]
/**
 * Its pieces of work, where they stand under headings of their own.
 */
groups: GroupData[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
/**
 * The promises it keeps, by id.
 */
pledges: string[]
/**
 * What is under way in each year of the plan.
 */
activity: YearActivity[]
/**
 * How many timelines go past the last year of the plan, or have no end.
 */
later: number
}
/**
 * Pieces of work that stand under a heading of their own.
 */
export interface GroupData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id?: string
/**
 * The heading as printed.
 */
name: string
/**
 * The pieces of work under it, in reading order.
 */
interventions: string[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * An inspector's rating.
 */
export interface RatingData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * What is rated, as printed.
 */
name: string
/**
 * Who is rated, by id.
 */
organisation?: string
/**
 * Who rates.
 */
by?: string
/**
 * The rating as a whole.
 */
overall?: string
asOf?: DateData
/**
 * The ratings by domain.
 */
domains: {
/**
 * The domain: Safe
 */
name: string
/**
 * Its rating: Good
 */
rating: string
}[]
/**
 * How many have each rating, where many are rated.
 */
counts: {
/**
 * The rating: Good
 */
rating: string
count: QuantityData
}[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A document that the plan cites.
 */
export interface SourceData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * Its title.
 */
title: string
/**
 * Who published it.
 */
publisher?: string
date?: DateData
/**
 * Where it can be read, starting with https://
 */
link?: string
/**
 * What sort of document it is, and how it was used.
 */
describes?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A stage of the life course.
 */
export interface StageData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * Its name.
 */
name: string
/**
 * The name as printed elsewhere in the document, where it differs.
 */
printedAs: {
/**
 * The words as they are printed there.
 */
text: string
source?: CitationData
}[]
/**
 * Other names that are accepted.
 */
alsoCalled: string[]
/**
 * What the plan says of it.
 */
points: string[]
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
/**
 * A word or an abbreviation and what it means.
 */
export interface TermData {
/**
 * The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published.
 */
id: string
/**
 * The word or the abbreviation.
 */
term: string
/**
 * What the abbreviation stands for.
 */
standsFor?: string
/**
 * What it means.
 */
meaning?: string
source?: CitationData
/**
 * Remarks by the authors or the editors, each with its own text.
 */
notes: {
/**
 * The remark.
 */
text: string
/**
 * Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words.
 */
by?: ("authors" | "editors")
provisionalUntil?: DateData
/**
 * The event that settles it: the summit on the bus network
 */
event?: string
source?: CitationData
}[]
/**
 * Who may read it: public (the default) or internal. What is internal never reaches a public output.
 */
audience?: ("public" | "internal")
/**
 * The life-course stages it serves, by id.
 */
stages: string[]
/**
 * The principles it follows, by id.
 */
principles: string[]
/**
 * The legal duties it addresses, by id.
 */
addresses: string[]
}
