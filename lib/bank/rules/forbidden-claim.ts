import type { BankMeta } from "../bank";
import { claimTexts } from "../lint/claim-texts";
import type { BankRule } from "../lint/lint-rule";
import { matchPhrase } from "../lint/match-phrase";
import { plainText } from "../plain-text";

const bank = 'forbidden: [{ phrase: "press 3", why: "the line ended in July 2025." }]';

function look(text: string, claims: BankMeta["forbidden"]): string | undefined {
  for (const { phrase, why } of claims) {
    const found = matchPhrase(phrase, text);
    if (found) return `It says "${found}", which the bank forbids: ${why}`;
  }
  return undefined;
}

/** Something that the bank's own list says must not be taught. */
export const forbiddenClaim: BankRule = {
  id: "forbidden-claim",
  over: "bank",
  severity: "warning",
  help: "Take it out, or answer with `allow` where the item says that it is not so.",
  reason:
    "What was true last year, or is said on many web pages and false, comes back with every new writer. The bank's `forbidden` list keeps it out.",
  warns: [
    [{ about: "in a key", bank, options: ["[ ] Call and wait", "[x] Call, press 3", "[ ] Write to her"] }],
    [
      {
        about: "in the explanation",
        bank,
        explanation: "Young callers can press 3, and then wait for a voice.",
      },
    ],
    [{ about: "in a hint", bank, hints: ["Do you have to press 3?"] }],
    [{ about: "in the key's rationale", bank, rationales: ["No.", "Press  3 leads to the line.", "No."] }],
    [
      {
        about: "with other words in the place of a star",
        bank: 'forbidden: [{ phrase: "law gives * immunity", why: "it is limited." }]',
        explanation: "The law gives full immunity to everybody who calls for help.",
      },
    ],
  ],
  accepts: [
    [
      {
        about: "in a distractor",
        bank,
        options: ["[ ] Call, press 3", "[x] Call and wait", "[ ] Write to her"],
      },
    ],
    [{ about: "in a distractor's rationale", bank, rationales: ["Press 3 has ended.", "Yes.", "No."] }],
    [{ about: "in the stem", bank, stem: "A flyer says: press 3. What do you tell her?" }],
    [
      {
        about: "other words",
        bank,
        explanation: "The press has three reports on it, and all of them are out of date.",
      },
    ],
  ],
  note: (item, _, { meta: { forbidden } }) =>
    forbidden.length === 0
      ? undefined
      : claimTexts(item)
          .map((text) => look(text, forbidden))
          .find(Boolean),
  check({ meta, notes, lessons }) {
    return [
      ...notes.map(({ item, note }) => ({ item, message: note as string })),
      ...lessons.flatMap(({ slug, body }) => {
        const message = meta.forbidden.length > 0 && look(plainText(body), meta.forbidden);
        return message ? [{ lesson: slug, message }] : [];
      }),
    ];
  },
};
