import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { limits } from "../limits";
import { replaceText } from "../text/map-inline";
import { childOf, childrenOf, type XmlElement } from "../xml/read-xml";
import { gapMark, readClozeCode } from "./cloze-code";
import { rawText, type XmlTexts } from "./xml-texts";

/**
 * The right words of a text with numbered gaps, `[[1]]`, as gaps of a cloze. A gap offers the words of its own group.
 * @param name of the elements that hold the words; old files have them as answers
 */
export function readNumberedGaps(
  question: XmlElement,
  name: "selectoption" | "dragbox",
  stem: Block[],
  texts: XmlTexts,
): ForeignBody {
  const named = childrenOf(question, name);
  const choices = (named.length > 0 ? named : childrenOf(question, "answer")).map((element) => {
    const text = texts.words(childOf(element, "text") ? element : undefined);
    // In old files the group stands in the feedback, as PHP writes it down.
    const old = /"draggroup";s:\d+:"(\d+)"/.exec(rawText(childOf(element, "feedback")))?.[1];
    return { text, group: rawText(childOf(element, "group")) || (old ?? "") };
  });
  const gaps: ForeignGap[] = [];
  const text = replaceText(stem, /\[\[(\d{1,3})\]\]/g, ([, number]) => {
    const right = choices[Number(number) - 1];
    const others = choices.filter(
      (choice) => choice.group === right?.group && choice.text !== right.text && choice.text !== "",
    );
    const answers = right?.text ? [{ text: right.text, fraction: 1 }] : [];
    gaps.push({
      kind: "choice",
      answers: [...answers, ...others.map((choice) => ({ text: choice.text, fraction: 0 }))],
    });
    return { type: "blank", answer: right?.text || "?" };
  });
  return { kind: "cloze", text, gaps };
}

/** A text with the codes of embedded answers in it. */
export function readEmbedded(
  textElement: XmlElement | undefined,
  texts: XmlTexts,
): ForeignBody | FidelityNote {
  if (!textElement) return { kind: "cloze", text: [], gaps: [] };
  const source = rawText(textElement).slice(0, limits.htmlCharacters);
  const { text, gaps, unknown, withFeedback, hasCase } = readClozeCode(source);
  if (unknown.length > 0)
    return {
      fate: "left-out",
      rule: "moodle-gap-type",
      message: `A gap is of the type ${unknown.join(", ")}, which is not known here.`,
      help: "Change it to SHORTANSWER, NUMERICAL or MULTICHOICE.",
    };
  if (hasCase)
    texts.notes.push({
      fate: "changed",
      rule: "case-sensitive",
      message: "Capital letters counted; here they don't.",
    });
  if (withFeedback.length > 0)
    texts.notes.push({
      fate: "in-part",
      rule: "answer-feedback",
      message: `Feedback for ${withFeedback.map((answer) => `"${answer.slice(0, 60)}"`).join(", ")} was left out.`,
      help: "What matters of it belongs into the explanation.",
    });
  const marked = texts.readString(text, textElement).main;
  return { kind: "cloze", gaps, text: replaceText(marked, gapMark, () => ({ type: "blank", answer: "?" })) };
}
