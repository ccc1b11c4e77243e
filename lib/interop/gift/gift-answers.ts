import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { AcceptedNumber, ForeignBody } from "../foreign-item";
import { noteWeightsTotal } from "../weights-total";
import { showEscapes } from "./gift-escapes";
import { isOrder, readOrder } from "./gift-order";
import type { GiftTexts } from "./gift-texts";

const weight = /^%(-?\d{1,3}(?:\.\d*)?)%/;

function bad(rule: string, message: string, help: string): FidelityNote {
  return { fate: "left-out", rule, message, help };
}

/** A `%50%` before an answer, and what follows. */
function readWeight(text: string, usual: number): { fraction: number; rest: string } {
  const [whole, number] = weight.exec(text) ?? [];
  return whole === undefined
    ? { fraction: usual, rest: text }
    : { fraction: Number(number) / 100, rest: text.slice(whole.length) };
}

/** An answer and the feedback behind its first `#`. */
function readFeedback(text: string, texts: GiftTexts): { answer: string; feedback?: Block[] } {
  const at = text.indexOf("#");
  if (at < 0) return { answer: text.trim() };
  const feedback = texts.read(text.slice(at + 1));
  return { answer: text.slice(0, at).trim(), ...(feedback.length > 0 ? { feedback } : {}) };
}

function splitAt(text: string, sign: string): string[] {
  const [first = "", ...others] = text.split(sign);
  return [...(first.trim() === "" ? [] : [first]), ...others].map((one) => one.trim());
}

function readChoice(answers: string, stem: Block[], texts: GiftTexts): ForeignBody | FidelityNote {
  const single = answers.includes("=");
  const options = splitAt(answers.replaceAll("=", "~="), "~").filter((one) => one !== "");
  if (options.length < 2)
    return bad(
      "gift-answers",
      `It has ${options.length === 1 ? "one answer" : "no answers"}; a choice has two or more.`,
      "Add answers that start with ~.",
    );
  const read = options.map((option) => {
    const isRight = option.startsWith("=");
    const text = isRight ? option.slice(1).trim() : option;
    const { fraction, rest } = readWeight(text, isRight ? 1 : 0);
    const { answer, feedback } = readFeedback(rest, texts);
    return { text: texts.read(answer), fraction, ...(feedback ? { feedback } : {}) };
  });
  if (!single) noteWeightsTotal(read, texts.notes);
  return { kind: "choice", stem, single, fixed: false, options: read };
}

function readMatch(answers: string, stem: Block[], texts: GiftTexts): ForeignBody | FidelityNote {
  const pairs = splitAt(answers, "=");
  const broken = pairs.find((pair) => !pair.includes("->"));
  if (broken !== undefined)
    return bad(
      "gift-matching",
      `"${showEscapes(broken).slice(0, 60)}" has no -> in it.`,
      "Write each pair as =left -> right.",
    );
  const sides = pairs.map((pair) => {
    const at = pair.indexOf("->");
    return { left: texts.read(pair.slice(0, at)), right: texts.words(pair.slice(at + 2)) };
  });
  return {
    kind: "match",
    stem,
    pairs: sides.filter(({ left }) => left.length > 0),
    others: sides.flatMap(({ left, right }) => (left.length === 0 && right ? [right] : [])),
  };
}

const isNumber = (text: string) => /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?\s*$/i.test(text);

function readNumber(text: string): Pick<AcceptedNumber, "value" | "tolerance"> | undefined {
  if (text === "*") return { value: "*", tolerance: 0 };
  const range = text.split("..");
  if (range.length === 2) {
    const [low = "", high = ""] = range;
    if (!isNumber(low) || !isNumber(high)) return undefined;
    const middle = (Number(low) + Number(high)) / 2;
    return { value: String(Number(middle.toPrecision(12))), tolerance: Math.abs(Number(high) - middle) };
  }
  const [value = "", tolerance = "0", ...others] = text.split(":");
  if (others.length > 0 || !isNumber(value) || !isNumber(tolerance || "0")) return undefined;
  return { value: value.trim(), tolerance: Math.abs(Number(tolerance)) };
}

function readNumerical(answers: string, stem: Block[], texts: GiftTexts): ForeignBody | FidelityNote {
  const wrongAt = answers.indexOf("~");
  const right = wrongAt < 0 ? answers : answers.slice(0, wrongAt);
  const read: AcceptedNumber[] = [];
  for (const one of splitAt(right, "=").filter(Boolean)) {
    const { fraction, rest } = readWeight(one, 1);
    const { answer, feedback } = readFeedback(rest, texts);
    const number = readNumber(showEscapes(answer));
    if (!number)
      return bad(
        "gift-number",
        `"${showEscapes(answer).slice(0, 60)}" is no number.`,
        "Write {#3.14}, {#3.14:0.01} or {#3.1..3.2}.",
      );
    read.push({ ...number, fraction, ...(feedback ? { feedback } : {}) });
  }
  if (read.length === 0) return bad("gift-number", "It has no number behind its #.", "Write {#3.14}.");
  if (wrongAt >= 0) {
    const { feedback } = readFeedback(answers.slice(wrongAt + 1), texts);
    read.push({ value: "*", tolerance: 0, fraction: 0, ...(feedback ? { feedback } : {}) });
  }
  return { kind: "number", stem, answers: read };
}

/** Feedback behind T or F: the first for a wrong answer, the second for a right one. */
function readTrueFalse(answers: string, stem: Block[], texts: GiftTexts): ForeignBody {
  const [word = "", wrong = "", ...right] = answers.split("#");
  const answer = word.trim().startsWith("T");
  const ifWrong = texts.read(wrong);
  const ifRight = texts.read(right.join("#"));
  const [ifTrue, ifFalse] = answer ? [ifRight, ifWrong] : [ifWrong, ifRight];
  return {
    kind: "true-false",
    stem,
    answer,
    ...(ifTrue.length > 0 ? { ifTrue } : {}),
    ...(ifFalse.length > 0 ? { ifFalse } : {}),
  };
}

function readShortAnswer(answers: string, stem: Block[], texts: GiftTexts): ForeignBody {
  return {
    kind: "text",
    stem,
    caseSensitive: false,
    wildcards: true,
    answers: splitAt(answers, "=")
      .filter(Boolean)
      .map((one) => {
        const { fraction, rest } = readWeight(one, 1);
        const { answer, feedback } = readFeedback(rest, texts);
        return { text: texts.words(answer), fraction, ...(feedback ? { feedback } : {}) };
      }),
  };
}

/**
 * What stands between the braces, by Moodle's rules for telling the kinds apart. A note where it makes no question.
 * @param answers trimmed, escapes hidden, without general feedback
 */
export function readAnswers(answers: string, stem: Block[], texts: GiftTexts): ForeignBody | FidelityNote {
  if (answers === "") return { kind: "essay", stem, keyPoints: [] };
  if (isOrder(answers)) return readOrder(answers, stem, texts);
  if (answers.startsWith("#")) return readNumerical(answers.slice(1), stem, texts);
  if (answers.includes("~")) return readChoice(answers, stem, texts);
  if (answers.includes("=") && answers.includes("->")) return readMatch(answers, stem, texts);
  const word = answers.split("#")[0]?.trim() ?? "";
  if (/^(?:T|TRUE|F|FALSE)$/.test(word)) return readTrueFalse(answers, stem, texts);
  return readShortAnswer(answers, stem, texts);
}
