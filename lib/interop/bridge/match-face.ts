import { plainText } from "@/lib/bank/plain-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody } from "../foreign-item";
import { type Face, noFace, optionOf, shown, words } from "./face";

/**
 * Pairs, as a case: its stimulus says what to match, and each left side is a question whose options are all the right sides. That is
 * what other programs show, too: a row for each, with a list to choose from.
 */
export function matchFace({ stem, pairs, others }: Extract<ForeignBody, { kind: "match" }>): Face {
  const asked = pairs.filter(({ left, right }) => plainText(left) !== "" && right.trim() !== "");
  const halves = pairs.filter(({ left, right }) => plainText(left) !== "" && right.trim() === "");
  const lost: FidelityNote[] = halves.map(({ left }) => ({
    fate: "in-part",
    rule: "pair-without-answer",
    message: `"${shown(left)}" was left out: nothing is matched with it.`,
    help: "Give it a right side at the source.",
  }));
  const choices = [
    ...new Map(
      [...asked.map(({ right }) => right), ...others].map((text) => [text.trim().toLowerCase(), text.trim()]),
    ),
  ].flatMap(([key, text]) => (key === "" ? [] : [text]));
  if (asked.length === 0 || choices.length < 2)
    return noFace(
      "too-few-pairs",
      "It has no two pairs with different answers.",
      "Give it more pairs at the source.",
    );
  return {
    stimulus: stem,
    parts: asked.map(({ left, right }) => ({
      kind: "question",
      multiple: false,
      fixed: false,
      stem: left,
      options: choices.map((text) =>
        optionOf(words(text), text.toLowerCase() === right.trim().toLowerCase(), undefined),
      ),
    })),
    notes: [
      ...lost,
      {
        fate: "changed",
        rule: "matching-as-case",
        message: `Matching became a case with ${asked.length} question${asked.length === 1 ? "" : "s"}: one for each pair, each scored by itself.`,
      },
    ],
  };
}
