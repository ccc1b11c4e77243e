import { z } from "zod";
import type { Block } from "@/lib/bank/rich-text";
import { decodeText } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture } from "../files/picture-store";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { Refused } from "../refused";
import { idFromText } from "../stable-id";
import { readForeignText } from "../text/foreign-text";

/** One question as the Open Trivia Database gives it. Texts are HTML with entities, or encoded as the address asked for. */
const questionSchema = z.object({
  category: z.string().optional(),
  type: z.string().optional(),
  difficulty: z.string().optional(),
  question: z.string(),
  correct_answer: z.string(),
  incorrect_answers: z.array(z.string()).max(50),
});

/** The `results` of an answer of the service, or the bare list of them. */
export function listOf(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new Refused("not-json", "The file is not whole JSON.", "Download it again.");
  }
  const list = Array.isArray(value) ? value : (value as { results?: unknown } | null)?.results;
  if (Array.isArray(list)) return list;
  throw new Refused(
    "no-results",
    'The file holds no list "results".',
    "Give the answer of the Open Trivia Database.",
  );
}

/** Whether all texts are encoded for addresses: `What%20is%20it%3F`. */
function isUrlEncoded(texts: readonly string[]): boolean {
  return texts.some((text) => /%[0-9a-f]{2}/i.test(text)) && texts.every((text) => !/[\s<>"&]/.test(text));
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decoderFor(texts: readonly string[]): (text: string) => string {
  if (isUrlEncoded(texts))
    return (text) => {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    };
  const words = texts.filter(Boolean);
  if (words.length > 0 && words.some((text) => text.length >= 16) && words.every((text) => base64.test(text)))
    return (text) => new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
  return (text) => text;
}

/** Reads a file of the Open Trivia Database. */
export function readOpenTriviaDb(source: Source): Reading {
  const { text, notes } = decodeText(source.bytes);
  const items = listOf(text).map((value, index): ForeignItem => {
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
    const decode = decoderFor([question, right, ...wrong]);
    const own: FidelityNote[] = [];
    const read = (one: string): Block[] =>
      readForeignText(decode(one), "moodle", {
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
      category: category ? [decode(category)] : [],
      notes: own,
    };
  });
  return { items, files: [], notes };
}
