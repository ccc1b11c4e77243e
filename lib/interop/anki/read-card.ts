import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { SourcePlace } from "../fidelity";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { CardContext, CardTexts } from "./card-texts";
import { gapFields } from "./cards";
import { bareText as bare, clozeBody } from "./cloze-body";
import { type ClozeGap, clozeNumbers, readCloze } from "./cloze-text";
import type { Note, NoteType } from "./collection";
import { renderTemplate } from "./render-template";

/** The longest answer that is typed rather than turned over. */
const longestTyped = 80;

/** Hints of both sides, each once. */
function readHints(texts: CardTexts, ...sides: { hints: readonly string[] }[]): Block[][] {
  return [...new Set(sides.flatMap(({ hints }) => hints))]
    .map((hint) => texts.read(hint))
    .filter((hint) => hint.length > 0);
}

/** What a side of a card shows beside what it shares with the other: some templates repeat the front instead of naming it. */
function beyond(front: string, back: string): string {
  const [shown, behind] = [front.trim(), back.trim()];
  return shown && behind.startsWith(shown) ? behind.slice(shown.length) : behind;
}

/** One card of a note with gaps: those of one number are blanks. */
export function readClozeCard(
  note: Note,
  type: NoteType,
  fields: ReadonlyMap<string, string>,
  number: number,
  texts: CardTexts,
  place: SourcePlace,
): ForeignItem {
  const template = type.templates[0] ?? { front: "{{cloze:Text}}", back: "" };
  const names = gapFields(type, fields);
  if (names.some((name) => fields.get(name)?.includes("image-occlusion:")))
    return unreadItem(
      place,
      {
        rule: "image-occlusion",
        message: "It hides parts of a picture, which has no counterpart here.",
        help: "Ask for each part in words.",
      },
      bare(
        note.fields.find((field) => bare(field) !== "" && !field.includes("image-occlusion:")) ?? "",
      ).slice(0, 60),
    );
  const gaps: ClozeGap[] = [];
  // As in Anki, a text without a gap of this number is not shown.
  const cloze = (name: string) => {
    const found = readCloze(texts.settle(fields.get(name) ?? ""), number, gaps.length);
    gaps.push(...found.gaps);
    return found.gaps.length > 0 ? found.html : "";
  };
  const front = renderTemplate(template.front, fields, { number, cloze });
  const asked = names.find((name) => clozeNumbers(fields.get(name) ?? "").includes(number));
  const text = texts.read(gaps.length > 0 || asked === undefined ? front.html : cloze(asked));
  const around = renderTemplate(template.front, fields, { number });
  const back = renderTemplate(template.back, fields, { isBack: true, number });
  const explanation = texts.read(beyond(around.html, back.html));
  return {
    ...emptyItem(place, clozeBody(text, gaps)),
    hints: readHints(texts, front, back),
    ...(explanation.length > 0 ? { explanation } : {}),
  };
}

/** What the choice of a side is called. */
export function choiceName(type: NoteType, side: "front" | "back"): string {
  return `${side} of ${type.name}`;
}

/** A card with two sides; one whose answer is typed is a question with a blank. */
export function readCard(
  type: NoteType,
  fields: ReadonlyMap<string, string>,
  ord: number,
  texts: CardTexts,
  context: CardContext,
  place: SourcePlace,
): ForeignItem {
  const template = type.templates[ord];
  if (!template)
    return unreadItem(
      place,
      { rule: "card-without-template", message: "Its note type has no such card." },
      bare([...fields.values()][0] ?? "").slice(0, 60),
    );
  const chosen = (side: "front" | "back") => {
    const name = context.choices[choiceName(type, side)];
    return ord === 0 && name !== undefined && fields.has(name) ? fields.get(name) : undefined;
  };
  const front = renderTemplate(template.front, fields);
  const back = renderTemplate(template.back, fields, { isBack: true });
  const frontHtml = chosen("front") ?? front.html;
  const behind = chosen("back") ?? beyond(frontHtml, back.html);
  const stem = texts.read(frontHtml);
  const hints = readHints(texts, front, back);
  const typed = front.typed === undefined ? "" : (fields.get(front.typed) ?? "");
  const answer = texts.read(behind);
  const typedText = bare(typed);
  if (
    front.typed !== undefined &&
    typedText !== "" &&
    typedText.length <= longestTyped &&
    !/<(?:img|br|div|p)\b/i.test(typed)
  ) {
    const isSame = plainText(answer).replace(/\s+/g, " ").trim() === typedText;
    return {
      ...emptyItem(place, {
        kind: "text",
        stem,
        answers: [{ text: typedText, fraction: 1 }],
        caseSensitive: false,
        wildcards: false,
      }),
      hints,
      ...(isSame || answer.length === 0 ? {} : { explanation: answer }),
    };
  }
  if (front.typed !== undefined)
    texts.notes.push({
      fate: "changed",
      rule: "typed-as-card",
      message: "Its answer was typed; it is too long for a blank, so it is a flashcard.",
    });
  return { ...emptyItem(place, { kind: "card", front: stem, back: answer }), hints };
}
