import type { Mapping } from "./yaml-text.ts";

/** The chapters of the clean plan. The first has every field that a chapter and a section may have. */
export const chapters: readonly Mapping[] = [
  {
    id: "foreword",
    number: "1",
    title: "Foreword",
    summary: "The leaders of the partners say why this plan matters.",
    points: ["We wrote it together", "We will be held to it"],
    promises: ["Case studies"],
    sections: [
      {
        title: "Case studies of early help",
        text: "Three families tell what changed for them. Children with SEND waited less.",
        points: ["A mother found work", "A father learnt to read"],
        indicators: ["smoke-free"],
        figures: ["population"],
        ratings: ["council-care"],
        places: ["calderwick"],
        stages: ["childhood"],
        priorities: ["early-help"],
        source: "needs-study, page 2",
      },
      { title: "Thanks", text: "Over 900 people gave their time." },
    ],
  },
  {
    id: "where-we-are",
    number: "2",
    title: "Where we are",
    summary: "This chapter shows how people live.",
    sections: [
      { title: "Who lives here", figures: ["population"], places: ["calderwick", "harrow-fells"] },
      { title: "How well we do", indicators: ["smoke-free", "river-rank"], ratings: ["council-care"] },
      { title: "The course of a life", stages: ["childhood", "working-age"] },
    ],
  },
  {
    id: "what-we-will-do",
    number: "3",
    title: "What we will do",
    summary: "Our priorities and the work under each.",
    sections: [{ title: "First things first", priorities: ["fair-chances", "early-help"] }],
  },
  { id: "how-we-work", number: "4", title: "How we work", points: ["We decide in public"] },
  { id: "money", number: "5", title: "Money", summary: "The partners spend £1.27 billion a year." },
  {
    id: "people",
    number: "6",
    title: "Our People",
    sections: [{ title: "Our People", text: "We are 11,345 FTE in care alone.", figures: ["workforce"] }],
  },
  {
    id: "oversight",
    number: "7",
    title: "Who watches over the plan",
    summary: "The Calderwick Care Board does.",
  },
];
