import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { trueFalseWords } from "../bridge/choice-face";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";

const kindNames = {
  flashcard: "flashcard",
  cloze: "cloze",
  "short-answer": "short answer",
  question: "question",
};

/** The parts of an item that Aiken has no place for. */
function lostParts({ item, body }: OutgoingItem): string[] {
  const hasFeedback =
    body.kind === "choice"
      ? body.options.some(({ feedback }) => feedback)
      : body.kind === "true-false" && (body.ifTrue || body.ifFalse);
  return [
    ...(hasFeedback ? ["rationales"] : []),
    ...(item.hints.length > 0 ? ["hints"] : []),
    ...(item.explanation ? ["the explanation"] : []),
    "id, domain and other facts",
  ];
}

const isPlain = (blocks: readonly Block[]) =>
  blocks.every((block) => block.type === "paragraph" && block.children.every(({ type }) => type === "text"));

/** Text on one line: a second line could be taken for an option or an answer. */
const oneLine = (blocks: readonly Block[]) => plainText(blocks).replace(/\s+/g, " ").trim();

function writeOne(outgoing: OutgoingItem, language: string, notes: FidelityNote[]): string | undefined {
  const { item, body } = outgoing;
  const leaveOut = (rule: string, message: string) => {
    notes.push({ fate: "left-out", rule, message, help: "Moodle XML keeps it." });
    return undefined;
  };
  if (body.kind !== "choice" && body.kind !== "true-false")
    return leaveOut(
      "aiken-choice-only",
      `Aiken has questions with options alone; this is a ${kindNames[item.kind]}.`,
    );
  if (body.kind === "choice" && !body.single)
    return leaveOut("aiken-one-key", "Aiken has one right option; this question has several.");
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  const [yes, no] = trueFalseWords(language);
  const options =
    body.kind === "choice"
      ? body.options.map(({ text, fraction }) => ({ text: oneLine(text), isKey: fraction > 0 }))
      : [
          { text: yes, isKey: body.answer },
          { text: no, isKey: !body.answer },
        ];
  if (options.length > 26)
    return leaveOut(
      "aiken-letters",
      `Aiken has letters A to Z; this question has ${options.length} options.`,
    );
  notes.push(...stimulusNotes, {
    fate: "in-part",
    rule: "aiken-bare",
    message: `Aiken has no place for ${lostParts(outgoing).join(", ")}.`,
    help: "Moodle XML keeps them.",
  });
  if (!isPlain(stem) || (body.kind === "choice" && !body.options.every(({ text }) => isPlain(text))))
    notes.push({
      fate: "in-part",
      rule: "aiken-plain",
      message: "Aiken is plain text: bold, lists, tables and pictures became words.",
    });
  const letter = (index: number) => String.fromCharCode(65 + index);
  return [
    oneLine(stem),
    ...options.map(({ text }, index) => `${letter(index)}) ${text}`),
    `ANSWER: ${letter(options.findIndex(({ isKey }) => isKey))}`,
    "",
  ].join("\n");
}

/** Writes Aiken: questions with one key, as plain text. The report says what of each is lost. */
export function writeAiken({ items, language }: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const parts = items.flatMap((outgoing) => {
    const own: FidelityNote[] = [];
    const written = writeOne(outgoing, language, own);
    notes.set(outgoing.item.id, own);
    return written ?? [];
  });
  return { bytes: new TextEncoder().encode(parts.join("\n")), notes };
}
