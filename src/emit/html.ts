import type { Emitter } from "./emitter.ts";
import { aboutView } from "./site/about-view.ts";
import { accessibilityView } from "./site/accessibility-view.ts";
import { chaptersView } from "./site/chapters-view.ts";
import { consultationView } from "./site/consultation-view.ts";
import { findView } from "./site/find-view.ts";
import { pageNames } from "./site/frame.ts";
import { glossaryView } from "./site/glossary-view.ts";
import { homeView } from "./site/home-view.ts";
import { indicatorsView } from "./site/indicators-view.ts";
import type { PageName } from "./site/links.ts";
import { pledgesView } from "./site/pledges-view.ts";
import { priorityView } from "./site/priority-view.ts";
import { makeSite, type PageContext, seenFrom } from "./site/site.ts";
import { timelineView } from "./site/timeline-view.ts";
import { traceView } from "./site/trace-view.ts";
import { ownTemplates } from "./templates.ts";
import { themeCss, yearsCss } from "./theme.ts";

/** How the view of each page beside the home page is made. */
const views: Readonly<Record<PageName, (page: PageContext) => object>> = {
  index: homeView,
  pledges: pledgesView,
  timeline: timelineView,
  indicators: indicatorsView,
  chapters: chaptersView,
  trace: traceView,
  consultation: consultationView,
  find: findView,
  glossary: glossaryView,
  about: aboutView,
  accessibility: accessibilityView,
};

/** The parts of the style sheet, in order: later rules win. */
const styles = [
  "tokens.css",
  "base.css",
  "parts.css",
  "tables.css",
  "charts.css",
  "frame.css",
  "home.css",
  "site.css",
  "site-tables.css",
];

/** The website: pages that need no script and no server. */
export const html: Emitter = {
  name: "html",
  description: "A website: the plan on a page, and a page for each part of the plan",
  *emit(plan, options) {
    const { renderPage, asset } = options.templates ?? ownTemplates;
    const site = makeSite(plan, options);
    for (const name of pageNames(site)) {
      yield [`${name}.html`, renderPage(`site/${name}`, views[name](seenFrom(site, 0)), site)];
    }
    for (const [at, priority] of plan.priorities.entries()) {
      const view = priorityView(seenFrom(site, 1), priority, at);
      yield [`priorities/${priority.id}.html`, renderPage("site/priority", view, site)];
    }
    // Print comes last: on paper its colours win over those of the theme.
    const style = [
      ...styles.map(asset),
      themeCss(plan),
      yearsCss(plan.plan.years.length, false),
      asset("print.css"),
    ];
    yield ["style.css", style.join("\n")];
    yield ["find.js", asset("find.js")];
  },
};
