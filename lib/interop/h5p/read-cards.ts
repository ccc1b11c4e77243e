import { withoutEntities } from "./entities";
import { dialogSchema, flashcardSchema } from "./h5p-schemas";
import type { Made, Texts } from "./h5p-texts";

/** Answers of a card that count alike: `|` parts them, and `\|` is one that is meant. */
function answersOf(answer: string): string[] {
  return answer
    .replaceAll("\\|", "\ue012")
    .split("|")
    .map((one) => one.replaceAll("\ue012", "|").trim())
    .filter(Boolean);
}

/** A card of H5P.Flashcards, whose answer is typed. */
export function readFlashcard(params: unknown, texts: Texts): Made {
  const { description, text, answer, image, imageAltText, tip, caseSensitive } =
    flashcardSchema.parse(params);
  texts.hint(tip);
  return {
    body: {
      kind: "text",
      stem: [...texts.read(description), ...texts.image(image, imageAltText), ...texts.read(text)],
      answers: answersOf(answer).map((one) => ({ text: withoutEntities(one), fraction: 1 })),
      caseSensitive: caseSensitive === true && /\p{L}/u.test(answer),
      wildcards: false,
    },
  };
}

/** A card of H5P.Dialogcards: two sides. */
export function readDialog(params: unknown, texts: Texts): Made {
  const { description, text, answer, image, imageAltText, audio, tips } = dialogSchema.parse(params);
  if ((audio ?? []).length > 0) texts.noteMedia("Sound");
  texts.hint(tips?.front);
  return {
    ...texts.some("explanation", tips?.back),
    body: {
      kind: "card",
      front: [...texts.read(description), ...texts.image(image, imageAltText), ...texts.read(text)],
      back: texts.read(answer),
    },
  };
}
