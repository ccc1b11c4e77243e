import type { Block } from "@/lib/bank/rich-text";
import type { ForeignItem } from "./foreign-item";
import type { HtmlSection } from "./html/html-to-rich-text";
import { replaceText } from "./text/map-inline";

function textOf(item: ForeignItem): Block[] {
  const { body } = item;
  return body.kind === "cloze"
    ? body.text
    : body.kind === "card"
      ? body.front
      : "stem" in body
        ? body.stem
        : [];
}

/** The one answer of a typed question, in the place where the text shows its gap. */
function clozeFrom(item: ForeignItem): ForeignItem {
  const { body } = item;
  if (body.kind !== "text") return item;
  // A star is written with a backslash: alone it would stand for any letters.
  const answer = (body.answers[0]?.text ?? "").replaceAll("\\*", "*");
  const text = replaceText(body.stem, /_____/g, () => ({ type: "blank", answer }));
  return {
    ...item,
    body: { kind: "cloze", text, gaps: [{ kind: "text", answers: [{ text: answer, fraction: 1 }] }] },
  };
}

/**
 * Brings back what our own export had to write in another form: hints, answers and key points that stand in sections of the general
 * feedback, and the kind of item that a tag names.
 */
export function restoreOwnKind(
  given: ForeignItem,
  kind: string | undefined,
  sections: readonly HtmlSection[],
): ForeignItem {
  const of = (name: string) =>
    sections.filter((section) => section.name === name).map(({ blocks }) => blocks);
  const [explanation] = of("explanation");
  const item: ForeignItem = {
    ...given,
    hints: [...given.hints, ...of("hint")],
    ...(explanation ? { explanation: [...(given.explanation ?? []), ...explanation] } : {}),
  };
  const [answer] = of("answer");
  const [points] = of("points");
  const list = points?.[0]?.type === "list" ? points[0].items : [];
  if (kind === "flashcard" && answer)
    return { ...item, body: { kind: "card", front: textOf(item), back: answer } };
  if (kind === "short-answer" && answer)
    return { ...item, body: { kind: "essay", stem: textOf(item), keyPoints: list, answer } };
  if (kind === "cloze") return clozeFrom(item);
  // Without the tag (another program lost it), what the sections hold is still said to learners.
  const others = [...(points ?? []), ...(answer ?? [])];
  return others.length > 0 ? { ...item, explanation: [...others, ...(item.explanation ?? [])] } : item;
}
