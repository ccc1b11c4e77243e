import { childrenOf, type XmlElement, xmlText } from "../xml/read-xml";

/** Answers by the identifier of the response. */
export type Answers = ReadonlyMap<string, readonly string[]>;

const elementsOf = (element: XmlElement) =>
  element.children.filter((child): child is XmlElement => typeof child !== "string");

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The comparisons of numbers, by the element's name. */
const comparisons: Record<string, (answer: number, bound: number) => boolean> = {
  varlt: (answer, bound) => answer < bound,
  varlte: (answer, bound) => answer <= bound,
  vargt: (answer, bound) => answer > bound,
  vargte: (answer, bound) => answer >= bound,
};

function holds(test: XmlElement, answers: Answers): boolean {
  const inner = elementsOf(test);
  const given = answers.get(test.attributes.respident ?? "") ?? [];
  const wanted = xmlText(test).trim();
  switch (test.name) {
    case "and":
      return inner.every((one) => holds(one, answers));
    case "or":
      return inner.some((one) => holds(one, answers));
    case "not":
      return !inner.some((one) => holds(one, answers));
    case "varequal":
      return given.some((answer) => same(answer, wanted));
    case "varsubstring":
      return given.some((answer) => answer.toLowerCase().includes(wanted.toLowerCase()));
    case "varsubset":
      return given.length > 0 && wanted.split(/[\s,]+/).every((one) => given.includes(one));
    case "unanswered":
      return given.length === 0;
    case "other":
      return true;
    default: {
      const compare = Object.hasOwn(comparisons, test.name) ? comparisons[test.name] : undefined;
      return compare !== undefined && given.some((answer) => compare(Number(answer), Number(wanted)));
    }
  }
}

/** One rule of how an item is scored. */
export interface Condition {
  tests: XmlElement[];
  /** What it does to the score. */
  sets: { action: string; value: number }[];
  /** Whether it says that the rules behind it are looked at, too. */
  goesOn: boolean;
  /** It doesn't say, and only adds to the score: programs that write so mean the sum over all rules. */
  isSummand: boolean;
  /** Identifiers of the feedback that it shows. */
  shows: string[];
}

/** How an item is scored. */
export interface Scoring {
  conditions: Condition[];
  /** The most that there is, where it is said. */
  most?: number;
  start: number;
  /** What answers are measured against: the start, or nothing where rules only take away from it. */
  base: number;
}

const nameOf = ({ attributes }: XmlElement) =>
  (attributes.varname ?? attributes.variablename ?? "SCORE").trim();

/** What a variable may be called that holds marks. */
const isMarks = (name: string) => /score|correct|mark|point|grade/i.test(name);

/** What rules call the score: as it is declared, or else the only variable that they set, where its name says that it holds marks. */
function scoreNameOf(declared: string, conditions: readonly XmlElement[]): string {
  const set = new Set(conditions.flatMap((one) => childrenOf(one, "setvar")).map(nameOf));
  const [only, ...others] = set;
  const isSet = [...set].some((name) => same(name, declared));
  return !isSet && only !== undefined && others.length === 0 && isMarks(only) ? only : declared;
}

/**
 * The rules of an item. The score is the variable SCORE, or else the first that is declared.
 */
export function readScoring(item: XmlElement): Scoring {
  const [processing] = childrenOf(item, "resprocessing");
  const declared = processing ? childrenOf(childrenOf(processing, "outcomes")[0], "decvar") : [];
  const score = declared.find((one) => /^score$/i.test(nameOf(one))) ?? declared[0];
  const rules = childrenOf(processing, "respcondition");
  const scoreName = scoreNameOf(score ? nameOf(score) : "SCORE", rules);
  const most = Number(score?.attributes.maxvalue);
  const hasMost = score?.attributes.maxvalue !== undefined && most > 0;
  const pointsOf = (text: string) =>
    /\.max$/i.test(text) ? (hasMost ? most : 1) : Number(text.replace(",", ".")) || 0;
  const conditions = rules.map((condition): Condition => {
    const [tests] = childrenOf(condition, "conditionvar");
    const sets = childrenOf(condition, "setvar")
      .filter((one) => same(nameOf(one), scoreName) || declared.length === 0)
      .map((one) => ({ action: one.attributes.action ?? "Set", value: pointsOf(xmlText(one).trim()) }));
    return {
      tests: tests ? elementsOf(tests) : [],
      goesOn: /^(?:yes|true)$/i.test(condition.attributes.continue ?? ""),
      isSummand:
        condition.attributes.continue === undefined &&
        sets.length > 0 &&
        sets.every(({ action }) => /^(?:add|subtract)$/i.test(action)),
      sets,
      shows: childrenOf(condition, "displayfeedback").map(({ attributes }) => attributes.linkrefid ?? ""),
    };
  });
  const start = Number(score?.attributes.defaultval) || 0;
  const base = conditions.some(givesPoints) ? start : 0;
  return { conditions, start, base, ...(hasMost ? { most } : {}) };
}

