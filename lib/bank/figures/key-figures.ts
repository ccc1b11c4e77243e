import type { Question } from "../item";
import { plainText } from "../plain-text";

/** What gives a key away without the stem: its length and its place. Of questions with one key. */
export interface KeyFigures {
  /** Questions with one key, by how many options they have. */
  questionsByOptions: Record<string, number>;
  /** Of those, the share (0 to 1) whose key is longer than every distractor, by number of options. */
  keyLongestByOptions: Record<string, number>;
  /** Share whose key is shorter than every distractor. */
  keyShortest: number;
  /** Mean of key length over mean distractor length, in characters. */
  lengthRatio: number;
  /** Share of keys at each place of the authored order, A first, over questions with four options. */
  positions: number[];
}

interface Measured {
  options: number;
  place: number;
  isLongest: boolean;
  isShortest: boolean;
  ratio: number;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(values: readonly T[], holds: (value: T) => boolean) =>
  mean(values.map((value) => (holds(value) ? 1 : 0)));

function measure({ options }: Question): Measured[] {
  const place = options.findIndex(({ correct }) => correct);
  if (options.filter(({ correct }) => correct).length !== 1) return [];
  const lengths = options.map(({ text }) => plainText(text).length);
  const key = lengths[place] ?? 0;
  const others = lengths.filter((_, index) => index !== place);
  return [
    {
      options: options.length,
      place,
      isLongest: key > Math.max(...others),
      isShortest: key < Math.min(...others),
      ratio: key / mean(others),
    },
  ];
}

/** Measures how far length and place give keys away. Questions with several keys are left out. */
export function keyFigures(questions: readonly Question[]): KeyFigures {
  const measured = questions.flatMap(measure);
  const groups = [...new Set(measured.map(({ options }) => options))].sort((a, b) => a - b);
  const ofSize = (size: number) => measured.filter(({ options }) => options === size);
  const four = ofSize(4);
  return {
    questionsByOptions: Object.fromEntries(groups.map((size) => [size, ofSize(size).length])),
    keyLongestByOptions: Object.fromEntries(
      groups.map((size) => [size, share(ofSize(size), ({ isLongest }) => isLongest)]),
    ),
    keyShortest: share(measured, ({ isShortest }) => isShortest),
    lengthRatio: mean(measured.map(({ ratio }) => ratio)),
    positions: [0, 1, 2, 3].map((place) => share(four, (one) => one.place === place)),
  };
}
