/** A gap that one card asks: its answer as HTML, and its hint. */
export interface ClozeGap {
  answer: string;
  hint: string;
}

/** Stands for a gap in HTML; the number is its place in the list of gaps. */
export const gapMark = /\ue010(\d+)\ue011/g;

interface Open {
  numbers: number[];
  /** What stands between `{{c1::` and here. */
  text: string;
  hint: string | undefined;
}

/** How a gap begins: with its number, or several. */
const gapStart = "\\{\\{c([\\d,]{1,40})::";

/** The numbers before a gap. 0 is no card's: what it marks is always shown. */
const numbersOf = (list: string) =>
  list
    .split(",")
    .map(Number)
    .filter((number) => number > 0 && number < 1000);

/**
 * Takes `{{c1::answer::hint}}` out of a text: gaps of the card's number become marks, those of others show their answers, as Anki does.
 * Gaps may stand in each other; one inside of another with the same number is a part of it.
 * @param first what the first mark counts as, where a card has gaps in several texts
 */
export function readCloze(source: string, number: number, first = 0): { html: string; gaps: ClozeGap[] } {
  const html = source.replace(/[\ue010\ue011]/g, "");
  const gaps: ClozeGap[] = [];
  const open: Open[] = [{ numbers: [], text: "", hint: undefined }];
  const add = (text: string) => {
    const inner = open.at(-1) as Open;
    if (inner.hint === undefined) inner.text += text;
    else inner.hint += text;
  };
  const token = new RegExp(`${gapStart}|\\}\\}|::`, "g");
  const isAsked = ({ numbers }: Open) => numbers.includes(number);
  let from = 0;
  for (const match of html.matchAll(token)) {
    add(html.slice(from, match.index));
    from = match.index + match[0].length;
    const inner = open.at(-1) as Open;
    if (match[1] !== undefined && open.length < 20)
      open.push({ numbers: numbersOf(match[1]), text: "", hint: undefined });
    else if (match[0] === "::" && open.length > 1 && inner.hint === undefined) inner.hint = "";
    else if (match[0] === "}}" && open.length > 1) {
      open.pop();
      if (isAsked(inner) && !open.some(isAsked))
        add(`\ue010${first + gaps.push({ answer: inner.text, hint: inner.hint ?? "" }) - 1}\ue011`);
      else add(inner.text);
    } else add(match[0]);
  }
  add(html.slice(from));
  // A gap that is never closed is text.
  while (open.length > 1) {
    const inner = open.pop() as Open;
    add(inner.text);
  }
  return { html: (open[0] as Open).text, gaps };
}

/** The numbers of a text's gaps. */
export function clozeNumbers(html: string): number[] {
  const found = [...html.matchAll(new RegExp(gapStart, "g"))].flatMap(([, list = ""]) => numbersOf(list));
  return [...new Set(found)].sort((a, b) => a - b);
}
