import { z } from "zod";
import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { decodeText } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture } from "../files/picture-store";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { Refused } from "../refused";
import { idFromText } from "../stable-id";
import { readForeignText } from "../text/foreign-text";
import { decodeTrivia, encodingOf, type TriviaEncoding } from "./encoding";

/** One question as the Open Trivia Database gives it. Texts are HTML with entities, or encoded as the address asked for. */
const questionSchema = z.object({
  category: z.string().optional(),
  type: z.string().optional(),
  difficulty: z.string().optional(),
  question: z.string(),
  correct_answer: z.string(),
  incorrect_answers: z.array(z.string()).max(50),
});

/** What the service says by its `response_code` where it has no questions to give, and what to do. */
const refusals: Record<number, [found: string, help: string] | undefined> = {
  1: ["it has not as many questions as were asked for", "Ask for fewer, or for another category."],
  2: ["something in the address is not valid", "Look at the amount, the category and the type in it."],
  3: ["the session token does not exist", "Ask for a new token, or leave it out."],
  4: ["the session token has given all its questions", "Reset the token, or leave it out."],
  5: ["it was asked too often", "Wait some seconds and ask again."],
};

function refuseWithout(code: unknown): void {
  if (typeof code !== "number" || code === 0) return;
  const [found, help] = refusals[code] ?? ["it gives no questions", "Ask again, or look at its page."];
  throw new Refused("opentdb-response", `The service answered with code ${code}: ${found}.`, help);
}

/** The `results` of an answer of the service, or the bare list of them. */
export function listOf(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refused("not-json", "The file is not whole JSON.", "Download it again.");
  }
  const answer = value as { results?: unknown; response_code?: unknown } | null;
  const list = Array.isArray(value) ? value : answer?.results;
  if (!Array.isArray(list))
    throw new Refused(
      "no-results",
      'The file holds no list "results".',
      "Give the answer of the Open Trivia Database.",
    );
  if (list.length === 0) refuseWithout(answer?.response_code);
  return list;
}

/** How a file's texts are encoded. */
function fileEncoding(list: readonly unknown[]): TriviaEncoding {
  const questions = list.flatMap((value) => questionSchema.safeParse(value).data ?? []);
  return encodingOf(
    questions.flatMap((one) => [
      one.question,
      one.correct_answer,
      ...one.incorrect_answers,
      ...(one.category ? [one.category] : []),
    ]),
    questions.flatMap(({ type }) => (type ? [type] : [])),
  );
}

/** Reads a file of the Open Trivia Database. */
export function readOpenTriviaDb(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const list = listOf(text);
  const encoding = fileEncoding(list);
  const decode = (one: string) => decodeTrivia(one, encoding);
  // Only one of the encodings is HTML; in the others, < and & are themselves.
  const format = encoding === "html" ? "moodle" : "plain";
  const items = list.map((value, index): ForeignItem => {
    const place = { file: source.name, part: `question ${index + 1}` };
    const parsed = questionSchema.safeParse(value);
    if (!parsed.success)
      return unreadItem(place, {
        rule: "opentdb-shape",
        message: `It is no question of this kind: ${parsed.error.issues[0]?.path.join(".")} ${parsed.error.issues[0]?.message}.`,
        help: "It needs question, correct_answer and incorrect_answers.",
      });
    const {
      question,
      correct_answer: right,
      incorrect_answers: wrong,
      category,
      difficulty,
      type,
    } = parsed.data;
    const own: FidelityNote[] = [];
    const read = (one: string): Block[] =>
      readForeignText(decode(one), format, {
        notes: own,
        picture: (address) => noteMissingPicture(address, own),
      }).main;
    const stem = read(question);
    const answer = decode(right).trim();
    const isBoolean = decode(type ?? "") === "boolean" && /^(?:true|false)$/i.test(answer);
    // easy, medium and hard say how many know it, which is not what our difficulties mean.
    const level = difficulty ? [`level-${idFromText(decode(difficulty))}`] : [];
    return {
      ...emptyItem(
        place,
        isBoolean
          ? { kind: "true-false", stem, answer: answer.toLowerCase() === "true" }
          : {
              kind: "choice",
              stem,
              single: true,
              fixed: false,
              options: [right, ...wrong].map((one, option) => ({
                text: read(one),
                fraction: option === 0 ? 1 : 0,
              })),
            },
      ),
      tags: level,
      category: category ? [plainText(read(category))] : [],
      notes: own,
    };
  });
  return { items, files: [], notes };
}