/** Several texts that are compared with the same response: any of them will do, which Canvas writes side by side. */
function isList(tests: readonly XmlElement[]): boolean {
  const [first, second] = tests;
  return (
    second !== undefined &&
    tests.every(
      ({ name, attributes }) =>
        (name === "varequal" || name === "varsubstring") &&
        attributes.respident === first?.attributes.respident,
    )
  );
}

/** The score for answers, by the item's own rules. */
export function scoreFor({ conditions, start }: Scoring, answers: Answers, isText = false): number {
  let score = start;
  let hasSummed = false;
  for (const { tests, sets, goesOn, isSummand } of conditions) {
    // "Other" means that no rule before it was met.
    if (hasSummed && tests.every(({ name }) => name === "other")) break;
    const isMet =
      isText && isList(tests)
        ? tests.some((test) => holds(test, answers))
        : tests.every((test) => holds(test, answers));
    if (!isMet) continue;
    for (const { action, value } of sets) {
      if (/^add$/i.test(action)) score += value;
      else if (/^subtract$/i.test(action)) score -= value;
      else if (/^multiply$/i.test(action)) score *= value;
      else if (/^divide$/i.test(action)) score /= value || 1;
      else score = value;
    }
    hasSummed ||= isSummand;
    if (!goesOn && !isSummand) break;
  }
  return score;
}

/**
 * The full marks, over the base.
 * @param gains what each answer gains alone
 * @param points what the item is worth, where it says so: some rules count in points, though their scale goes to 100
 */
export function fullMarks({ most, base }: Scoring, gains: readonly number[], points?: string): number {
  const top = Math.max(0, ...gains);
  if (most === undefined || (top > 0 && top === Number(points))) return top;
  return Math.max(most - base, top);
}

/** Whether a rule gives points. */
export const givesPoints = ({ sets }: Condition) =>
  sets.some(({ action, value }) => value > 0 && !/^(?:subtract|divide)$/i.test(action));

/** Tests of a name that must hold, not those that must not. */
export function positiveTests(tests: readonly XmlElement[], names: readonly string[]): XmlElement[] {
  return tests.flatMap((test) => {
    if (test.name === "not") return [];
    if (names.includes(test.name)) return [test];
    return positiveTests(elementsOf(test), names);
  });
}

/** Values of a response that a rule which gives points asks for, each once. */
export function wantedValues(
  { conditions }: Scoring,
  response: string,
  names: readonly string[] = ["varequal"],
): string[] {
  const found = conditions
    .filter(givesPoints)
    .flatMap(({ tests }) => positiveTests(tests, names))
    .filter(({ attributes }) => attributes.respident === response)
    .map((test) => xmlText(test).trim());
  return [...new Set(found)];
}

/** Ranges of numbers that give points: both ends, as far as they are said. */
export function wantedRanges({ conditions }: Scoring, response: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  const visit = (tests: readonly XmlElement[]) => {
    const own = tests.filter(({ attributes }) => attributes.respident === response);
    const bound = (...names: string[]) => own.find(({ name }) => names.includes(name));
    const [low, high] = [bound("vargte", "vargt"), bound("varlte", "varlt")];
    if (low && high) ranges.push({ from: Number(xmlText(low)), to: Number(xmlText(high)) });
    for (const test of tests) if (test.name === "and" || test.name === "or") visit(elementsOf(test));
  };
  for (const condition of conditions) if (givesPoints(condition)) visit(condition.tests);
  return ranges.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to) && from <= to);
}
