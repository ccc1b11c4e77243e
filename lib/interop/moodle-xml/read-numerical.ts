import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody } from "../foreign-item";
import { childOf, childrenOf, type XmlElement, xmlText } from "../xml/read-xml";
import { fractionOf, numberOf, rawText, type XmlTexts } from "./xml-texts";

/** The unit that the answers are in: the one that is counted once. Others were taken too, and the report says so. */
function readUnit(question: XmlElement, notes: FidelityNote[]): string {
  const units = childrenOf(childOf(question, "units"), "unit").map((unit) => ({
    name: rawText(childOf(unit, "unit_name")),
    times: numberOf(rawText(childOf(unit, "multiplier"))) || 1,
  }));
  const own = units.find(({ times }) => times === 1);
  const others = units.filter((unit) => unit !== own && unit.name !== "");
  if (others.length > 0)
    notes.push({
      fate: "in-part",
      rule: "other-units",
      message: `Answers in other units counted too: ${others.map(({ name, times }) => `${name} (× ${times})`).join(", ")}. Here they don't.`,
    });
  return own?.name ?? "";
}

/** A number to type. */
export function readNumerical(question: XmlElement, stem: Block[], texts: XmlTexts): ForeignBody {
  const unit = readUnit(question, texts.notes);
  if (rawText(childOf(question, "instructions")) !== "")
    texts.notes.push({
      fate: "in-part",
      rule: "unit-instructions",
      message: "What was said about units was left out.",
      help: "What matters of it belongs into the question.",
    });
  return {
    kind: "number",
    stem,
    answers: childrenOf(question, "answer").map((answer) => {
      const feedback = texts.read(childOf(answer, "feedback"));
      return {
        value: rawText(answer).replace(/^([-+]?\d+),(\d+)$/, "$1.$2"),
        tolerance: Math.abs(numberOf(xmlText(childOf(answer, "tolerance")))),
        fraction: fractionOf(answer),
        ...(feedback.length > 0 ? { feedback } : {}),
      };
    }),
    ...(unit ? { unit } : {}),
  };
}
