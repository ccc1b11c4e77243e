import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { ForeignItem } from "../foreign-item";
import { choiceFace, trueFalseFace } from "./choice-face";
import { clozeFace } from "./cloze-face";
import { type Face, noFace, words } from "./face";
import { matchFace } from "./match-face";
import { essayFace, numberFace, orderFace, textFace } from "./recall-faces";

/** The item with its title for a text, where it has no other. */
function withStem(item: ForeignItem): { item: ForeignItem; isTitle: boolean } {
  const { body, title } = item;
  if (!("stem" in body) || plainText(body.stem) !== "" || body.stem.some((block) => block.type === "code"))
    return { item, isTitle: false };
  if (!title?.trim()) return { item, isTitle: false };
  return { item: { ...item, body: { ...body, stem: words(title) } }, isTitle: true };
}

const isEmpty = (blocks: readonly Block[]) => blocks.length === 0;

/** How an item of another program looks in a bank, and what that changes. */
export function toFace(given: ForeignItem, language: string): Face {
  const { item, isTitle } = withStem(given);
  const { body } = item;
  const face = faceOf(body, language);
  if (isTitle && face.parts.length > 0)
    face.notes.push({
      fate: "changed",
      rule: "title-as-text",
      message: "It has a name and no text. The name stands for the text.",
    });
  return face;
}

function faceOf(body: ForeignItem["body"], language: string): Face {
  if ("stem" in body && isEmpty(body.stem))
    return noFace("no-text", "It asks nothing: its text is empty.", "Write the question at the source.");
  switch (body.kind) {
    case "choice":
      return choiceFace(body);
    case "true-false":
      return trueFalseFace(body, language);
    case "text":
      return textFace(body);
    case "number":
      return numberFace(body);
    case "match":
      return matchFace(body);
    case "order":
      return orderFace(body);
    case "cloze":
      return clozeFace(body);
    case "essay":
      return essayFace(body);
    case "card":
      return isEmpty(body.front) || isEmpty(body.back)
        ? noFace("half-a-card", "One side of the card is empty.", "Write it at the source.")
        : { parts: [{ kind: "flashcard", front: body.front, answer: body.back }], notes: [] };
    case "description":
      return noFace(
        "asks-nothing",
        "It is a text without a question.",
        "Texts belong into a lesson, or into the stimulus of a case.",
      );
    case "unread":
      return { parts: [], notes: [] };
  }
}
