import { overLetters } from "../source/letters.ts";
import { show } from "../source/show.ts";
import { type Link, linksOf } from "./links.ts";
import type { Rule } from "./rule.ts";
import { textsOf } from "./texts.ts";
import { shortList } from "./words.ts";

/** Words that say nothing about where a link leads. */
const emptyWords =
  /^(?:(?:please )?(?:click|tap|press|see|go|look)(?: (?:on )?(?:here|this|this link|the link))?|(?:from |by )?here|(?:this|that) (?:page|website|site|document|link)|the (?:link|page)|this|that|link|(?:read|see|find out|learn|know|show)?(?: ?more)(?: (?:here|information|details))?|details|continue|(?:cliquez )?ici|hier(?: klicken)?|(?:cliciwch )?yma)$/;
const address = /^(?:https?:\/\/|www\.)\S*$/i;

export const linkTextMeaningful: Rule = {
  id: "link-text-meaningful",
  description: "The words of a link say where it leads.",
  severity: { draft: "warning", consultation: "warning", final: "error" },
  check({ entities }, report) {
    for (const { entity, text, path } of textsOf(entities)) {
      const vague = linksOf(text).filter(isVague);
      if (vague.length === 0) continue;
      const words = shortList(vague.map((link) => `"${show(link.words)}"`));
      report({
        entity,
        field: path,
        message:
          vague.length === 1
            ? `The link ${words} does not say where it leads.`
            : `The links ${words} do not say where they lead.`,
        hint: "Link the name of what is found there, such as the title of the page.",
      });
    }
  },
};

const betweenWords = overLetters(String.raw`[^\p{L}\p{N}]+`, "g");

function isVague({ words, target }: Link): boolean {
  const plain = wordsOf(words).join(" ");
  return plain === "" || (emptyWords.test(plain) && !isName(words, plain, target)) || address.test(words);
}

/** Whether a word is the name of a page or a firm, such as "Press": it has a capital, and stands in the address too. */
function isName(words: string, word: string, target: string): boolean {
  return words.charAt(0) !== words.charAt(0).toLowerCase() && wordsOf(target).includes(word);
}

/** The words of a text in small letters. */
function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.split(betweenWords(lower)).filter((word) => word !== "");
}
