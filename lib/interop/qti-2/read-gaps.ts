import type { AcceptedText, ForeignBody, ForeignGap } from "../foreign-item";
import { withoutKey } from "../without-key";
import { childrenOf, type XmlElement } from "../xml/read-xml";
import { declarationOf, mappedShare } from "./declarations";
import { type ItemParts, idOf, rightOf } from "./item-parts";
import { wordsOf } from "./item-texts";

/** Texts that a gap accepts, each once, with the share of the marks that it gives. */
function acceptedBy(interaction: XmlElement, parts: ItemParts): AcceptedText[] {
  const declaration = declarationOf(interaction, parts.declarations);
  const right = rightOf(interaction, parts, false);
  const partly = declaration.mapping.filter(({ key, score }) => score > 0 && !right.includes(key));
  return [
    ...[...new Set(right)].map((text) => ({ text, fraction: 1 })),
    ...partly.map(({ key }) => ({ text: key, fraction: Math.min(1, mappedShare(declaration, key)) })),
  ];
}

function gapOf(interaction: XmlElement, parts: ItemParts): ForeignGap {
  if (interaction.name === "inlineChoiceInteraction") {
    const right = rightOf(interaction, parts, false);
    return {
      kind: "choice",
      answers: childrenOf(interaction, "inlineChoice").map((choice) => ({
        text: wordsOf(choice),
        fraction: right.includes(idOf(choice)) ? 1 : 0,
      })),
    };
  }
  const { baseType } = declarationOf(interaction, parts.declarations);
  const isNumber = baseType === "integer" || baseType === "float";
  const tolerance = toleranceOf(interaction, parts);
  return {
    kind: isNumber ? "number" : "text",
    answers: acceptedBy(interaction, parts).map((answer) => ({
      ...answer,
      ...(isNumber && tolerance > 0 ? { tolerance } : {}),
    })),
  };
}

/** How far off a number may be, where the rules compare it so. */
function toleranceOf({ attributes }: XmlElement, { rules }: ItemParts): number {
  const found = rules.find(
    ({ test }) => test.kind === "value" && test.response === attributes.responseIdentifier && test.tolerance,
  );
  return found?.test.kind === "value" ? (found.test.tolerance ?? 0) : 0;
}

const full = 0.995;

/** Gaps in the text: a cloze; a single one that takes several answers or a range is a typed answer. */
export function readInlineInteractions(interactions: readonly XmlElement[], parts: ItemParts): ForeignBody {
  const gaps = interactions.map((interaction) => gapOf(interaction, parts));
  const [only] = gaps;
  const [interaction] = interactions;
  const right = only?.answers.filter(({ fraction }) => fraction >= full) ?? [];
  const isTyped = gaps.length === 1 && only && only.kind !== "choice" && interaction;
  if (!isTyped || (right.length === 1 && !right[0]?.tolerance && only.answers.length === 1))
    return { kind: "cloze", text: parts.stem(interactions, () => undefined), gaps };
  const stem = parts.stem([], (element) => (element === interaction ? "_____" : undefined));
  if (right.length === 0 && only.answers.length === 0) return withoutKey(stem, [], parts.texts.notes);
  if (only.kind === "number")
    return {
      kind: "number",
      stem,
      answers: only.answers.map(({ text, fraction, tolerance = 0 }) => ({
        value: text,
        fraction,
        tolerance,
      })),
    };
  const { mapping } = declarationOf(interaction, parts.declarations);
  return {
    kind: "text",
    stem,
    answers: only.answers.map(({ text, fraction }) => ({ text, fraction })),
    caseSensitive: mapping.some(({ caseSensitive }) => caseSensitive),
    wildcards: false,
  };
}
