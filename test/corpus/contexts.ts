import type { CorpusCase } from "./case.ts";
import { smallPlan } from "./small-plan.ts";

/** Texts that try to become code, structure or a formula in what planc writes. */
export const contextTexts: Readonly<Record<string, string>> = {
  "a script": "<script>document.title = 'hacked'</script>",
  "an image with a script": "<img src=x onerror=\"document.title='hacked'\">",
  "a drawing with a script": "<svg/onload=document.title='hacked'>",
  "the end of an attribute": "\"'><script>document.title='hacked'</script>",
  "an attribute": 'x" onmouseover="document.title=\'hacked\'" y="',
  "the end of a title and a style": "</title></style></textarea><script>document.title='hacked'</script>",
  "a comment": "--><script>document.title='hacked'</script><!--",
  "a section of XML": "]]><script>document.title='hacked'</script>",
  entities: "&lt;script&gt; &#60;b&#62; &amp;lt; &nbsp; &Tab;",
  "a frame": "<iframe srcdoc='<script>parent.document.title=1</script>'></iframe>",
  "another base": "<base href='https://evil.example/'>",
  "a policy": "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "a form": "<form action=https://evil.example><button>Go</button></form>",
  "a template": "{{constructor.constructor('return 1')()}} {{{lookup . 1}}} #{1+1} <%= 1 %>",
  "a link that is code": "[x](javascript:document.title='hacked')",
  "a link that is code in capitals": "[x](JaVaScRiPt:alert(1)) [y](  javascript:alert(1))",
  "a link that is code by entities": "[x](java&#115;cript:alert(1)) [y](javascript&colon;alert(1))",
  "a link that is data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "a link to a file": "[x](file:///etc/passwd) [y](vbscript:x) [z](blob:x)",
  "a link without a scheme": "[x](//evil.example) [y](\\\\evil.example) [z](/etc/passwd)",
  "a link with a quote": '[x](https://a.example/"onmouseover=alert(1)//)',
  "an address in angles": '<javascript:alert(1)> <https://a.example/"x>',
  "a picture": "![x](https://evil.example/x.png) ![y][z]",
  "a reference": "[x]: javascript:alert(1) [x] [x][x]",
  "emphasis that never ends": "***a **b __c _d ~~e `f ``g",
  "HTML in Markdown": "*<b>a</b>* **<script>x</script>**",
  "a heading": "# a",
  "a list": "- a",
  "a numbered list": "1. a",
  "a quotation": "> a",
  "a rule": "---",
  "a fence": "```html",
  "a table": "| a | b |",
  "the end of a cell": "a | b \\| c || d",
  backslashes: "\\ \\\\ \\| \\[ \\` \\n \\",
  "a formula": '=HYPERLINK("https://evil.example","x")',
  "a formula with a command": "=cmd|'/C calc'!A0",
  "a formula with a plus": "+1+cmd|' /C calc'!A0",
  "a formula with a minus": "-2+3+cmd|' /C calc'!A0",
  "a formula with an at": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula after a space": " =1+1",
  "a formula in other letters": "＝1+1",
  "quotes for a table": 'a","b"",=1',
  "semicolons for a table": "a;=1+1;b",
  JSON: '"},{"id":"x"',
  "the end of a script in JSON": "</script><!--<script>",
  "escapes of JSON": '\\u003cscript\\u003e \\x3c \\"',
  "an element of a slide": "</a:t></a:r><p:pic/>",
  "an escape of a spreadsheet": "_x000D_ _x0041_",
  "a number of nothing": "&#0; &#x1F; &#xD800;",
  "a style": "}body{background:url(https://evil.example)}",
  "words from right to left": "שלום (abc) مرحبا [x]",
};

/** A small plan that has a text wherever plans have words. */
export function planWith(text: string): Readonly<Record<string, string>> {
  const quoted = JSON.stringify(text);
  return {
    ...smallPlan,
    "plan/plan.yaml": `plan:
  title: ${quoted}
  status: draft
  status-label: ${quoted}
  edition: ${quoted}
  kind: ${quoted}
  year-starts: 1 April
  period: 2023/24 to 2027/28
  as-of: 1 May 2023
  vision: ${quoted}
  summary: ${quoted}
  contents: [${quoted}]
  life-course: ${quoted}
  organisations: [parks]
  labels:
    pledge: {one: ${quoted}, many: ${quoted}, heading: ${quoted}, introduction: ${quoted}}
    priority: {one: ${quoted}, many: ${quoted}}
`,
    "plan/x.yaml": `pledges:
  - id: odd
    number: 2
    text: ${quoted}
    short-text: ${quoted}
    priorities: [odd]
    indicators: [soot]
    printed-as: [{text: ${quoted}}]
    notes: [{text: ${quoted}, by: editors, event: ${quoted}}]
priorities:
  - id: odd
    number: 2
    name: ${quoted}
    also-called: [${quoted}]
    key-points: [${quoted}]
    chapter: odd
    interventions:
      - {id: odd-work, number: 2, title: ${quoted}, timeline: 2023/24, lead: odd, conditional: ${quoted}, obliged: [${quoted}], external-dependencies: [{what: ${quoted}}]}
people:
  - {id: odd, name: ${quoted}, roles: [${quoted}]}
stages:
  - {id: odd, name: ${quoted}}
sources:
  - {id: odd, title: ${quoted}, publisher: ${quoted}}
terms:
  - {id: odd, term: ${quoted}, meaning: ${quoted}}
figures:
  - {id: odd, name: ${quoted}, statement: ${quoted}, value: 5 people, data: [{label: ${quoted}, value: 5 people}]}
chapters:
  - id: odd
    number: 1
    title: ${quoted}
    summary: ${quoted}
    points: [${quoted}]
    sections: [{title: ${quoted}, text: ${quoted}, figures: [odd]}]
`,
  };
}

/** Texts that a plan may hold, in every place at once: all outputs are made of them and read by real parsers. */
export const contexts: readonly CorpusCase[] = Object.entries(contextTexts).map(([name, text]) => ({
  name,
  files: planWith(text),
  status: 0,
  finds: [],
}));
