import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { replaceText } from "../text/map-inline";
import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, idOf, labelsOf, wordsOf } from "./body-parts";
import { materialHtml } from "./material";
import { wantedValues } from "./scoring";

/** The name by which a text means a gap: `[colour]`. */
function gapName(response: XmlElement): string {
  return wordsOf(response) || idOf(response).replace(/^response_/, "");
}

function gapOf(response: XmlElement, parts: BodyParts): ForeignGap {
  const labels = labelsOf(response);
  const wanted = wantedValues(parts.scoring, idOf(response));
  if (labels.length === 0) return { kind: "text", answers: wanted.map((text) => ({ text, fraction: 1 })) };
  // What is typed: every answer that is listed counts, though one of them alone is scored.
  const isTyped = parts.metadata.kind === "blanks";
  return {
    kind: isTyped ? "text" : "choice",
    answers: labels.map((label) => ({
      text: wordsOf(label),
      fraction: wanted.includes(idOf(label)) || (isTyped && wanted.length > 0) ? 1 : 0,
    })),
  };
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Gaps that the text names in brackets, in the order of the text. */
export function readNamedGaps(
  responses: readonly XmlElement[],
  stem: Block[],
  parts: BodyParts,
): ForeignBody | undefined {
  const byName = new Map(responses.map((response) => [gapName(response), response]));
  const found: XmlElement[] = [];
  const pattern = new RegExp(`\\[(${[...byName.keys()].map(escapeRegExp).join("|")})\\]`, "g");
  const text = replaceText(stem, pattern, ([, name = ""]) => {
    const response = byName.get(name);
    if (!response) return undefined;
    found.push(response);
    return { type: "blank", answer: "?" };
  });
  if (new Set(found).size !== responses.length) return undefined;
  return { kind: "cloze", text, gaps: found.map((response) => gapOf(response, parts)) };
}

/** Gaps that stand in the text themselves. */
export function readPlacedGaps(responses: readonly XmlElement[], parts: BodyParts): ForeignBody {
  const html = materialHtml(
    parts.presentation,
    (response) => `\ue010${responses.indexOf(response)}\ue011`,
  ).replace(/<\/div>\s*(\ue010\d+\ue011)\s*<div>/g, " $1 ");
  const text = replaceText(parts.texts.html(html), /\ue010\d+\ue011/g, () => ({
    type: "blank",
    answer: "?",
  }));
  return { kind: "cloze", text, gaps: responses.map((response) => gapOf(response, parts)) };
}
