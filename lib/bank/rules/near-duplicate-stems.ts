import type { BankRule } from "../lint/lint-rule";
import { findNearDuplicatesAgain, runHashes } from "../lint/near-duplicates";

/** Two questions that ask nearly the same. */
export const nearDuplicateStems: BankRule = {
  id: "near-duplicate-stems",
  over: "bank",
  severity: "warning",
  help: "Retire one of the two, or ask for another thing.",
  reason:
    "Two faces of one question in one paper count one piece of knowledge twice (Haladyna, Downing and Rodriguez 2002, rule 4).",
  warns: [
    [
      {
        about: "one word changed",
        stem: "Ana tells her coach that she wants to stop going to her group on Mondays. What comes first?",
      },
      {
        about: "one word changed",
        stem: "Ana tells her coach that she wants to stop going to her group on Tuesdays. What comes first?",
      },
    ],
  ],
  accepts: [
    [
      {
        about: "another question",
        stem: "Ana tells her coach that she wants to stop going to her group. What comes first?",
      },
      {
        about: "another question",
        stem: "Luis has moved to a new town and knows nobody there. Which kind of support is missing?",
      },
    ],
    [
      { about: "short stems of one pattern", stem: "What is an affirmation?" },
      { about: "short stems of one pattern", stem: "What is an open question?" },
    ],
  ],
  note: (_, question) => question && runHashes(question.stemWords),
  check({ notes }) {
    return findNearDuplicatesAgain(notes.map(({ note }) => note as number[])).map(
      ([first, second, share]) => ({
        item: notes[second]?.item as string,
        message: `The stem is nearly that of "${notes[first]?.item}": they share ${Math.round(share * 100)} % of their words in a row.`,
      }),
    );
  },
};
