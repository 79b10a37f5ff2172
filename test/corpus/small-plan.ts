/** A small plan of which nothing is wrong: what a case adds to it is all that can be found. */
export const smallPlan: Readonly<Record<string, string>> = {
  "plan/plan.yaml": `plan:
  title: A small plan
  status: draft
  year-starts: 1 April
  period: 2023/24 to 2027/28
  as-of: 1 May 2023
`,
  "plan/work.yaml": `pledges:
  - id: clean-air
    number: 1
    text: Make the air clean for everyone who lives here
    priorities: [streets]
    indicators: [soot]
indicators:
  - id: soot
    name: Soot in the air
    better: lower
    baseline: 9%
    baseline-as-of: 1 April 2023
    target: 4%
    target-by: 31 March 2028
priorities:
  - id: streets
    number: 1
    name: Streets for people
    interventions:
      - id: plant-trees
        number: 1
        title: Plant trees along every road
        timeline: 2023/24 to 2027/28
        lead: parks
organisations:
  - id: parks
    name: Parks team
`,
};
