/** A piece of work of the clean plan: its id, title and timeline (of parts only where it is ""), and the ids of what it depends on. */
export type Work = readonly [id: string, title: string, timeline: string, ...dependsOn: string[]];

/** A priority of the clean plan: its id, name and work, and a point about it. */
export interface PriorityWork {
  readonly id: string;
  readonly name: string;
  readonly point: string;
  readonly work: readonly Work[];
}

const beyond = "2028/29 to 2030/31 (continues beyond the plan)";

/** The work of the clean plan, priority by priority: the plan of a county that does not exist. */
export const priorityWork: readonly PriorityWork[] = [
  {
    id: "fair-chances",
    name: "Fair Chances for All",
    point: "People in the poorest wards live shorter lives, and the gap can be closed",
    work: [
      ["ward-profiles", "Publish a profile of health, income and skills for every ward", "2025/26"],
      [
        "ward-budgets",
        "Share out a part of each service budget by need",
        "2026/27 to 2027/28",
        "ward-profiles",
      ],
      ["warm-spaces", "Keep warm spaces open in village halls through winter", "ongoing from 2025/26"],
      ["income-advice", "Offer income advice wherever people already go for help", "2025/26 to 2029/30"],
      ["local-hiring", "Hire apprentices from the wards with the fewest jobs", "2026/27"],
      ["interpreting-service", "Set up one interpreting service for all public bodies", "2027/28 to 2028/29"],
      ["second-profiles", "Repeat the ward profiles and compare them with the first", "2029/30"],
    ],
  },
  {
    id: "early-help",
    name: "Early Help",
    point: "Help that comes early costs less and does more good",
    work: [
      ["help-directory", "Gather all offers of early help in one directory", "2025/26"],
      [
        "family-navigators",
        "Give each family hub a navigator who knows the directory",
        "2026/27",
        "help-directory",
      ],
      ["stop-smoking", "Run stop smoking groups in workplaces and colleges", "ongoing from 2025/26"],
      ["falls-classes", "Hold strength and balance classes for older residents", "2025/26 to 2029/30"],
      ["school-nurses", "Bring school nurses back to every secondary school", "2026/27 to 2027/28"],
      ["debt-alerts", "Alert advisers when a household first falls behind with bills", "2027/28"],
      ["help-review", "Review which kinds of early help worked best", "2029/30"],
    ],
  },
  {
    id: "active-lives",
    name: "Active Lives",
    point: "Moving more is the simplest way to stay well",
    work: [
      ["path-survey", "Survey all footpaths, and list those that need repair", "2025/26"],
      ["path-repairs", "Repair the footpaths on the list, worst first", "2026/27 to 2028/29", "path-survey"],
      ["walking-groups", "Support volunteers who lead weekly walking groups", "ongoing from 2025/26"],
      ["pool-hours", "Open swimming pools earlier and later for working people", "2025/26 to 2029/30"],
      ["bike-loans", "Lend bicycles to people who start a new job", "2026/27"],
      ["play-streets", "Close streets to traffic so that children can play", "2027/28"],
      ["green-gyms", "Put outdoor exercise equipment in the larger parks", beyond],
    ],
  },
  {
    id: "joined-up-care",
    name: "Joined-up Care",
    point: "People tell their story once, and everyone who helps them knows it",
    work: [
      ["shared-record", "Buy one shared care record for all providers", "2025/26"],
      [
        "record-training",
        "Train every care worker to use the shared record",
        "2026/27 to 2027/28",
        "shared-record",
      ],
      ["home-first-team", "Run a team that brings people home from hospital", "ongoing from 2025/26"],
      ["carer-breaks", "Pay for short breaks for unpaid carers", "2025/26 to 2029/30"],
      ["care-home-visits", "Arrange weekly nurse visits to every care home", "2026/27, 2028/29"],
      ["telecare-switch", "Move telecare alarms from copper lines to digital ones", "2027/28"],
      ["single-assessment", "Agree a single assessment that all providers accept", "2028/29 to 2029/30"],
      ["continuing-support", "Support people with lasting conditions in two steps", ""],
    ],
  },
  {
    id: "good-homes",
    name: "Good Homes",
    point: "A damp home makes people ill",
    work: [
      ["damp-register", "Register every rented home with damp or mould", "2025/26"],
      [
        "damp-repairs",
        "Make landlords mend the homes on the register",
        "2026/27 to 2028/29",
        "damp-register",
      ],
      ["rough-sleeping", "Offer a bed every night to people who sleep rough", "ongoing from 2025/26"],
      ["loft-insulation", "Insulate the lofts of low-income households free of charge", "2025/26 to 2029/30"],
      ["empty-homes", "Bring empty homes back into use with loans", "2026/27"],
      ["supported-flats", "Build supported flats for young adults leaving care", "2027/28 to 2029/30"],
      ["adapted-bathrooms", "Adapt bathrooms within weeks of a referral", "2028/29"],
    ],
  },
  {
    id: "clean-travel",
    name: "Clean Travel",
    point: "The Calder Link shows what a bus on call can do",
    work: [
      ["bus-network", "Redraw the bus network around schools and surgeries", "2025/26"],
      ["bus-priority", "Give buses priority at the busiest junctions", "2026/27 to 2027/28", "bus-network"],
      ["calder-link", "Run the Calder Link on demand in rural parishes", "ongoing from 2025/26"],
      ["safer-crossings", "Build safer crossings on the way to school", "2025/26 to 2029/30"],
      ["charging-points", "Install public charging points in market towns", "2026/27"],
      ["freight-hub", "Open a freight hub where parcels change to cargo bikes", "2027/28"],
      ["rail-halt", "Prepare the case for a rail halt at the hospital", beyond],
    ],
  },
  {
    id: "skills-and-work",
    name: "Skills and Work",
    point: "Good work is good for health",
    work: [
      ["skills-audit", "Ask employers which skills they lack", "2025/26"],
      [
        "evening-courses",
        "Start evening courses in the skills that are missing",
        "2026/27 to 2027/28",
        "skills-audit",
      ],
      ["job-coaching", "Coach people with a learning disability into paid jobs", "ongoing from 2025/26"],
      ["reading-circles", "Fund reading circles for adults in libraries", "2025/26 to 2029/30"],
      ["care-academy", "Found a care academy with the county college", "2026/27"],
      ["returner-grants", "Make grants to parents who return to work", "2027/28"],
      ["placement-year", "Create placements for students in all public bodies", "2029/30"],
    ],
  },
  {
    id: "best-start",
    name: "Best Start in Life",
    point: "What happens before the age of five lasts a lifetime",
    work: [
      ["hub-sites", "Choose the sites of ten family hubs", "2025/26"],
      ["hub-opening", "Open the family hubs, five in each year", "2026/27 to 2027/28", "hub-sites"],
      ["baby-clinics", "Hold baby clinics every weekday in each town", "ongoing from 2025/26"],
      ["speech-support", "Give extra speech support before children start school", "2025/26 to 2029/30"],
      ["father-groups", "Begin groups for new fathers, led by fathers", "2026/27"],
      ["healthy-teeth", "Teach tooth brushing in every nursery", "2027/28 to 2028/29"],
      ["nursery-meals", "Bring free meals to all council nurseries", "2028/29"],
    ],
  },
  {
    id: "mental-wellbeing",
    name: "Mental Wellbeing",
    point: "One in four of us is unwell in mind in any year",
    work: [
      ["crisis-map", "Map where people in a crisis turn for help", "2025/26"],
      ["crisis-cafes", "Open crisis cafes where the map shows gaps", "2026/27 to 2027/28", "crisis-map"],
      ["listening-line", "Answer the listening line day and night", "ongoing from 2025/26"],
      ["school-counsellors", "Employ a counsellor for each group of schools", "2025/26 to 2029/30"],
      ["farm-visitors", "Train farm visitors to notice when someone struggles", "2026/27"],
      ["peer-mentors", "Recruit peer mentors who have been ill themselves", "2027/28"],
      ["quiet-gardens", "Plant quiet gardens beside all health centres", beyond],
      ["grief-support", "Offer grief support to families after a sudden death", "2026/27"],
    ],
  },
  {
    id: "living-nature",
    name: "Living Nature",
    point: "Rivers, hedges and soil keep us fed and safe",
    work: [
      ["river-survey", "Test the water of every river in the county", "2025/26"],
      ["river-buffers", "Plant strips of trees along the worst rivers", "2026/27 to 2028/29", "river-survey"],
      ["verge-mowing", "Mow road verges once a year, after the seed has set", "ongoing from 2025/26"],
      ["tree-nursery", "Grow saplings in a county tree nursery", "2025/26 to 2029/30"],
      ["flood-meadows", "Restore flood meadows above the market towns", "2026/27"],
      ["food-partnership", "Link growers with school kitchens through a food partnership", "2027/28"],
      ["peat-rewetting", "Raise the water level on the northern peat moors", "2029/30"],
    ],
  },
  {
    id: "our-people",
    name: "Our People",
    point: "Staff who are well look after others well",
    work: [
      ["staff-survey", "Hold one yearly survey of staff in all partners", "2025/26"],
      ["staff-offers", "Act on what staff ask for most", "2026/27 to 2027/28", "staff-survey"],
      ["staff-housing", "Help key workers to find a home near work", "ongoing from 2025/26"],
      ["shared-bank", "Share one bank of temporary staff", "2025/26 to 2029/30"],
      ["flexible-rotas", "Let teams plan their own rotas", "2026/27"],
      ["leader-exchange", "Swap managers between partners for six months", "2027/28"],
      ["pay-review", "Review what the lowest paid earn in each partner", "2028/29 to 2029/30"],
    ],
  },
];

/** The parts of work in the clean plan, by the id of the whole. The first whole has no timeline of its own. */
export const partsOfWork: Readonly<Record<string, readonly Work[]>> = {
  "continuing-support": [
    ["asking-people", "Ask people with lasting conditions what helps", "2025/26"],
    ["changing-clinics", "Change clinics to what they said", "2026/27 to 2027/28"],
  ],
  "carer-breaks": [
    ["day-breaks", "Breaks of a day, near home", "2025/26 to 2026/27"],
    ["week-breaks", "Breaks of a week, by the sea", "2027/28 to 2029/30"],
  ],
};
