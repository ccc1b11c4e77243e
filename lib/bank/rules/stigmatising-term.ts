import { itemText } from "../figures/item-text";
import type { ItemRule } from "../lint/lint-rule";
import { rememberedText } from "../plain-text";

interface Term {
  pattern: RegExp;
  better: string;
}

/** Names of bodies and books keep the word that they were given. */
const names =
  /National Institute on (?:Drug Abuse|Alcohol Abuse and Alcoholism)|(?:Substance|Drug) Abuse (?:and Mental Health Services Administration|Treatment|Prevention)|(?:Alcoholics|Narcotics|Cocaine|Gamblers) Anonymous|Certified Addiction/gi;

const terms: Term[] = [
  {
    pattern: /\b(?:addicts?|junkies?|druggies?|crackheads?)\b/i,
    better: "a person with a substance use disorder",
  },
  { pattern: /\b(?:drug|substance|alcohol|opioid) abusers?\b/i, better: "a person who uses drugs" },
  { pattern: /\balcoholics?\b/i, better: "a person with an alcohol use disorder" },
  { pattern: /\b(?:drug|substance|alcohol|opioid) abuse\b/i, better: "substance use disorder, or use" },
  {
    pattern:
      /\b(?:got|get|gets|getting|stay|stays|stayed|staying|been|being) clean\b(?! (?:clothes|water|needles|syringes))/i,
    better: "in recovery, or no longer using",
  },
  { pattern: /\bclean (?:and sober|time|date)\b/i, better: "time in recovery" },
  {
    pattern: /\b(?:clean|dirty) (?:urines?|tests?|screens?|drops?|U\.?A\.?s?)\b/i,
    better: "a negative test, or a positive one",
  },
  { pattern: /\b(?:commit|commits|committed|committing) suicide\b/i, better: "died by suicide" },
  {
    pattern: /\b(?:successful|failed|unsuccessful) suicide\b/i,
    better: "died by suicide, or survived an attempt",
  },
  {
    pattern: /\b(?:a|an|the|two|other) (?:schizophrenics?|manic-depressives?|psychotics?|bipolars?)\b/i,
    better: "a person with schizophrenia, and so on",
  },
  {
    pattern: /\b(?:the mentally ill|mental patients?|crazy people|lunatics?)\b/i,
    better: "people with a mental health condition",
  },
  {
    pattern:
      /\bsuffer(?:s|ed|ing)? from (?:addiction|alcoholism|mental illness|schizophrenia|depression|bipolar)/i,
    better: "has, or lives with",
  },
  {
    pattern: /\bthe homeless\b(?! (?:shelter|service|program|person|people|family|families|man|woman))/i,
    better: "people without a home",
  },
  { pattern: /\b(?:ex-)?(?:convicts?|felons?|inmates?)\b/i, better: "a person who was in prison" },
];

/** One look for all of them: most items have none. */
const anyTerm = new RegExp(terms.map(({ pattern }) => pattern.source).join("|"), "i");

/** A piece of each term, which is looked for in a tenth of the time. */
const mayMatter =
  /addict|junk|druggie|crackhead|abuse|alcohol|clean|dirty|suicid|schizo|manic|psychotic|bipolar|mental|crazy|lunatic|suffer|homeless|convict|felon|inmate/i;

/** A word that marks the person by the condition. */
export const stigmatisingTerm: ItemRule = {
  id: "stigmatising-term",
  over: "item",
  severity: "warning",
  help: "Use the better term, or answer with `allow` where the item is about the word itself.",
  reason:
    "The word changes how people are treated, and how they see themselves (NIDA, Words Matter; Kelly and Westerhoff 2010).",
  language: "en",
  warns: [
    { about: "addict", stem: "An addict asks for help. What do you ask?" },
    { about: "clean of a person", stem: "He has been clean for a year. What do you ask?" },
    {
      about: "a dirty test",
      explanation: "A dirty test is a reason to talk, and nothing else on the whole earth.",
    },
    {
      about: "committed suicide",
      options: ["[ ] Her uncle committed suicide", "[x] Her uncle died in May", "[ ] None"],
      attributes: 'difficulty="apply" allow="absolute-words: about something else"',
    },
    { about: "the mentally ill", hints: ["Think of what the mentally ill are told."] },
  ],
  accepts: [
    {
      about: "a name",
      explanation:
        "The National Institute on Drug Abuse keeps a list of words and what to say instead of them.",
    },
    { about: "a fellowship's name", stem: "Alcoholics Anonymous meets at six. Who may come?" },
    { about: "clean clothes", stem: "He asks to get clean clothes. Who has them?" },
    { about: "addiction as a condition", stem: "How does White describe addiction?" },
  ],
  check(item) {
    const whole = itemText(item, rememberedText);
    if (!mayMatter.test(whole) || !anyTerm.test(whole)) return undefined;
    const text = whole.replace(names, "");
    for (const { pattern, better } of terms) {
      const found = pattern.exec(text)?.[0];
      if (found) return `"${found}" marks the person. Better: ${better}.`;
    }
    return undefined;
  },
};
