/** What test banks write behind an answer, by names of three capitals: `ANS: B  PTS: 1  DIF: Easy  TOP: Cooling`. */
const names = "PTS|DIF|REF|OBJ|NAT|STA|TOP|KEY|MSC|LOC|NOT|BLM|SKL|DOK";
const fact = new RegExp(`(?:^|\\s)(${names})\\s?:`, "g");
const answer = /^\s*(?:(\d{1,5})\s?[.)]\s*)?ANS\s?:\s*/;

/** An answer of a test bank, and the facts behind it. */
export interface ExamAnswer {
  /** The number of its question, where the answers stand apart from the questions. */
  number?: number;
  /** How many characters of the line its label takes. */
  from: number;
  /** Where its words end. */
  to: number;
  facts: string[];
}

/** The answer in a line that begins as a test bank's does; undefined for any other line. */
export function examAnswer(text: string): ExamAnswer | undefined {
  const label = answer.exec(text);
  if (!label) return undefined;
  const found = [...text.matchAll(fact)];
  const [first] = found;
  const to = first ? first.index : text.length;
  const number = label[1] === undefined ? {} : { number: Number(label[1]) };
  return {
    ...number,
    from: Math.min(label[0].length, to),
    to,
    facts: found.map(([, name = ""]) => name),
  };
}

/** The names of the facts in a line that begins with one; none for any other line. */
export function examFacts(text: string): string[] {
  const found = [...text.matchAll(fact)];
  return found[0] && text.slice(0, found[0].index).trim() === "" ? found.map(([, name = ""]) => name) : [];
}

/** A line of its own that names the type of the questions below. */
export const sectionName =
  /^\s*(?:multiple[ -]choice|multiple[ -]response|(?:modified )?true ?\/ ?false|yes\/no|completion|matching|short answers?|numeric response|essays?|problems?|fill[ -]in[ -]the[ -]blanks?)\s*:?\s*$/i;
