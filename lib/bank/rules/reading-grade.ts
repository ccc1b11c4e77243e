import { syllable } from "syllable";
import type { QuestionRule } from "../lint/lint-rule";
import { wordsOf } from "../lint/words";

const highest = 10;
/** The formula was made for passages: below this many words one long name decides it. */
const fewest = 30;

/** Syllables of words that were counted before: a bank says the same few thousand words again and again. */
const counted = new Map<string, number>();
const mostCounted = 50_000;

function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = syllable(word);
  if (counted.size < mostCounted) counted.set(word, count);
  return count;
}

/**
 * Flesch-Kincaid grade level, in years of school:
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others 1975).
 * @param sentences the words of each
 */
function gradeOf(sentences: readonly (readonly string[])[]): number {
  let words = 0;
  let syllables = 0;
  for (const sentence of sentences) {
    words += sentence.length;
    for (const word of sentence) syllables += syllablesOf(word);
  }
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}

/** A question that asks for more years of school than its readers had. */
export const readingGrade: QuestionRule = {
  id: "reading-grade",
  over: "question",
  severity: "warning",
  help: "Cut long sentences in two, and use the short word where there is one.",
  reason:
    "Many candidates come back to a book after years; an item should test the subject, not the reading (Haladyna, Downing and Rodriguez 2002, rules 8 and 13).",
  language: "en",
  warns: [
    {
      about: "a sentence out of a report",
      stem: "Considering the multidimensional biopsychosocial determinants that characterise longitudinal recovery trajectories in heterogeneous populations, which organisational intervention demonstrably facilitates collaborative interdisciplinary accountability?",
    },
  ],
  accepts: [
    {
      about: "the same in plain words",
      stem: "People come to recovery by many roads, and each needs other things on the way. Your team wants to work well together for all of them. Which step helps the team most?",
    },
    {
      about: "a short stem with long names",
      stem: "What does biopsychosocial multidimensionality presuppose?",
    },
  ],
  check({ stem, options }) {
    const sentences = [
      ...stem.split(/(?<=[.!?:;]["”)]?)\s+/).map(wordsOf),
      ...options.map(({ words }) => words),
    ].filter((words) => words.length > 0);
    if (sentences.reduce((sum, words) => sum + words.length, 0) < fewest) return undefined;
    const grade = gradeOf(sentences);
    return grade > highest
      ? `The stem and the options read at grade ${grade.toFixed(1)} (${highest} or less is wanted).`
      : undefined;
  },
};
