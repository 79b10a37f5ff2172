// Every fixed word of every output, in English. This file is long because it is data: one place to read, review and translate all of it.
// Another language is one more file of the same form, its tag in tags.ts and a line in languages.ts; its type says what is missing.
//
// Dates, numbers and lists are printed by the functions of `grammar`, from data. `Intl` is not used: what it prints differs between
// machines and versions of Node, and the same plan must give the same bytes everywhere.
import type { LabelData } from "../../compile/compiled-plan.generated.ts";
import { monthNames } from "../../model/calendar.ts";
import type { Change, TimelineMarks, YearRun, YearSpan } from "./values.ts";

/** When something is: "on 3 May 2020", "in May 2020". */
function at(date: string): string {
  return `${/^(?:\p{L}+,? )?\d{1,2} \p{L}/u.test(date) ? "on" : "in"} ${date}`;
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function sentence(words: string): string {
  return /[.!?:]$/.test(words) ? words : `${words}.`;
}

function number(amount: number): string {
  const [whole = "", decimals] = String(amount).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function numbers(given: readonly string[]): string {
  const runs: string[][] = [];
  for (const one of given) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1), one)) run.push(one);
    else runs.push([one]);
  }
  return list(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run)));
}

function follows(before: string | undefined, given: string): boolean {
  return (
    /^\d+$/.test(given) &&
    before !== undefined &&
    /^\d+$/.test(before) &&
    Number(before) + 1 === Number(given)
  );
}

function count(amount: number, label: LabelData): string {
  return `${number(amount)} ${amount === 1 ? label.one : label.many}`;
}

function named(label: LabelData, given: readonly string[]): string {
  return `${given.length === 1 ? label.one : label.many} ${numbers(given)}`;
}

function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

function dayOfYear(month: number, day: number): string {
  return `${day} ${monthName(month)}`;
}

function years(spans: readonly YearSpan[]): string {
  return spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)).join(", ");
}

function timeline(spans: readonly YearSpan[], marks: TimelineMarks, tentative: string): string {
  const opening = marks.isOngoing ? "ongoing from " : marks.isOpenEnded ? "from " : "";
  const tail = `${marks.isTentative ? tentative : ""}${marks.continues ? " (continues beyond the plan)" : ""}`;
  return `${opening}${years(spans)}${tail}`;
}

