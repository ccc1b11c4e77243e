import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody } from "../foreign-item";
import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, below, labelsOf, responsesOf, wordsOf } from "./body-parts";
import { effort, mostEffort } from "./effort";
import { materialHtml } from "./material";
import { readNamedGaps, readPlacedGaps } from "./read-gaps";
import { readChoice, readMatch, readOrder } from "./read-options";
import { hasKey, isNumeric, readNumber, readText, withDrawnGap } from "./read-typed";

const leftOut = (rule: string, message: string, help: string): FidelityNote => ({
  fate: "left-out",
  rule,
  message,
  help,
});

function readSeveral(responses: XmlElement[], stem: Block[], parts: BodyParts): ForeignBody | FidelityNote {
  const { kind } = parts.metadata;
  const isTyped = responses.every(({ name }) => name === "response_str" || name === "response_num");
  const named = kind === "match" ? undefined : readNamedGaps(responses, stem, parts);
  if (named) return named;
  if (isTyped) return readPlacedGaps(responses, parts);
  if (responses.every((response) => labelsOf(response).length > 0 && wordsOf(response) !== ""))
    return readMatch(responses, stem, parts);
  return leftOut(
    "composite",
    `It asks ${responses.length} things at once, and a question here asks one.`,
    "Split it at the source.",
  );
}

/** What an item asks, by its form; what its program calls it decides where the form leaves it open. */
export function readBody(parts: BodyParts): ForeignBody | FidelityNote {
  const { presentation, metadata, feedback } = parts;
  const responses = responsesOf(presentation);
  const [only] = responses;
  if (
    metadata.kind === "unsupported" ||
    responses.some(({ name }) => name === "response_xy") ||
    below(presentation, "render_hotspot", "render_slider").length > 0
  )
    return leftOut(
      "qti-type",
      `It is of the type "${(metadata.kindName || "hotspot or slider").slice(0, 60)}", which has no counterpart here.`,
      "Write it anew as a question with options.",
    );
  if (effort(parts) > mostEffort)
    return leftOut(
      "too-many-options",
      "It has so many options and rules that scoring each would take too long.",
      "Split it at the source.",
    );
  const stem = parts.texts.html(materialHtml(presentation));
  if (metadata.kind === "text-only" || !only) return { kind: "description", stem };
  const isTyped = only.name === "response_str" || only.name === "response_num";
  if (metadata.kind === "essay" || (responses.length === 1 && isTyped && !hasKey(only, parts))) {
    const answer = feedback.solution.splice(0);
    return { kind: "essay", stem, keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
  }
  if (responses.length > 1) return readSeveral(responses, stem, parts);
  if (isTyped) {
    const asked = parts.texts.html(withDrawnGap(presentation));
    return isNumeric(only, parts) ? readNumber(only, asked, parts) : readText(only, asked, parts);
  }
  if (metadata.kind === "blanks" || metadata.kind === "dropdowns") {
    const named = readNamedGaps(responses, stem, parts);
    if (named) return named;
  }
  if (metadata.kind === "match") return readMatch(responses, stem, parts);
  return /^ordered$/i.test(only.attributes.rcardinality ?? "")
    ? readOrder(only, stem, parts)
    : readChoice(only, stem, parts);
}
