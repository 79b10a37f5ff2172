// Made from schemas/ by src/make/print-kinds.js. Do not edit: change the schemas and run `npm run build`.
import type { DayOfYear } from "./calendar.ts";
import type { Citation } from "./citation.ts";
import type { EntityBase } from "./entity.ts";
import type { PlanDate } from "./plan-date.ts";
import type { Quantity } from "./quantity.ts";
import type { Fields, Shape } from "./shape.ts";
import type { Timeline } from "./timeline.ts";

/** A chapter of the plan. */
export interface Chapter extends EntityBase {
  readonly is: "chapter";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The number readers see: 4 */
  readonly number: string;
  /** Its title. */
  readonly title: string;
  /** What it is about. */
  readonly summary?: string;
  /** Its points, one an item. */
  readonly points: readonly string[];
  /** What the chapter says it will give, by name: Case studies. Each needs a section with that name in its title. */
  readonly promises: readonly string[];
  /** Its sections in reading order. */
  readonly sections: readonly Section[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A time in which people are asked what they think. */
export interface Consultation extends EntityBase {
  readonly is: "consultation";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What it is called: Tell us what you think */
  readonly title: string;
  /** What people are asked. */
  readonly introduction?: string;
  /** The first day. */
  readonly opens?: PlanDate;
  /** The last day, with its weekday as printed: Friday 7 June 2023 */
  readonly closes?: PlanDate;
  /** The ways to answer, one an item. */
  readonly channels: readonly ({
    /** The way to answer. */
    readonly by: "website" | "survey" | "email" | "post" | "telephone" | "event" | "other";
    /** What people are told, as printed. */
    readonly text: string;
    /** The address: of email, of post, of a page (https://…), or the number. */
    readonly address?: string;
  })[];
  /** Other formats it is offered in: Easy Read, large print, audio, other languages */
  readonly formats: readonly string[];
  /** What will be done with the answers. */
  readonly whatHappensNext?: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A legal duty that the plan must address. */
export interface Duty extends EntityBase {
  readonly is: "duty";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  /** What it asks. */
  readonly text?: string;
  /** Where the law states it. */
  readonly law?: string;
  /** Since when it holds. */
  readonly inForceFrom?: PlanDate;
  /** Which edition of the list of duties it is from. */
  readonly edition?: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A number about money, workforce, population or anything else, or a chart. */
export interface Figure extends EntityBase {
  readonly is: "figure";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What it says, as printed. */
  readonly name: string;
  /** The value: £1,943,377 thousand */
  readonly value?: Quantity;
  /** The day, month or year it is of. */
  readonly asOf?: PlanDate;
  /** A change it states. */
  readonly change?: {
    /** By how much: 57%, or -13,500 people */
    readonly by: Quantity;
    /** The value before. */
    readonly from?: Quantity;
    /** Since when. */
    readonly since?: PlanDate;
    /** Until when. */
    readonly until?: PlanDate;
  };
  /** What the document says of it in words. */
  readonly statement?: string;
  /** true where the document shows it as a chart. */
  readonly chart?: boolean;
  /** The table behind it. */
  readonly data: readonly {
    /** The row: North ward */
    readonly label: string;
    /** Its value. */
    readonly value: Quantity;
  }[];
  /** The stated total of the table. */
  readonly total?: Quantity;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** Pieces of work that stand under a heading of their own. */
export interface Group extends EntityBase {
  readonly is: "group";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id?: string;
  /** The heading as printed. */
  readonly name: string;
  /** The pieces of work under it, in reading order. */
  readonly interventions: readonly Intervention[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** Something that is measured. */
export interface Indicator extends EntityBase {
  readonly is: "indicator";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What is measured. */
  readonly name: string;
  /** The heading it is printed under. */
  readonly heading?: string;
  /** What the document says of it in words. */
  readonly statement?: string;
  /** The value: 38% */
  readonly value?: Quantity;
  /** When the value was measured. */
  readonly asOf?: PlanDate;
  /** The value at the start. */
  readonly baseline?: Quantity;
  /** When that was. */
  readonly baselineAsOf?: PlanDate;
  /** The value to reach: 85% */
  readonly target?: Quantity;
  /** When it is to be reached. */
  readonly targetBy?: PlanDate;
  /** The values to reach on the way. */
  readonly trajectory: readonly {
    /** When. */
    readonly when: PlanDate;
    /** The value to have reached by then. */
    readonly value: Quantity;
  }[];
  /** Which way is better. */
  readonly better?: "higher" | "lower";
  /** What it is compared with: England, 2019/20 */
  readonly comparator?: string;
  /** What the document says of the target: met or missed. */
  readonly claimedStatus?: "met" | "missed";
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A piece of work that keeps a promise. */
export interface Intervention extends EntityBase {
  readonly is: "intervention";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The number readers see: 13, 13a for a part, or a code such as CC.1 */
  readonly number: string;
  /** What will be done, in its official wording. */
  readonly title: string;
  /** The years in which it is done. */
  readonly timeline?: Timeline;
  /** The pieces of work that must be done first, by id. */
  readonly dependsOn: readonly Intervention[];
  /** The promises it helps to keep, by id, beside those of its priority. */
  readonly contributesTo: readonly Pledge[];
  /** Who leads it, by id. */
  readonly lead?: Person | Organisation;
  /** Who else has a part in it. */
  readonly roles: readonly ({
    /** The role, in the plan's own words: sponsor, clinical lead */
    readonly role: string;
    /** Who has it, by id. */
    readonly who: Person | Organisation;
  })[];
  /** Who helps to do it, by id. */
  readonly partners: readonly (Organisation | Person)[];
  /** Where it is done, by id. Without it: everywhere. */
  readonly places: readonly Place[];
  /** Whether it must be done or is encouraged. */
  readonly obligation?: "required" | "encouraged";
  /** For whom that holds. */
  readonly obliged: readonly string[];
  /** The condition, where it is done only on one: if required */
  readonly conditional?: string;
  /** What it waits for that others decide. */
  readonly externalDependencies: readonly ({
    /** What must happen outside the plan first. */
    readonly what: string;
    /** How it stands. Without it: expected. */
    readonly state?: "expected" | "delayed" | "cancelled" | "done";
    /** When somebody last looked. */
    readonly checked?: PlanDate;
    /** Where that is stated. */
    readonly source?: Citation;
    /** Who noted it: the authors of the plan (the default), or the editors of this encoding. */
    readonly notedBy?: "authors" | "editors";
  })[];
  /** The indicators that show its effect, by id. */
  readonly indicators: readonly Indicator[];
  /** The steps on the way, each with its date. */
  readonly milestones: readonly Milestone[];
  /** Its parts, numbered 13a, 13b. */
  readonly parts: readonly Intervention[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A step on the way, with its date. */
export interface Milestone extends EntityBase {
  readonly is: "milestone";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What will have been done. */
  readonly title: string;
  /** How anyone can tell that it has been done. */
  readonly measure?: string;
  /** When: to the day, month, quarter or year. */
  readonly when?: PlanDate;
  /** How often it comes again: every March */
  readonly repeats?: string;
  /** The event it follows, where it has no date: three months after approval */
  readonly after?: string;
  /** The date it had first, where it was changed. */
  readonly originally?: PlanDate;
  /** Why the date was changed. */
  readonly revisedBecause?: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** An organisation or a group with a part in the plan. */
export interface Organisation extends EntityBase {
  readonly is: "organisation";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** Its name as printed. */
  readonly name: string;
  /** Its name in short, or its abbreviation. */
  readonly shortName?: string;
  /** What it is to the plan, in the plan's own words: board, trust, council, partnership, governance group */
  readonly roles: readonly string[];
  /** The organisation or partnership it belongs to, by id. */
  readonly partOf?: Organisation;
  /** true where it must be asked for its opinion on the plan: a required consultee. Its opinion is then expected under `opinion`. */
  readonly opinionRequired?: boolean;
  /** Its opinion on the plan, as it gave it. */
  readonly opinion?: {
    /** What it thinks of the plan, in its own words. */
    readonly text: string;
    /** The day on which it gave its opinion. */
    readonly given?: PlanDate;
    /** Where its opinion is recorded: the id of a document in `sources`, a comma, and the place in it. Example: board-minutes, item 7 */
    readonly source?: Citation;
  };
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** What people should notice. */
export interface Outcome extends EntityBase {
  readonly is: "outcome";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The words, as the person would say them: I can get home by bus after a late shift */
  readonly text: string;
  /** Who says it: somebody who works shifts */
  readonly saidBy?: string;
  /** The priorities that bring it about, by id. */
  readonly priorities: readonly Priority[];
  /** The figures that show the need for it, by id. */
  readonly answers: readonly Figure[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A person or a post with a part in the plan. */
export interface Person extends EntityBase {
  readonly is: "person";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The name, or the post: Head of Strategy */
  readonly name: string;
  /** What the person is to the plan, in the plan's own words: champion, lead */
  readonly roles: readonly string[];
  /** Where the person works, by id. */
  readonly organisation?: Organisation;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** An area that the plan serves. */
export interface Place extends EntityBase {
  readonly is: "place";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** How many people live there: 712,300 people */
  readonly population?: Quantity;
  /** When they were counted. */
  readonly populationAsOf?: PlanDate;
  /** The larger area it belongs to, by id. */
  readonly partOf?: Place;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** The plan as a whole: its title, its status, its years, the words it uses for its levels, and its look. */
export interface Plan extends EntityBase {
  readonly is: "plan";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id?: string;
  /** The title as printed on the cover. */
  readonly title: string;
  /** What sort of plan it is: Climate plan */
  readonly kind?: string;
  /** Which edition this is: Summary slide deck */
  readonly edition?: string;
  /** How far it has come. Decides how strict the checks are, unless --profile says otherwise. */
  readonly status: "draft" | "consultation" | "final";
  /** true where this holds only a part of a document, such as what an article tells of it. What it lacks is then not stated, never missing. An extract can be checked and compared, and is not published. */
  readonly extract?: boolean;
  /** The status in words for readers: Draft for engagement */
  readonly statusLabel?: string;
  /** The language and country of the words: en-GB */
  readonly language?: string;
  /** Who publishes it, by id, the first one first. */
  readonly organisations: readonly Organisation[];
  /** The first and the last year: 2023/24 to 2027/28 */
  readonly period?: Timeline;
  /** How the period is known, if the plan does not state it. */
  readonly periodNote?: string;
  /** Further horizons, where the plan has more than one. */
  readonly horizons: readonly {
    /** What it is called: Delivery years */
    readonly name: string;
    /** Its first and last year. */
    readonly period: Timeline;
  }[];
  /** The day on which a year of the plan starts: 1 April (years are written 2023/24) or 1 January (years are written 2024). */
  readonly yearStarts: DayOfYear;
  /** The day that checks take for today. Without it they take the real day. No page and no slide shows it. */
  readonly asOf?: PlanDate;
  /** The vision, in one sentence. */
  readonly vision?: string;
  /** What a reader is told about this document first. */
  readonly summary?: string;
  /** What the document says it holds, one item a line. */
  readonly contents: readonly string[];
  /** How progress will be reported. */
  readonly tracking?: string;
  /** The heading above the life-course stages. */
  readonly lifeCourse?: string;
  /** The words this plan uses for its levels, one and many. Without them they are pledge, priority, intervention, principle and stage. */
  readonly labels?: {
    /** The words for a promise: pledge, ambition, aim */
    readonly pledge?: Label;
    /** The words for an area of work: priority, objective, goal */
    readonly priority?: Label;
    /** The words for a piece of work: intervention, action */
    readonly intervention?: Label;
    /** The words for a principle. */
    readonly principle?: Label;
    /** The words for a life-course stage. */
    readonly stage?: Label;
  };
  /** The look. Without it the look is neutral. */
  readonly theme?: {
    /** The typefaces, the best one first: Arial, Helvetica, sans-serif */
    readonly font?: string;
    /** The colours on a light page. */
    readonly colours?: Palette;
    /** The colours on a dark screen. */
    readonly darkColours?: Palette;
  };
  /** How bad it is to break a rule in this plan, where that is not what planc takes it for. */
  readonly checks: readonly RuleSetting[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A promise to the public. */
export interface Pledge extends EntityBase {
  readonly is: "pledge";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The number readers see: 4 */
  readonly number: string;
  /** The promise in its official wording. */
  readonly text: string;
  /** A shorter wording that is meant to be used where there is little room. */
  readonly shortText?: string;
  /** Other wordings the document uses. They are compared with the text. */
  readonly printedAs: readonly PrintedWording[];
  /** The priorities that keep this promise, by id: at least one. */
  readonly priorities: readonly Priority[];
  /** The indicators that measure it, by id. */
  readonly indicators: readonly Indicator[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A principle the plan holds itself to. */
export interface Principle extends EntityBase {
  readonly is: "principle";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The number readers see, if there is one. */
  readonly number?: string;
  /** The principle as printed. */
  readonly text: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** An area of work, with the pieces of work that keep its promises. */
export interface Priority extends EntityBase {
  readonly is: "priority";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** Its place in the order of the plan. Readers see names rather than numbers of priorities. */
  readonly number: string;
  /** Its name. */
  readonly name: string;
  /** Other names that are accepted. */
  readonly alsoCalled: readonly string[];
  /** The name as printed elsewhere in the document. It is compared with the name. */
  readonly printedAs: readonly PrintedWording[];
  /** The priority above it, by id, where a plan has more levels. */
  readonly partOf?: Priority;
  /** true for an enabler that serves all the others. */
  readonly crossCutting?: boolean;
  /** The chapter that describes it, by id. */
  readonly chapter?: Chapter;
  /** Who leads it, by id. */
  readonly lead?: Person | Organisation;
  /** What matters about it, one point an item. */
  readonly keyPoints: readonly string[];
  /** Its pieces of work in reading order. */
  readonly interventions: readonly Intervention[];
  /** Its pieces of work, where they stand under headings of their own. */
  readonly groups: readonly Group[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** An inspector's rating. */
export interface Rating extends EntityBase {
  readonly is: "rating";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** What is rated, as printed. */
  readonly name: string;
  /** Who is rated, by id. */
  readonly organisation?: Organisation;
  /** Who rates. */
  readonly by?: string;
  /** The rating as a whole. */
  readonly overall?: string;
  /** When it was given. */
  readonly asOf?: PlanDate;
  /** The ratings by domain. */
  readonly domains: readonly {
    /** The domain: Safe */
    readonly name: string;
    /** Its rating: Good */
    readonly rating: string;
  }[];
  /** How many have each rating, where many are rated. */
  readonly counts: readonly {
    /** The rating: Good */
    readonly rating: string;
    /** How many have it: 119 */
    readonly count: Quantity;
  }[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A document that the plan cites. */
export interface Source extends EntityBase {
  readonly is: "source";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** Who published it. */
  readonly publisher?: string;
  /** When it was published. */
  readonly date?: PlanDate;
  /** Where it can be read, starting with https:// */
  readonly link?: string;
  /** What sort of document it is, and how it was used. */
  readonly describes?: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A stage of the life course. */
export interface Stage extends EntityBase {
  readonly is: "stage";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** The name as printed elsewhere in the document, where it differs. */
  readonly printedAs: readonly PrintedWording[];
  /** Other names that are accepted. */
  readonly alsoCalled: readonly string[];
  /** What the plan says of it. */
  readonly points: readonly string[];
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

/** A word or an abbreviation and what it means. */
export interface Term extends EntityBase {
  readonly is: "term";
  /** The name that references use: lower-case words with hyphens, unique among its kind, and never changed once published. */
  readonly id: string;
  /** The word or the abbreviation. */
  readonly term: string;
  /** What the abbreviation stands for. */
  readonly standsFor?: string;
  /** What it means. */
  readonly meaning?: string;
  /** Where it is stated: the id of a document in `sources`, a comma, and the place in it. Example: summary, plan on a page */
  readonly source?: Citation;
  /** Remarks by the authors or the editors, each with its own text. */
  readonly notes: readonly Note[];
  /** Who may read it: public (the default) or internal. What is internal never reaches a public output. */
  readonly audience?: "public" | "internal";
  /** The life-course stages it serves, by id. */
  readonly stages: readonly Stage[];
  /** The principles it follows, by id. */
  readonly principles: readonly Principle[];
  /** The legal duties it addresses, by id. */
  readonly addresses: readonly Duty[];
  /** Rules that are not to be checked here, each with the reason. They hold for this entry alone, not for what is nested in it. */
  readonly checksOff: readonly Suppression[];
}

export interface Section {
  /** Its title. */
  readonly title: string;
  /** What it says. */
  readonly text?: string;
  /** Its points, one an item. */
  readonly points: readonly string[];
  /** The indicators it shows, by id. */
  readonly indicators: readonly Indicator[];
  /** The figures it shows, by id. */
  readonly figures: readonly Figure[];
  /** The ratings it shows, by id. */
  readonly ratings: readonly Rating[];
  /** The places it shows, by id. */
  readonly places: readonly Place[];
  /** The life-course stages it shows, by id. */
  readonly stages: readonly Stage[];
  /** The priorities it leads to, by id. */
  readonly priorities: readonly Priority[];
  /** Where it stands. */
  readonly source?: Citation;
}

export interface Note {
  /** The remark. */
  readonly text: string;
  /** Who makes it: the authors of the plan (the default), or the editors of this encoding of it. Notes by editors are never printed as the plan's own words. */
  readonly by?: "authors" | "editors";
  /** The date of the event that settles what is provisional. Once it has passed, the text must be brought up to date. */
  readonly provisionalUntil?: PlanDate;
  /** The event that settles it: the summit on the bus network */
  readonly event?: string;
  /** Where the remark stands. */
  readonly source?: Citation;
}

export interface Suppression {
  /** The rule, by its id: timeline-has-end */
  readonly rule: string;
  /** Why the finding is right as it stands: The safeguards run for as long as the law asks */
  readonly because: string;
  /** The last day on which it holds. After it the finding is reported again. */
  readonly until?: PlanDate;
}

export interface Label {
  /** One of them: pledge */
  readonly one: string;
  /** Several of them: pledges */
  readonly many: string;
  /** The heading above all of them: Our pledges to local people */
  readonly heading?: string;
  /** The words that lead into the list: Over the next 5 years, we will: */
  readonly introduction?: string;
}

export interface Palette {
  /** Words on the page, as six hexadecimal digits in quotes. */
  readonly text?: string;
  /** Captions and labels, as six hexadecimal digits in quotes. */
  readonly secondaryText?: string;
  /** The page itself, as six hexadecimal digits in quotes. */
  readonly page?: string;
  /** Quiet areas, such as the footer, as six hexadecimal digits in quotes. */
  readonly panel?: string;
  /** Hairlines, as six hexadecimal digits in quotes. */
  readonly line?: string;
  /** Stronger lines, under the head of a table, as six hexadecimal digits in quotes. */
  readonly edge?: string;
  /** The band of colour at the top, as six hexadecimal digits in quotes. */
  readonly band?: string;
  /** Words on the band, as six hexadecimal digits in quotes. */
  readonly onBand?: string;
  /** Bars in charts, as six hexadecimal digits in quotes. */
  readonly brand?: string;
  /** The rule above each thing that counts, as six hexadecimal digits in quotes. */
  readonly brandDeep?: string;
  /** Links, as six hexadecimal digits in quotes. */
  readonly link?: string;
  /** A link under the pointer, as six hexadecimal digits in quotes. */
  readonly linkHover?: string;
  /** A link already followed, as six hexadecimal digits in quotes. */
  readonly linkVisited?: string;
  /** What has the keyboard focus, as six hexadecimal digits in quotes. */
  readonly focus?: string;
  /** Words on the focus colour, as six hexadecimal digits in quotes. */
  readonly onFocus?: string;
  /** A target that is met, as six hexadecimal digits in quotes. */
  readonly good?: string;
  /** A target that is missed, as six hexadecimal digits in quotes. */
  readonly bad?: string;
  /** The tag that shows the status, as six hexadecimal digits in quotes. */
  readonly note?: string;
  /** Words on the tag, as six hexadecimal digits in quotes. */
  readonly onNote?: string;
}

export interface RuleSetting {
  /** The rule, by its id: intervention-has-lead */
  readonly rule: string;
  /** How bad it is to break it; off means that it is not checked. */
  readonly severity: "off" | "info" | "warning" | "error";
  /** Why this plan differs. */
  readonly because?: string;
}

export interface PrintedWording {
  /** The words as they are printed there. */
  readonly text: string;
  /** Where they are printed. */
  readonly source?: Citation;
}

/** The kinds by name. */
export interface EntityByKind {
  readonly chapter: Chapter;
  readonly consultation: Consultation;
  readonly duty: Duty;
  readonly figure: Figure;
  readonly group: Group;
  readonly indicator: Indicator;
  readonly intervention: Intervention;
  readonly milestone: Milestone;
  readonly organisation: Organisation;
  readonly outcome: Outcome;
  readonly person: Person;
  readonly place: Place;
  readonly plan: Plan;
  readonly pledge: Pledge;
  readonly principle: Principle;
  readonly priority: Priority;
  readonly rating: Rating;
  readonly source: Source;
  readonly stage: Stage;
  readonly term: Term;
}

export type Kind = keyof EntityByKind;

export type Entity = EntityByKind[Kind];

/** All entities of a plan by the plural of their kind, each list in reading order. */
export interface EntityLists {
  readonly chapters: readonly Chapter[];
  readonly consultations: readonly Consultation[];
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
  readonly groups: readonly Group[];
  readonly indicators: readonly Indicator[];
  readonly interventions: readonly Intervention[];
  readonly milestones: readonly Milestone[];
  readonly organisations: readonly Organisation[];
  readonly outcomes: readonly Outcome[];
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly plans: readonly Plan[];
  readonly pledges: readonly Pledge[];
  readonly principles: readonly Principle[];
  readonly priorities: readonly Priority[];
  readonly ratings: readonly Rating[];
  readonly sources: readonly Source[];
  readonly stages: readonly Stage[];
  readonly terms: readonly Term[];
}

/** The plural of each kind. */
export const plurals = {
  "chapter": "chapters",
  "consultation": "consultations",
  "duty": "duties",
  "figure": "figures",
  "group": "groups",
  "indicator": "indicators",
  "intervention": "interventions",
  "milestone": "milestones",
  "organisation": "organisations",
  "outcome": "outcomes",
  "person": "people",
  "place": "places",
  "plan": "plans",
  "pledge": "pledges",
  "principle": "principles",
  "priority": "priorities",
  "rating": "ratings",
  "source": "sources",
  "stage": "stages",
  "term": "terms"
} as const satisfies Record<Kind, keyof EntityLists>;

const part1 = {"is": "text"} as const;
const part2 = {"name": "id", "required": true, "shape": part1} as const;
const part3 = {"name": "number", "required": true, "shape": part1} as const;
const part4 = {"name": "title", "required": true, "shape": part1} as const;
const part5 = {"name": "summary", "required": false, "shape": part1} as const;
const part6 = {"is": "list", "of": part1} as const;
const part7 = {"name": "points", "required": false, "shape": part6} as const;
const part8 = {"name": "text", "required": false, "shape": part1} as const;
const part9 = {"name": "indicators", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["indicator"]}}} as const;
const part10 = {"is": "list", "of": {"is": "reference", "to": ["figure"]}} as const;
const part11 = {"is": "reference", "to": ["place"]} as const;
const part12 = {"name": "places", "required": false, "shape": {"is": "list", "of": part11}} as const;
const part13 = {"name": "stages", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["stage"]}}} as const;
const part14 = {"is": "reference", "to": ["priority"]} as const;
const part15 = {"name": "priorities", "required": false, "shape": {"is": "list", "of": part14}} as const;
const part16 = {"is": "value", "grammar": "citation"} as const;
const part17 = {"name": "source", "required": false, "shape": part16} as const;
const part18 = {"name": "text", "required": true, "shape": part1} as const;
const part19 = {"is": "text", "choice": ["authors", "editors"]} as const;
const part20 = {"is": "value", "grammar": "date"} as const;
const part21 = {
  "name": "notes",
  "required": false,
  "shape": {
    "is": "list",
    "of": {
      "is": "record",
      "fields": {
        "text": part18,
        "by": {"name": "by", "required": false, "shape": part19},
        "provisional-until": {"name": "provisionalUntil", "required": false, "shape": part20},
        "event": {"name": "event", "required": false, "shape": part1},
        "source": part17,
      },
    },
  },
} as const;
const part22 = {"name": "audience", "required": false, "shape": {"is": "text", "choice": ["public", "internal"]}} as const;
const part23 = {"name": "principles", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["principle"]}}} as const;
const part24 = {"name": "addresses", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["duty"]}}} as const;
const part25 = {"name": "rule", "required": true, "shape": part1} as const;
const part26 = {"name": "until", "required": false, "shape": part20} as const;
const part27 = {
  "name": "checksOff",
  "required": false,
  "shape": {
    "is": "list",
    "of": {
      "is": "record",
      "fields": {"rule": part25, "because": {"name": "because", "required": true, "shape": part1}, "until": part26},
    },
  },
  "unpublished": true,
} as const;
const part28 = {"name": "introduction", "required": false, "shape": part1} as const;
const part29 = {"name": "name", "required": true, "shape": part1} as const;
const part30 = {"name": "edition", "required": false, "shape": part1} as const;
const part31 = {"is": "value", "grammar": "quantity"} as const;
const part32 = {"name": "value", "required": false, "shape": part31} as const;
const part33 = {"name": "asOf", "required": false, "shape": part20} as const;
const part34 = {"name": "statement", "required": false, "shape": part1} as const;
const part35 = {"is": "flag"} as const;
const part36 = {"name": "value", "required": true, "shape": part31} as const;
const part37 = {"name": "id", "required": false, "shape": part1} as const;
const part38 = {"is": "list", "of": {"is": "entity", "kind": "intervention"}} as const;
const part39 = {"name": "heading", "required": false, "shape": part1} as const;
const part40 = {"is": "value", "grammar": "timeline"} as const;
const part41 = {"is": "reference", "to": ["person", "organisation"]} as const;
const part42 = {"name": "lead", "required": false, "shape": part41} as const;
const part43 = {"name": "roles", "required": false, "shape": part6} as const;
const part44 = {"is": "reference", "to": ["organisation"]} as const;
const part45 = {"name": "organisation", "required": false, "shape": part44} as const;
const part46 = {
  "is": "record",
  "fields": {
    "one": {"name": "one", "required": true, "shape": part1},
    "many": {"name": "many", "required": true, "shape": part1},
    "heading": part39,
    "introduction": part28,
  },
} as const;
const part47 = {"name": "link", "required": false, "shape": part1} as const;
const part48 = {
  "is": "record",
  "fields": {
    "text": part8,
    "secondary-text": {"name": "secondaryText", "required": false, "shape": part1},
    "page": {"name": "page", "required": false, "shape": part1},
    "panel": {"name": "panel", "required": false, "shape": part1},
    "line": {"name": "line", "required": false, "shape": part1},
    "edge": {"name": "edge", "required": false, "shape": part1},
    "band": {"name": "band", "required": false, "shape": part1},
    "on-band": {"name": "onBand", "required": false, "shape": part1},
    "brand": {"name": "brand", "required": false, "shape": part1},
    "brand-deep": {"name": "brandDeep", "required": false, "shape": part1},
    "link": part47,
    "link-hover": {"name": "linkHover", "required": false, "shape": part1},
    "link-visited": {"name": "linkVisited", "required": false, "shape": part1},
    "focus": {"name": "focus", "required": false, "shape": part1},
    "on-focus": {"name": "onFocus", "required": false, "shape": part1},
    "good": {"name": "good", "required": false, "shape": part1},
    "bad": {"name": "bad", "required": false, "shape": part1},
    "note": {"name": "note", "required": false, "shape": part1},
    "on-note": {"name": "onNote", "required": false, "shape": part1},
  },
} as const;
const part49 = {
  "name": "printedAs",
  "required": false,
  "shape": {"is": "list", "of": {"is": "record", "fields": {"text": part18, "source": part17}}},
} as const;
const part50 = {"name": "alsoCalled", "required": false, "shape": part6} as const;
const part51 = {"name": "rating", "required": true, "shape": part1} as const;
const part52 = {"is": "entity", "kind": "organisation"} as const;
const part53 = {"is": "entity", "kind": "person"} as const;
const part54 = {"is": "entity", "kind": "place"} as const;
const part55 = {"is": "entity", "kind": "principle"} as const;
const part56 = {"is": "entity", "kind": "stage"} as const;
const part57 = {"is": "entity", "kind": "pledge"} as const;
const part58 = {"is": "entity", "kind": "priority"} as const;
const part59 = {"is": "entity", "kind": "outcome"} as const;
const part60 = {"is": "entity", "kind": "indicator"} as const;
const part61 = {"is": "entity", "kind": "rating"} as const;
const part62 = {"is": "entity", "kind": "figure"} as const;
const part63 = {"is": "entity", "kind": "chapter"} as const;
const part64 = {"is": "entity", "kind": "consultation"} as const;
const part65 = {"is": "entity", "kind": "duty"} as const;
const part66 = {"is": "entity", "kind": "term"} as const;
const part67 = {"is": "entity", "kind": "source"} as const;

/** The fields of each kind. */
export const fieldsByKind: Readonly<Record<Kind, Fields>> = {
  "chapter": {
    "id": part2,
    "number": part3,
    "title": part4,
    "summary": part5,
    "points": part7,
    "promises": {"name": "promises", "required": false, "shape": part6},
    "sections": {
      "name": "sections",
      "required": false,
      "shape": {
        "is": "list",
        "of": {
          "is": "record",
          "fields": {
            "title": part4,
            "text": part8,
            "points": part7,
            "indicators": part9,
            "figures": {"name": "figures", "required": false, "shape": part10},
            "ratings": {"name": "ratings", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["rating"]}}},
            "places": part12,
            "stages": part13,
            "priorities": part15,
            "source": part17,
          },
        },
      },
    },
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "consultation": {
    "id": part2,
    "title": part4,
    "introduction": part28,
    "opens": {"name": "opens", "required": false, "shape": part20},
    "closes": {"name": "closes", "required": false, "shape": part20},
    "channels": {
      "name": "channels",
      "required": false,
      "shape": {
        "is": "list",
        "of": {
          "is": "record",
          "fields": {
            "by": {
              "name": "by",
              "required": true,
              "shape": {"is": "text", "choice": ["website", "survey", "email", "post", "telephone", "event", "other"]},
            },
            "text": part18,
            "address": {"name": "address", "required": false, "shape": part1},
          },
        },
      },
    },
    "formats": {"name": "formats", "required": false, "shape": part6},
    "what-happens-next": {"name": "whatHappensNext", "required": false, "shape": part1},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "duty": {
    "id": part2,
    "name": part29,
    "text": part8,
    "law": {"name": "law", "required": false, "shape": part1},
    "in-force-from": {"name": "inForceFrom", "required": false, "shape": part20},
    "edition": part30,
    "source": {"name": "source", "required": true, "shape": part16},
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "figure": {
    "id": part2,
    "name": part29,
    "value": part32,
    "as-of": part33,
    "change": {
      "name": "change",
      "required": false,
      "shape": {
        "is": "record",
        "fields": {
          "by": {"name": "by", "required": true, "shape": part31},
          "from": {"name": "from", "required": false, "shape": part31},
          "since": {"name": "since", "required": false, "shape": part20},
          "until": part26,
        },
      },
    },
    "statement": part34,
    "chart": {"name": "chart", "required": false, "shape": part35},
    "data": {
      "name": "data",
      "required": false,
      "shape": {
        "is": "list",
        "of": {"is": "record", "fields": {"label": {"name": "label", "required": true, "shape": part1}, "value": part36}},
      },
    },
    "total": {"name": "total", "required": false, "shape": part31},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "group": {
    "id": part37,
    "name": part29,
    "interventions": {"name": "interventions", "required": true, "shape": part38},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "indicator": {
    "id": part2,
    "name": part29,
    "heading": part39,
    "statement": part34,
    "value": part32,
    "as-of": part33,
    "baseline": {"name": "baseline", "required": false, "shape": part31},
    "baseline-as-of": {"name": "baselineAsOf", "required": false, "shape": part20},
    "target": {"name": "target", "required": false, "shape": part31},
    "target-by": {"name": "targetBy", "required": false, "shape": part20},
    "trajectory": {
      "name": "trajectory",
      "required": false,
      "shape": {
        "is": "list",
        "of": {"is": "record", "fields": {"when": {"name": "when", "required": true, "shape": part20}, "value": part36}},
      },
    },
    "better": {"name": "better", "required": false, "shape": {"is": "text", "choice": ["higher", "lower"]}},
    "comparator": {"name": "comparator", "required": false, "shape": part1},
    "claimed-status": {"name": "claimedStatus", "required": false, "shape": {"is": "text", "choice": ["met", "missed"]}},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "intervention": {
    "id": part2,
    "number": part3,
    "title": part4,
    "timeline": {"name": "timeline", "required": false, "shape": part40},
    "depends-on": {"name": "dependsOn", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["intervention"]}}},
    "contributes-to": {"name": "contributesTo", "required": false, "shape": {"is": "list", "of": {"is": "reference", "to": ["pledge"]}}},
    "lead": part42,
    "roles": {
      "name": "roles",
      "required": false,
      "shape": {
        "is": "list",
        "of": {
          "is": "record",
          "fields": {"role": {"name": "role", "required": true, "shape": part1}, "who": {"name": "who", "required": true, "shape": part41}},
        },
      },
    },
    "partners": {
      "name": "partners",
      "required": false,
      "shape": {"is": "list", "of": {"is": "reference", "to": ["organisation", "person"]}},
    },
    "places": part12,
    "obligation": {"name": "obligation", "required": false, "shape": {"is": "text", "choice": ["required", "encouraged"]}},
    "obliged": {"name": "obliged", "required": false, "shape": part6},
    "conditional": {"name": "conditional", "required": false, "shape": part1},
    "external-dependencies": {
      "name": "externalDependencies",
      "required": false,
      "shape": {
        "is": "list",
        "of": {
          "is": "record",
          "fields": {
            "what": {"name": "what", "required": true, "shape": part1},
            "state": {"name": "state", "required": false, "shape": {"is": "text", "choice": ["expected", "delayed", "cancelled", "done"]}},
            "checked": {"name": "checked", "required": false, "shape": part20},
            "source": part17,
            "noted-by": {"name": "notedBy", "required": false, "shape": part19},
          },
        },
      },
    },
    "indicators": part9,
    "milestones": {"name": "milestones", "required": false, "shape": {"is": "list", "of": {"is": "entity", "kind": "milestone"}}},
    "parts": {"name": "parts", "required": false, "shape": part38},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "milestone": {
    "id": part2,
    "title": part4,
    "measure": {"name": "measure", "required": false, "shape": part1},
    "when": {"name": "when", "required": false, "shape": part20},
    "repeats": {"name": "repeats", "required": false, "shape": part1},
    "after": {"name": "after", "required": false, "shape": part1},
    "originally": {"name": "originally", "required": false, "shape": part20},
    "revised-because": {"name": "revisedBecause", "required": false, "shape": part1},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "organisation": {
    "id": part2,
    "name": part29,
    "short-name": {"name": "shortName", "required": false, "shape": part1},
    "roles": part43,
    "part-of": {"name": "partOf", "required": false, "shape": part44},
    "opinion-required": {"name": "opinionRequired", "required": false, "shape": part35},
    "opinion": {
      "name": "opinion",
      "required": false,
      "shape": {
        "is": "record",
        "fields": {"text": part18, "given": {"name": "given", "required": false, "shape": part20}, "source": part17},
      },
    },
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "outcome": {
    "id": part2,
    "text": part18,
    "said-by": {"name": "saidBy", "required": false, "shape": part1},
    "priorities": part15,
    "answers": {"name": "answers", "required": false, "shape": part10},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "person": {
    "id": part2,
    "name": part29,
    "roles": part43,
    "organisation": part45,
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "place": {
    "id": part2,
    "name": part29,
    "population": {"name": "population", "required": false, "shape": part31},
    "population-as-of": {"name": "populationAsOf", "required": false, "shape": part20},
    "part-of": {"name": "partOf", "required": false, "shape": part11},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "plan": {
    "id": part37,
    "title": part4,
    "kind": {"name": "kind", "required": false, "shape": part1},
    "edition": part30,
    "status": {"name": "status", "required": true, "shape": {"is": "text", "choice": ["draft", "consultation", "final"]}},
    "extract": {"name": "extract", "required": false, "shape": part35, "unpublished": true},
    "status-label": {"name": "statusLabel", "required": false, "shape": part1},
    "language": {"name": "language", "required": false, "shape": part1},
    "organisations": {"name": "organisations", "required": false, "shape": {"is": "list", "of": part44}},
    "period": {"name": "period", "required": false, "shape": part40},
    "period-note": {"name": "periodNote", "required": false, "shape": part1},
    "horizons": {
      "name": "horizons",
      "required": false,
      "shape": {
        "is": "list",
        "of": {"is": "record", "fields": {"name": part29, "period": {"name": "period", "required": true, "shape": part40}}},
      },
    },
    "year-starts": {"name": "yearStarts", "required": true, "shape": {"is": "value", "grammar": "day-of-year"}},
    "as-of": part33,
    "vision": {"name": "vision", "required": false, "shape": part1},
    "summary": part5,
    "contents": {"name": "contents", "required": false, "shape": part6},
    "tracking": {"name": "tracking", "required": false, "shape": part1},
    "life-course": {"name": "lifeCourse", "required": false, "shape": part1},
    "labels": {
      "name": "labels",
      "required": false,
      "shape": {
        "is": "record",
        "fields": {
          "pledge": {"name": "pledge", "required": false, "shape": part46},
          "priority": {"name": "priority", "required": false, "shape": part46},
          "intervention": {"name": "intervention", "required": false, "shape": part46},
          "principle": {"name": "principle", "required": false, "shape": part46},
          "stage": {"name": "stage", "required": false, "shape": part46},
        },
      },
    },
    "theme": {
      "name": "theme",
      "required": false,
      "shape": {
        "is": "record",
        "fields": {
          "font": {"name": "font", "required": false, "shape": part1},
          "colours": {"name": "colours", "required": false, "shape": part48},
          "dark-colours": {"name": "darkColours", "required": false, "shape": part48},
        },
      },
    },
    "checks": {
      "name": "checks",
      "required": false,
      "shape": {
        "is": "list",
        "of": {
          "is": "record",
          "fields": {
            "rule": part25,
            "severity": {"name": "severity", "required": true, "shape": {"is": "text", "choice": ["off", "info", "warning", "error"]}},
            "because": {"name": "because", "required": false, "shape": part1},
          },
        },
      },
      "unpublished": true,
    },
    "source": part17,
    "notes": part21,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "pledge": {
    "id": part2,
    "number": part3,
    "text": part18,
    "short-text": {"name": "shortText", "required": false, "shape": part1},
    "printed-as": part49,
    "priorities": part15,
    "indicators": part9,
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "principle": {
    "id": part2,
    "number": {"name": "number", "required": false, "shape": part1},
    "text": part18,
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "priority": {
    "id": part2,
    "number": part3,
    "name": part29,
    "also-called": part50,
    "printed-as": part49,
    "part-of": {"name": "partOf", "required": false, "shape": part14},
    "cross-cutting": {"name": "crossCutting", "required": false, "shape": part35},
    "chapter": {"name": "chapter", "required": false, "shape": {"is": "reference", "to": ["chapter"]}},
    "lead": part42,
    "key-points": {"name": "keyPoints", "required": false, "shape": part6},
    "interventions": {"name": "interventions", "required": false, "shape": part38},
    "groups": {"name": "groups", "required": false, "shape": {"is": "list", "of": {"is": "entity", "kind": "group"}}},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "rating": {
    "id": part2,
    "name": part29,
    "organisation": part45,
    "by": {"name": "by", "required": false, "shape": part1},
    "overall": {"name": "overall", "required": false, "shape": part1},
    "as-of": part33,
    "domains": {
      "name": "domains",
      "required": false,
      "shape": {"is": "list", "of": {"is": "record", "fields": {"name": part29, "rating": part51}}},
    },
    "counts": {
      "name": "counts",
      "required": false,
      "shape": {
        "is": "list",
        "of": {"is": "record", "fields": {"rating": part51, "count": {"name": "count", "required": true, "shape": part31}}},
      },
    },
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "source": {
    "id": part2,
    "title": part4,
    "publisher": {"name": "publisher", "required": false, "shape": part1},
    "date": {"name": "date", "required": false, "shape": part20},
    "link": part47,
    "describes": {"name": "describes", "required": false, "shape": part1},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "stage": {
    "id": part2,
    "name": part29,
    "printed-as": part49,
    "also-called": part50,
    "points": part7,
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
  "term": {
    "id": part2,
    "term": {"name": "term", "required": true, "shape": part1},
    "stands-for": {"name": "standsFor", "required": false, "shape": part1},
    "meaning": {"name": "meaning", "required": false, "shape": part1},
    "source": part17,
    "notes": part21,
    "audience": part22,
    "stages": part13,
    "principles": part23,
    "addresses": part24,
    "checks-off": part27,
  },
};

/** What may stand in a file of a plan, by key. */
export const fileFields: Readonly<Record<string, Shape>> = {
  "plan": {"is": "entity", "kind": "plan"},
  "organisation": part52,
  "organisations": {"is": "list", "of": part52},
  "person": part53,
  "people": {"is": "list", "of": part53},
  "place": part54,
  "places": {"is": "list", "of": part54},
  "principle": part55,
  "principles": {"is": "list", "of": part55},
  "stage": part56,
  "stages": {"is": "list", "of": part56},
  "pledge": part57,
  "pledges": {"is": "list", "of": part57},
  "priority": part58,
  "priorities": {"is": "list", "of": part58},
  "outcome": part59,
  "outcomes": {"is": "list", "of": part59},
  "indicator": part60,
  "indicators": {"is": "list", "of": part60},
  "rating": part61,
  "ratings": {"is": "list", "of": part61},
  "figure": part62,
  "figures": {"is": "list", "of": part62},
  "chapter": part63,
  "chapters": {"is": "list", "of": part63},
  "consultation": part64,
  "consultations": {"is": "list", "of": part64},
  "duty": part65,
  "duties": {"is": "list", "of": part65},
  "term": part66,
  "terms": {"is": "list", "of": part66},
  "source": part67,
  "sources": {"is": "list", "of": part67},
};