/** The English words of all outputs. */
export const english = {
  /** The language as HTML and PowerPoint name it. */
  language: "en",

  grammar: {
    /** The words with a capital first letter. */
    capitalise,
    /** The words with a small first letter, for within a sentence. */
    lowerFirst,
    /** The words with a full stop, unless they end a sentence already. */
    sentence,
    /** A number for readers: commas over 999. */
    number,
    /** Names as a list in a sentence: "a, b and c". */
    list,
    /** Numbers as a list in a sentence; three and more that follow each other become a range: "1 to 5 and 7". */
    numbers,
    /** How many there are, in the plan's own word for them: "1 aim", "5 aims". */
    count,
    /** "pledge 4", "pledges 4 to 6": numbers with the plan's word for what has them, within a sentence. */
    named,
    /** "Pledge 4", "Pledges 4 to 6". */
    numbered: (label: LabelData, given: readonly string[]) => capitalise(named(label, given)),
    /** "7 June 2023" */
    day: (year: number, month: number, day: number) => `${dayOfYear(month, day)} ${year}`,
    /** "June 2023" */
    month: (year: number, month: number) => `${monthName(month)} ${year}`,
    /** "Q1 2023/24" */
    quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
    /** "June" */
    monthName,
    /** "7 June" */
    dayOfYear,
    /** A timeline as plans write it: "from 2023/24 (?)". */
    timeline: (spans: readonly YearSpan[], marks: TimelineMarks) => timeline(spans, marks, " (?)"),
    /** A timeline for readers: "From 2023/24 (tentative)". */
    when: (spans: readonly YearSpan[], marks: TimelineMarks) =>
      capitalise(timeline(spans, marks, " (tentative)")),
    /** "rank 36 of 42" */
    rank: (place: number, of: number | undefined) =>
      `rank ${number(place)}${of === undefined ? "" : ` of ${number(of)}`}`,
  },

  status: {
    draft: "Draft",
    consultation: "Consultation",
    final: "Final",
    internal: (label: string) => `Internal, not for publication: ${label}`,
    notFinal: "This plan is not final.",
    thisDraft: "this draft",
    thisPlan: "this plan",
    tellUs: "Tell us what you think",
    by: (date: string) => `by ${date}`,
    tellUsBy: (date: string) => `Tell us what you think by ${date}`,
  },

  years: {
    run: ({ from, to, example }: YearRun) =>
      `A year in this plan runs from ${from} to ${to}${
        example === undefined
          ? ""
          : `: ${example.year} is ${from} ${example.starts} to ${to} ${example.starts + 1}`
      }.`,
    noDate: "No date given",
    acrossParts: (when: string) => `${when}, across its parts`,
    end: (edge: string, year: number) => `${edge} ${year}`,
  },

  /** What every page of the site has around its content. */
  frame: {
    skip: "Skip to main content",
    site: "Site",
    status: "Status of this plan",
    breadcrumb: "Breadcrumb",
    contents: "Contents",
  },

  /** What pages are called in the menu. */
  menu: {
    index: "Plan on a page",
    timeline: "Timeline",
    indicators: "Progress",
    chapters: "Chapters",
    trace: "How it fits together",
    consultation: "Have your say",
    find: "Find",
    glossary: "Words and abbreviations",
    about: "About",
    accessibility: "Accessibility",
  },

  /** The questions that a public page answers, in their order. */
  sections: {
    promise: "What we promise",
    when: "What will be done by when",
    going: "How it is going",
    ask: "Who to ask",
    more: "More about the plan",
    points: "Key points",
    about: "About this page",
    notice: "What people should notice",
    otherForms: "Other forms of the plan",
  },

  home: {
    vision: "Our vision",
    years: (amount: number, first: string) => `${amount === 1 ? "year" : "years"}, from ${first}`,
    lead: (pledges: string, priorities: string, years: number) => {
      const over = years === 0 ? "" : ` over ${years === 1 ? "1 year" : `${years} years`}`;
      return `This plan has ${pledges} and ${priorities}${over}.`;
    },
    work: (many: string, priority: string, amount: number) =>
      `${capitalise(many)} are the pieces of work under each ${priority}. There ${amount === 1 ? "is" : "are"} ${amount}.`,
    counted: (amount: number, withParts: boolean) =>
      `The chart counts ${amount} that have years of their own${withParts ? ", parts included" : ""}.`,
    seeTimeline: (interventions: string) => `See the timeline of all ${interventions}`,
    seeMeasures: "See all measures and figures",
  },

  /** The chart of all work, year by year. */
  activity: {
    underWay: (interventions: string) => `${capitalise(interventions)} under way in each year`,
    starts: "Starts this year",
    carriesOn: "Carries on from an earlier year",
    says: "Chart of work under way in each year. The table that follows gives the same numbers.",
    together: "Together",
    asTable: "Show this chart as a table",
    caption: (interventions: string) =>
      `${capitalise(interventions)} under way in each year, with starts in brackets`,
    after: (end: string) => `After ${end}`,
    goOn: (amount: number, label: LabelData, end: string) =>
      `${count(amount, label)} ${amount === 1 ? "is" : "are"} under way after ${end}.`,
    underWayOf: (active: number, all: string) => `${active} of ${all} under way`,
    eachYear: (underWay: string) => `Each year has ${underWay}`,
    busiestYear: (year: string, underWay: string) => `The busiest year is ${year}, with ${underWay}`,
    busiestYears: (peaks: readonly string[], underWay: string) =>
      `The busiest years are ${list(peaks)}, each with ${underWay}`,
    startsFirst: (starting: number, all: string) =>
      `Most work starts in the first year: ${starting} of ${all}`,
    startsIn: (year: string, starting: number, all: string) =>
      `Most work starts in ${year}: ${starting} of ${all}`,
    none: (interventions: string, document: string) => `No ${interventions} listed in ${document}`,
  },

  /** The charts of timelines, their key, and their tables. */
  timeline: {
    later: "Later",
    planned: "Planned",
    derived: "Span of its parts",
    tentative: "Tentative",
    openEnded: "No end date",
    beyond: (end: string) => `Goes past the end of the plan, ${end}`,
    milestone: "Milestone",
    buildsOn: "Builds on",
    number: "Number",
    when: "When",
    asTable: "Show this timeline as a table",
    none: "None",
    builds: (numbers: string) => `Builds on ${numbers}`,
    only: (condition: string) => `Only ${condition}`,
    under: (given: string, priority: string) => `${given} under ${priority}`,
    noWork: (interventions: string, document: string) => `No ${interventions} are listed in ${document}.`,
    withoutDates: (interventions: string, amount: number) =>
      `${capitalise(interventions)} without dates: ${amount}`,
    single: (intervention: string, year: string) => `1 ${intervention}, from ${year}`,
    allStart: (amount: number, label: LabelData, year: string) =>
      `All ${count(amount, label)} start in ${year}`,
    startBetween: (interventions: string, first: string, last: string) =>
      `${capitalise(interventions)} start from ${first} to ${last}`,
    mostStart: (most: number, amount: number, label: LabelData, year: string) =>
      `${most} of ${count(amount, label)} ${most === 1 ? "starts" : "start"} in ${year}`,
  },

  /** The page with the timeline of everything. */
  timelinePage: {
    lead: (amount: number, label: LabelData, years: readonly string[], priority: string) => {
      const last = years.length === 1 ? "" : ` to ${years.at(-1)}`;
      const span = years.length === 0 ? "" : ` from ${years[0]}${last}`;
      return `This timeline shows ${count(amount, label)}${span}, by ${priority}.`;
    },
    find: (year: string | undefined) =>
      `Words or a year to look for${year === undefined ? "" : `, such as ${year}`}`,
    found: (interventions: string) => `{n} of {all} ${interventions} and their parts`,
    nothing: (intervention: string) => `No ${intervention} has all these words.`,
  },

  priority: {
    partOf: (priority: string, parent: string) => `${priority}, part of ${parent}`,
    servesAll: (priority: string, others: string) => `${priority}, serves all other ${others}`,
    noPledges: (pledge: string, priority: string, document: string) =>
      `No ${pledge} names this ${priority} in ${document}.`,
    more: (interventions: string) => `More about the ${interventions}`,
    milestones: "Milestones",
    noMeasureYet: "No measure yet",
    this: (priority: string) => `this ${priority}`,
    noMeasure: (document: string, what: string) => `${capitalise(document)} sets no measure for ${what}.`,
    below: (priorities: string) => `${capitalise(priorities)} below this one`,
    previous: (priority: string) => `Previous ${priority}`,
    next: (priority: string) => `Next ${priority}`,
  },

  /** Measures as tiles and rows: values, targets, states. */
  measures: {
    outOf: (of: number) => `out of ${number(of)} (rank)`,
    rank: "rank",
    notGiven: "Not given",
    dateNotGiven: "Date not given",
    met: "Met",
    missed: "Missed",
    notMetYet: "Not met yet",
    saidToBeMet: "Said to be met",
    saidToBeMissed: "Said to be missed",
    noTarget: "No target given",
    noValue: "No value given",
    notComparable: "Cannot be compared",
    valueFor: (date: string) => `Value for ${date}`,
    target: (target: string) => `Target ${target}`,
    targetBy: (target: string, date: string) => `${target}, by ${date}`,
    orBetter: (rank: string) => `${rank} or better`,
    zero: "0, lower is better",
    orMore: (amount: string) => `${amount} or more`,
    orLess: (amount: string) => `${amount} or less`,
    onTarget: "On target",
    points: (amount: number, isAbove: boolean) =>
      `${number(amount)} percentage ${amount === 1 ? "point" : "points"} ${isAbove ? "above" : "below"} target`,
    money: (amount: string, isAbove: boolean) => `${amount} ${isAbove ? "above" : "below"} target`,
    places: (amount: number, isBehind: boolean) =>
      `${number(amount)} ${amount === 1 ? "place" : "places"} ${isBehind ? "behind" : "ahead of"} target`,
    amount: (amount: number, unit: string, isAbove: boolean) =>
      [number(amount), unit, isAbove ? "above" : "below", "target"].filter((word) => word !== "").join(" "),
    was: (value: string, date: string | undefined) =>
      `Was ${value}${date === undefined ? "" : ` ${at(date)}`}`,
    oneMet: "The target is met",
    oneNotMet: "The target is not met",
    allMet: (met: number) => `All ${met} targets that can be compared are met`,
    noneMet: (all: number) => `None of ${all} targets is met`,
    someMet: (met: number, all: number) =>
      `${met} of ${all} targets that can be compared ${met === 1 ? "is" : "are"} met`,
    oneMetShort: "target met",
    oneNotMetShort: "target not met",
    someMetShort: (met: number, all: number) => `${met === 0 ? "none" : met} of ${all} targets met`,
    change: ({ isDown, size, from, since, until }: Change) => {
      const start = `${isDown ? "Down" : "Up"} ${size}${from === undefined ? "" : ` from ${from}`}`;
      if (since !== undefined && until !== undefined) return `${start}, ${since} to ${until}`;
      if (since !== undefined) return `${start} since ${since}`;
      return until === undefined ? start : `${start} by ${until}`;
    },
    numbersNotGiven: (document: string) => `The numbers are not given in ${document}.`,
  },

  /** The page with all that is measured. */
  indicatorsPage: {
    targets: "Targets",
    noTargets: (document: string) => `No measure has both a value and a target in ${document}.`,
    all: "All measures",
    caption: "Value, target and result of every measure",
    measure: "Measure",
    value: "Value",
    target: "Target",
    result: "Result",
    more: "More about each measure",
    ratings: "Ratings",
    byDomain: "Rating by domain",
    domain: "Domain",
    rating: "Rating",
    counts: "How many have each rating",
    figures: "Figures",
  },

  bars: { amount: "Amount", total: "Total", part: "Part" },

  chapters: {
    heading: "Chapters of the plan",
    nothing: (document: string) => `Nothing is given here in ${document}.`,
    chapter: (given: string) => `Chapter ${given}`,
  },

  trace: {
    heading: "How it fits together",
    both: (priorities: string, pledges: string) => `${capitalise(priorities)} and ${pledges}`,
    lead: (pledge: string, priority: LabelData, interventions: string) =>
      `Each ${pledge} is kept by ${priority.many}, and each ${priority.one} by its ${interventions}.`,
    caption: (interventions: string, pledge: string, priority: string) =>
      `${capitalise(interventions)} for each ${pledge}, by ${priority}`,
    keeps: (priority: string, pledge: string, interventions: string) =>
      `The ${priority} keeps the ${pledge}, with so many ${interventions}`,
    bare: (priority: string, pledge: string, interventions: string) =>
      `The ${priority} keeps the ${pledge}, with no ${interventions} yet`,
    contributes: (interventions: string, pledge: string) =>
      `So many ${interventions} contribute to the ${pledge} as well`,
    contribute: (amount: number, label: LabelData) =>
      `${count(amount, label)} ${amount === 1 ? "contributes" : "contribute"} as well`,
    what: "What leads to what",
    everyHas: (pledge: string, interventions: string) => `Every ${pledge} has ${interventions}`,
    haveNone: (
      given: readonly string[],
      amount: number,
      label: LabelData,
      interventions: string,
      document: string,
    ) => {
      const verb = given.length === 1 ? "has" : "have";
      return `${given.length} of ${count(amount, label)} ${verb} no ${interventions} in ${document}: ${numbers(given)}`;
    },
    nothingYet: "Nothing yet",
    by: (label: string) => `By ${label}`,
    duty: "duty",
    coverageCaption: (heading: string) => `${heading}, and where it stands in the plan`,
    where: "Where",
    duties: "Legal duties",
  },

  consultation: {
    respondBy: "Please respond by",
    how: "How to respond",
    formats: "Other formats",
    askForFormats: "You can ask for this plan in these formats:",
    next: "What happens next",
    datesAndSources: "Dates and sources",
    opens: "Open from",
    closes: "Closes on",
    nobody: "The plan does not say.",
    ask: (names: readonly string[]) => sentence(`Ask ${list(names)}`),
  },

  /** The ways to answer. */
  channels: {
    website: "Website",
    survey: "Survey",
    email: "Email",
    post: "Post",
    telephone: "Telephone",
    event: "Event",
    other: "Another way",
  },

  find: {
    heading: "Find something in this plan",
    lead: "What this plan names, with a link to where it stands.",
    label: "Words to look for",
    found: "{n} of {all} things",
    nothing: "Nothing in this plan has all these words.",
    chapters: "Chapters and their sections",
    inChapter: (given: string) => `In chapter ${given}`,
    measures: "Measures",
    consultations: "Consultations",
  },

  about: {
    heading: "About this plan",
    plan: "The plan",
    holds: "What the plan says it holds",
    title: "Title",
    kind: "Kind of plan",
    status: "Status",
    edition: "Edition",
    years: "Years",
    yearRuns: "How a year runs",
    places: "Places",
    organisations: "Organisations",
    people: "People",
    sources: "Sources",
    madeWith: "Made with planc, a plan compiler.",
  },

  /** Labels of details. */
  facts: {
    alsoCalled: "Also called",
    alsoContributesTo: "Also contributes to",
    alsoPrintedAs: "Also printed as",
    addressedBy: "Addressed by",
    answers: "Answers",
    buildsOn: "Builds on",
    chapter: "Chapter",
    comparedWith: "Compared with",
    condition: "Condition",
    date: "Date",
    edition: "Edition",
    encouraged: "Encouraged",
    figures: "Figures",
    inForceFrom: "In force from",
    inShort: "In short",
    law: "Law",
    leads: "Leads",
    ledBy: "Led by",
    legalDuties: "Legal duties",
    measuredBy: "Measured by",
    measures: "Measures",
    movedBy: "Moved by",
    needsFromOthers: "Needs from others",
    onTheWay: "On the way",
    opinion: "Opinion on this plan",
    organisation: "Organisation",
    partOf: "Part of",
    partners: "With",
    places: "Places",
    population: "Population",
    publishedBy: "Published by",
    rated: "Rated",
    ratings: "Ratings",
    readIt: "Read it",
    required: "Required",
    role: "Role",
    shortName: "Short name",
    source: "Source",
    sources: "Sources",
    yes: "Yes",
    in: (place: string) => `in ${place}`,
    by: (value: string, date: string) => `${value} by ${date}`,
    alsoContribute: (interventions: string) => `${capitalise(interventions)} that also contribute`,
    noOpinion: "None is recorded yet",
    checkedOn: (date: string) => `checked on ${date}`,
    notedByEditors: "noted by the editors",
    sourceIs: (source: string) => `source: ${source}`,
    noDate: "no date given",
    firstPlannedFor: (date: string) => `first planned for ${date}`,
  },

  /** How what others must do stands. */
  states: { expected: "expected", delayed: "delayed", cancelled: "cancelled", done: "done" },

  remarks: {
    note: "Note",
    editors: "Editors' note",
    provisional: (until: string | undefined) => `Provisional${until === undefined ? "" : ` until ${until}`}`,
    editorsProvisional: (until: string | undefined) =>
      `Editors' note: provisional${until === undefined ? "" : ` until ${until}`}`,
  },

  accessibility: {
    heading: "Accessibility",
    lead: "These pages are made so that as many people as possible can use them. They are built to the Web Content Accessibility Guidelines 2.2, level AA.",
    use: "What you can do",
    youCan: "You can:",
    uses: [
      "use every page with a keyboard alone, or with a screen reader",
      "zoom in to 400% without scrolling sideways, except inside wide tables",
      "change colours and contrast in your browser or your system; there is a dark version",
      "read every chart as words or as a table",
      "use every page without scripts, without a connection, and on paper",
    ],
    limits: "What may not work well",
    hardWords:
      "Some words come from the plan as it was written, and may be longer or harder than we would wish.",
    documents: "Documents that these pages link to are published by others, and may not be accessible.",
    noWayToAsk: "The plan does not name a way to ask for help with these pages.",
    files: "The same plan as a file:",
    pagesOnly: "The plan is here as pages only.",
    askForFormats: "You can ask for it in these formats:",
    cannotUse: "If you cannot use a page",
    sayWhich: (document: string) => `Say which page of ${document} you cannot use, and what you need.`,
  },

  /** The other forms of the plan, as what they are and of what kind. */
  downloads: {
    slides: "Slides",
    interventions: (interventions: string) => `All ${interventions}`,
    indicators: "All measures",
    text: "The plan as text",
    data: "The plan as data",
    table: "Table",
    webPage: "web page",
    spreadsheet: "CSV, for spreadsheets",
    powerPoint: "PowerPoint",
    markdown: "Markdown",
    json: "JSON",
    file: "file",
    size: (thousandBytes: number) => `${number(thousandBytes)}\u00a0kB`,
  },

  deck: {
    skip: "Skip to the slides",
    title: (plan: string) => `${plan}: slides`,
    slide: (given: number, of: number) => `Slide ${given} of ${of}`,
    notes: (slide: number) => `Speaker notes for slide ${slide}`,
    noNotes: "There are no notes for this slide.",
    /** What a script adds for presenting. It puts in {n} and {of} by itself. */
    presenting: {
      bar: "Presenting",
      present: "Present",
      leave: "Leave",
      overview: "Overview",
      close: "Close",
      notes: "Notes and time",
      full: "Full screen",
      slide: "Slide {n} of {of}: ",
    },
    /** The title of one of several slides that belong together. */
    piece: (title: string, given: number, of: number) => `${title} (part ${given} of ${of})`,
    chapter: (given: string, title: string) => `Chapter ${given}: ${title}`,
    nothingUnder: (document: string, titles: readonly string[]) =>
      `Nothing is given in ${document} under: ${list(titles)}.`,
    noPopulation: "Population not given",
    figures: (heading: string) => `${heading}: figures`,
    charts: (heading: string) => `${heading}: charts`,
    chartsWithoutNumbers: (document: string) =>
      `These charts are in the plan. Their numbers are not given in ${document}.`,
    ratings: (heading: string) => `${heading}: ratings`,
    ratedBy: (who: string) => `Rated by: ${who}`,
    overall: "Overall",
    vision: (vision: string) => `Vision: ${vision}`,
    both: (priorities: number, priority: LabelData, pledges: number, pledge: LabelData) =>
      `${count(priorities, priority)}, ${count(pledges, pledge)}`,
    carry: (priorities: number, priority: LabelData, pledges: number, pledge: LabelData) =>
      `${count(priorities, priority)} ${priorities === 1 ? "carries" : "carry"} ${count(pledges, pledge)}`,
    respondBy: (date: string) => `Please respond by ${date}`,
    askAs: (formats: readonly string[]) => `You can ask for this plan as: ${list(formats)}.`,
    structure: "The structure of the plan",
    of: (pledges: string, all: number) => `${pledges} of ${all}`,
    inTheWordsOf: (who: string, text: string) => `In the words of ${who}: ${text}`,
    keyPoints: (priority: string) => `${priority}: key points`,
    milestones: (priority: string) => `${priority}: milestones`,
    range: (label: LabelData, first: string, last: string, all: number) =>
      `${first === last ? `${label.one} ${first}` : `${label.many} ${first} to ${last}`} of ${all}`,
    arrow: "Arrow: no end date",
    dashed: "Dashed: tentative",
    thin: "Thin: span of its parts",
    diamond: "Diamond: milestone",
    shaded: (end: string) => `Shaded: after ${end}`,
    buildsOn: (given: string, on: string) => `${given} builds on ${on}.`,
  },

  /** What PowerPoint shows beside the slides: the names of shapes, places and layouts, and the text alternatives of drawings. */
  pptx: {
    theme: "Plan",
    /** The words around the number of a slide, which the program fills in. */
    slideBefore: "Slide ",
    slideAfter: (of: number) => ` of ${of}`,
    layouts: {
      cover: "Cover",
      text: "Title and text",
      largeText: "Title and large text",
      chapter: "Chapter",
      largeChapter: "Chapter with large text",
      titleOnly: "Title only",
    },
    places: {
      title: "Title",
      text: "Text",
      foot: "Status and edition",
      number: "Slide number",
      subtitle: "Subtitle",
      publisher: "Publisher",
    },
    notes: "Notes",
    slide: "Slide",
    amounts: "Amounts",
    caption: "Caption",
    asOf: "As of",
    bars: "Bars",
    bar: "Bar",
    line: "Line",
    barsSay: (name: string, amounts: readonly string[]) => `Bars for ${name}. ${amounts.join(". ")}`,
    rule: "Rule",
    heading: "Heading",
    cardText: (card: string) => `${card}: text`,
    tag: "Tag",
    status: "Status",
    edition: "Edition",
    detail: "Detail",
    mark: "Mark",
    markMet: "Mark: met",
    markMissed: "Mark: missed",
    markOpen: "Mark: open",
    arrow: "Arrow",
    dot: "Dot",
    buildsOn: "Builds on",
    name: "Name",
    value: "Value",
    statement: "Statement",
    target: "Target",
    state: "State",
    whole: "Whole",
    valueAndTarget: "Value and target",
    bulletSays: (value: string, target: string) => `Bar: ${value}. Mark: ${lowerFirst(target)}`,
    timeline: "Timeline",
    timelineSays: (rows: readonly string[]) => ["Timeline.", ...rows].join(" "),
    afterPlan: "After the plan",
    endOfPlan: "End of the plan",
    year: "Year",
    key: "Key",
    group: "Group",
    nameOf: (given: string) => `Name of ${given}`,
    barOf: (given: string) => `Bar of ${given}`,
    milestoneOf: (given: string) => `Milestone of ${given}`,
    table: "Table",
  },

  markdown: {
    status: "Status",
    years: "Years",
    yearStarts: (day: string) => `A year starts on ${day}.`,
    vision: "Vision",
    alsoOfferedIn: "Also offered in",
    opensOn: (date: string) => `Opens ${at(date)}.`,
    closesOn: (date: string) => `Closes ${at(date)}.`,
    organisations: "Organisations and people",
    nothing: "Nothing is given here.",
    measured: "What is measured",
    indicator: "Indicator",
    value: "Value",
    asOf: "As of",
    target: "Target",
    was: (value: string, date: string | undefined) =>
      `It was ${value}${date === undefined ? "" : ` ${at(date)}`}.`,
    comparedWith: (what: string) => sentence(`It is compared with ${what}`),
    onTheWay: (steps: readonly string[]) => `On the way: ${steps.join(", ")}.`,
    total: (amount: string) => `${amount} in total`,
    noNumbers: "no numbers are given",
    lead: "Lead",
    noWork: (interventions: string) => `No ${interventions} are listed.`,
    group: "Group",
    number: "Number",
    timeline: "Timeline",
    dependsOn: "Depends on",
    notStated: "Not stated",
    onCondition: (condition: string) => sentence(`on a condition, ${condition}`),
    required: "required",
    encouraged: "encouraged",
    with: (partners: readonly string[]) => sentence(`with ${partners.join(", ")}`),
    waitsFor: (what: string, state: string) => `waits for “${what}” (${state}).`,
    milestone: "Milestone",
    when: "When",
    measure: "Measure",
    first: (date: string) => `first ${date}`,
    changedBecause: (reason: string) => `changed because: ${reason}`,
  },

  csv: {
    id: "id",
    group: "group",
    number: "number",
    partOf: "part of",
    timelineAsPrinted: "timeline as printed",
    timeline: "timeline",
    starts: "starts",
    ends: "ends",
    tentative: "tentative",
    yes: "yes",
    no: "no",
    dependsOn: "depends on",
    lead: "lead",
    indicator: "indicator",
    statement: "statement",
    value: "value",
    unit: "unit",
    asOf: "as of",
    baseline: "baseline",
    baselineAsOf: "baseline as of",
    target: "target",
    targetBy: "target by",
    better: "better",
    status: "status",
    planStatus: "status of this plan",
    higher: "higher",
    lower: "lower",
    met: "met",
    missed: "missed",
    notMetYet: "not met yet",
  },
};
