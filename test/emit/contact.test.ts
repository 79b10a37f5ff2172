import { expect, test } from "vitest";
import type { CompiledPlan, ConsultationData } from "../../src/compile/compiled-plan.generated.ts";
import { channels, contact, whoToAsk } from "../../src/emit/site/contact.ts";
import { makeSite, seenFrom } from "../../src/emit/site/site.ts";
import { english } from "../../src/emit/wording/english.ts";
import { flattenFolder, planFolders } from "../read-plan-folder.ts";

type Channel = ConsultationData["channels"][number];

test.each<[by: Channel["by"], text: string, address: string | undefined, shown: object]>([
  ["other", "Come by", undefined, { by: "Another way", text: "Come by", address: "", href: "" }],
  [
    "email",
    "Write to us",
    "a.b@c.example",
    { by: "Email", text: "Write to us", address: "a.b@c.example", href: "mailto:a.b@c.example" },
  ],
  [
    "email",
    "Write to a@b.example today",
    "a@b.example",
    { by: "Email", text: "Write to <a@b.example> today", address: "", href: "mailto:a@b.example" },
  ],
  [
    "telephone",
    "Call us",
    "+44 116 496 0000",
    {
      by: "Telephone",
      text: "Call us",
      address: "+44\u00a0116\u00a0496\u00a00000",
      href: "tel:+441164960000",
    },
  ],
  [
    "telephone",
    "Call 0116 496 0000",
    "0116 496 0000",
    { by: "Telephone", text: "Call 0116 496 0000", address: "", href: "tel:01164960000" },
  ],
  [
    "post",
    "Write to us",
    "1 High Street",
    { by: "Post", text: "Write to us", address: "1 High Street", href: "" },
  ],
  [
    "email",
    "Write to a$$b@c.example",
    "a$$b@c.example",
    { by: "Email", text: "Write to <a$$b@c.example>", address: "", href: "mailto:a$$b@c.example" },
  ],
  [
    "other",
    "Text us",
    "0116 496 0000",
    { by: "Another way", text: "Text us", address: "0116 496 0000", href: "" },
  ],
  // What stands in a link already is left as it is written.
  ...[
    "[Email us](mailto:a@b.example)",
    "[Email us](mailto:a@b.example?subject=Plan) or write to a@b.example",
    "[a@b.example](https://b.example)",
    "Write to <a@b.example>",
  ].map((text): [by: Channel["by"], text: string, address: string, shown: object] => [
    "email",
    text,
    "a@b.example",
    { by: "Email", text, address: "", href: "mailto:a@b.example" },
  ]),
  [
    "email",
    "Fill in [the form](https://b.example), or write to a@b.example or [us](mailto:a@b.example)",
    "a@b.example",
    {
      by: "Email",
      text: "Fill in [the form](https://b.example), or write to <a@b.example> or [us](mailto:a@b.example)",
      address: "",
      href: "mailto:a@b.example",
    },
  ],
  // An address by post is no email address, whatever it looks like.
  ["post", "Write", "a@b.example", { by: "Post", text: "Write", address: "a@b.example", href: "" }],
  [
    "survey",
    "Answer our questions",
    "https://plan.example/survey?of=2024",
    {
      by: "Survey",
      text: "Answer our questions",
      address: "https://plan.example/survey?of=2024",
      href: "https://plan.example/survey?of=2024",
    },
  ],
  [
    "website",
    "See https://plan.example for more",
    "https://plan.example",
    {
      by: "Website",
      text: "See <https://plan.example> for more",
      address: "",
      href: "https://plan.example",
    },
  ],
  // A longer address begins with it, or ends with it.
  ...["See https://plan.example/survey, or ask.", "See https://plan.example."].map(
    (text): [by: Channel["by"], text: string, address: string, shown: object] => [
      "website",
      text,
      "https://plan.exampl",
      { by: "Website", text, address: "", href: "https://plan.exampl" },
    ],
  ),
  ...["Write to a@b.example.org", "Write to anna@b.example"].map(
    (text): [by: Channel["by"], text: string, address: string, shown: object] => [
      "email",
      text,
      "a@b.example",
      { by: "Email", text, address: "", href: "mailto:a@b.example" },
    ],
  ),
  [
    "website",
    "(See https://plan.example.)",
    "https://plan.example",
    { by: "Website", text: "(See <https://plan.example>.)", address: "", href: "https://plan.example" },
  ],
  [
    "website",
    "See [our page](https://plan.example)",
    "https://plan.example",
    {
      by: "Website",
      text: "See [our page](https://plan.example)",
      address: "",
      href: "https://plan.example",
    },
  ],
  [
    "website",
    "See a@b.example",
    "a@b.example",
    { by: "Website", text: "See a@b.example", address: "", href: "" },
  ],
])("by %s: %j with the address %j", (by, text, address, shown) => {
  const channel = { by, text, ...(address === undefined ? {} : { address }) } as Channel;
  expect(channels(english, { channels: [channel] })).toEqual([shown]);
});

const noEmails = [
  ...["a", "@b.example", "a@", "a@b@c", "a b@c.example", "a@b.example c"],
  ...[...`"'<>?&:/\\`].flatMap((mark) => [`a${mark}@b.example`, `a@b${mark}.example`]),
];
const noPages = [
  "www.plan.example",
  "javascript:alert(1)",
  "https:plan",
  "https://a b",
  'https://a"onclick="b',
];
const noNumbers = ["javascript:alert(1)", "0116 x", "x 0116", "0116+496", ""];

test.each<[by: Channel["by"], address: string]>([
  ...noEmails.map((address): [Channel["by"], string] => ["email", address]),
  ...noPages.map((address): [Channel["by"], string] => ["website", address]),
  ...noNumbers.map((address): [Channel["by"], string] => ["telephone", address]),
])("by %s the address %j is only words", (by, address) => {
  const [shown] = channels(english, { channels: [{ by, text: `Text ${address}`, address } as Channel] });
  expect(shown).toMatchObject({ text: `Text ${address}`, href: "" });
});

async function page(changes: Partial<CompiledPlan> = {}, depth = 0) {
  const plan = await flattenFolder(planFolders.real);
  return seenFrom(makeSite({ ...plan, ...changes }, { beside: [] }), depth);
}

test("the foot of a page has the ways that reach a person, and where to find the others", async () => {
  const { plan } = await page();
  const all = (["website", "survey", "email", "post", "telephone", "event", "other"] as const).map(
    (by) => ({ by, text: by }) as Channel,
  );
  const consultations = plan.consultations.map((consultation) => ({ ...consultation, channels: all }));
  const foot = contact(await page({ consultations }, 1));
  expect(foot.channels.map(({ by }) => by)).toEqual(["Email", "Post", "Telephone"]);
  expect(foot.more).toEqual({ text: plan.consultations[0]?.title, href: "../consultation.html" });
});

test("a plan without a consultation has none", async () => {
  expect(contact(await page({ consultations: [] }))).toEqual({ channels: [], more: { text: "", href: "" } });
});

test("where the plan names no way, those who publish it are to be asked, if they are known", async () => {
  const asked = await page();
  expect(asked.plan.plan.organisations.length).toBeGreaterThan(0);
  expect(whoToAsk(asked)).toMatch(/^Ask .+\.$/);
  const { organisations: _, ...others } = asked.plan.plan;
  expect(whoToAsk(await page({ plan: { ...others, organisations: [] } }))).toBe("The plan does not say.");
});
