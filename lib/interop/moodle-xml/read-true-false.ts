import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { plainToRichText } from "../text/plain-to-rich-text";
import { childOf, childrenOf, type XmlElement } from "../xml/read-xml";
import { fractionOf, rawText, type XmlTexts } from "./xml-texts";

const isRight = (answer: XmlElement) => fractionOf(answer) > 0.995;

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * A statement that is true or false. Where the file marks neither side as right, or both, there is no key: it becomes a choice between its
 * two words, which waits as a draft.
 */
export function readTrueFalse(question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  const answers = childrenOf(question, "answer");
  // Old files have the words of their own language, true first.
  const named = answers.find((answer) => rawText(answer).toLowerCase() === "true");
  const whenTrue = named ?? answers.find((answer) => rawText(answer).toLowerCase() !== "false") ?? answers[0];
  const whenFalse = answers.find((answer) => answer !== whenTrue);
  const ifTrue = texts.read(childOf(whenTrue, "feedback"));
  const ifFalse = texts.read(childOf(whenFalse, "feedback"));
  if (answers.filter(isRight).length !== 1)
    return {
      kind: "choice",
      stem,
      single: true,
      fixed: true,
      options: answers.map((answer) => {
        const feedback = answer === whenTrue ? ifTrue : ifFalse;
        return {
          text: plainToRichText(capital(rawText(answer))),
          fraction: isRight(answer) ? 1 : 0,
          ...(feedback.length > 0 ? { feedback } : {}),
        };
      }),
    };
  return {
    kind: "true-false",
    stem,
    answer: whenTrue !== undefined && isRight(whenTrue),
    ...(ifTrue.length > 0 ? { ifTrue } : {}),
    ...(ifFalse.length > 0 ? { ifFalse } : {}),
  };
}
