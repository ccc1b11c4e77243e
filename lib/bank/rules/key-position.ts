import type { BankRule } from "../lint/lint-rule";

/** Below this number of questions chance alone makes any spread. */
const fewest = 20;
/** Standard deviations from an even spread: about one bank in a hundred goes beyond it by chance. */
const limit = 2.6;

/** What is noted of a question: how many options it has, and which of them is the key. */
type KeyPlace = [options: number, at: number];

/** Keys that stand at one place far more or less often than at the others. Questions with `fixed` are left out. */
export const keyPosition: BankRule = {
  id: "key-position",
  over: "bank",
  severity: "warning",
  help: "Move some keys to another place: paper and other programs show the written order.",
  reason:
    "Writers hide the key in the middle, and test takers look for it there (Attali and Bar-Hillel 2003; Haladyna, Downing and Rodriguez 2002, rule 20).",
  warns: [
    Array.from({ length: 24 }, (_, index) => ({
      about: "all keys second",
      stem: `Which is the word number ${index * 7 + 3}?`,
      options: ["[ ] Blue", "[x] Grey", "[ ] Pink", "[ ] Cyan"],
    })),
  ],
  accepts: [
    Array.from({ length: 24 }, (_, index) => ({
      about: "spread evenly",
      stem: `Which is the word number ${index * 7 + 3}?`,
      options: ["Blue", "Grey", "Pink", "Cyan"].map(
        (word, place) => `[${place === index % 4 ? "x" : " "}] ${word}`,
      ),
    })),
    Array.from({ length: 6 }, (_, index) => ({
      about: "too few to tell",
      stem: `Which is the word number ${index * 7 + 3}?`,
      options: ["[ ] Blue", "[x] Grey", "[ ] Pink", "[ ] Cyan"],
    })),
  ],
  note(_, text): KeyPlace | undefined {
    if (!text?.key || text.question.fixed) return undefined;
    return [text.options.length, text.question.options.findIndex(({ correct }) => correct)];
  },
  check({ notes }) {
    const places = notes.map(({ note }) => note as KeyPlace);
    return [2, 3, 4, 5].flatMap((size) => {
      const ofSize = places.filter(([options]) => options === size);
      if (ofSize.length < fewest) return [];
      const expected = ofSize.length / size;
      const deviation = Math.sqrt(expected * (1 - 1 / size));
      return Array.from(
        { length: size },
        (_, at) => ofSize.filter(([, place]) => place === at).length,
      ).flatMap((count, at) =>
        Math.abs(count - expected) > limit * deviation
          ? [
              {
                message: `Of ${ofSize.length} questions with ${size} options, ${count} have the key at ${"ABCDE"[at]} (about ${Math.round(expected)} would be even).`,
              },
            ]
          : [],
      );
    });
  },
};
