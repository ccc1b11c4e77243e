/** A question on its way: the lines of its stem and its options. */
export interface OpenQuestion {
  line: number;
  stem: string[];
  options: { letter: string; text: string[] }[];
}

const lettered = /^([A-Za-z])\s?([).])([ \t]*)(.*)$/;

/** The letter that an option at a place should have, from 0. */
export const letterAt = (place: number) => String.fromCharCode(65 + place);

/**
 * The option that a line is, if it is one. The first needs the letter A ("B. Smith said" in a stem is none). Behind it, a capital letter
 * is enough, as for Moodle: a line is an option even where its letter does not come next. Small letters have to come next.
 */
export function readOption(
  line: string,
  { options }: OpenQuestion,
): { letter: string; words: string } | undefined {
  const [, letter = "", sign = "", space = "", words = ""] = lettered.exec(line) ?? [];
  if (letter === "") return undefined;
  const capital = letter.toUpperCase();
  const isNext = capital === letterAt(options.length);
  const isGlued = space === "" && words !== "";
  if (letter !== capital && (!isNext || isGlued || words === "")) return undefined;
  // "A.M." and "U.S. law" are words; "A)word" and "A.word" are options.
  if (isGlued && sign === "." && (!isNext || /^[A-Za-z]\./.test(words))) return undefined;
  if (!isNext && options.length === 0) return undefined;
  return { letter: capital, words };
}

/** What `ANSWER:` says: letters that are the key together, or, with "or", each by itself. No letters where it says something else. */
export function readAnswer(answer: string): { letters: string[]; each: boolean } {
  const list = /^[a-z](?:(?:\s*[,;&/]\s*|\s+and\s+|\s+or\s+|\s+)[a-z])*[).]?$/i.test(answer);
  const letters = list
    ? (answer.match(/\b[a-z]\b/gi) ?? [])
    : /^[a-z](?:[).\s]|$)/i.test(answer)
      ? [answer.slice(0, 1)]
      : [];
  return {
    letters: [...new Set(letters.map((letter) => letter.toUpperCase()))],
    each: list && /\sor\s/i.test(answer),
  };
}
