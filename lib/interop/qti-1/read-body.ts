import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody } from "../foreign-item";
import type { XmlElement } from "../xml/read-xml";
import { isBoardMatch, readBoardMatch } from "./board-match";
import { type BodyParts, below, idOf, labelsOf, responsesOf, wordsOf } from "./body-parts";
import { effort, mostEffort } from "./effort";
import { materialHtml, promptHtml } from "./material";
import { readNamedGaps, readPlacedGaps } from "./read-gaps";
import { readDragged, readMatch } from "./read-match";
import { readChoice, readOrder } from "./read-options";
import { hasKey, isNumeric, readNumber, readText, withDrawnGap } from "./read-typed";
import { wantedValues } from "./scoring";

const leftOut = (rule: string, message: string, help: string): FidelityNote => ({
  fate: "left-out",
  rule,
  message,
  help,
});

/** Whether a response is a gap in the text around it: one answer, with a key and no words of its own. */
const isPlaced = (response: XmlElement, parts: BodyParts) =>
  !/^(?:multiple|ordered)$/i.test(response.attributes.rcardinality ?? "") &&
  wordsOf(response) === "" &&
  hasKey(response, parts);

function readSeveral(responses: XmlElement[], stem: Block[], parts: BodyParts): ForeignBody | FidelityNote {
  const { kind } = parts.metadata;
  const isTyped = responses.every(({ name }) => name === "response_str" || name === "response_num");
  const named = kind === "match" ? undefined : readNamedGaps(responses, stem, parts);
  if (named) return named;
  if (isTyped) return readPlacedGaps(responses, parts);
  const isRow = (response: XmlElement) =>
    labelsOf(response).length > 0 && (kind === "match" || wordsOf(response) !== "");
  if (responses.every(isRow)) return readMatch(responses, stem, parts);
  // Lists to choose from and gaps to type into, within a text.
  if (responses.every((response) => isPlaced(response, parts))) return readPlacedGaps(responses, parts);
  return leftOut(
    "composite",
    `It asks ${responses.length} things at once, and a question here asks one.`,
    "Split it at the source.",
  );
}

/** What an item asks, by its form; what its program calls it decides where the form leaves it open. */
export function readBody(parts: BodyParts): ForeignBody | FidelityNote {
  const { presentation, metadata } = parts;
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
  if (isBoardMatch(presentation)) return readBoardMatch(parts);
  const around = () => parts.texts.html(materialHtml(presentation));
  if (metadata.kind === "text-only" || !only) return { kind: "description", stem: around() };
  if (responses.length > 1 && metadata.kind !== "essay") return readSeveral(responses, around(), parts);
  return readOne(only, around, parts);
}

/** Whether pairs of labels are asked for, and not a set of them. */
const isDragged = (response: XmlElement, { scoring }: BodyParts) =>
  (response.name === "response_grp" ||
    labelsOf(response).some(({ attributes }) => attributes.match_group !== undefined)) &&
  wantedValues(scoring, idOf(response), ["varsubset"]).length > 0;

/** An item that asks one thing. Its text may stand inside of what it asks, too. */
function readOne(only: XmlElement, around: () => Block[], parts: BodyParts): ForeignBody {
  const { presentation, metadata, feedback } = parts;
  const stem = (): Block[] => parts.texts.html(materialHtml(presentation, (one) => promptHtml(one)));
  const isTyped = only.name === "response_str" || only.name === "response_num";
  if (metadata.kind === "essay" || (isTyped && !hasKey(only, parts))) {
    const answer = feedback.solution.splice(0);
    return { kind: "essay", stem: stem(), keyPoints: [], ...(answer.length > 0 ? { answer } : {}) };
  }
  if (isTyped) {
    const asked = parts.texts.html(withDrawnGap(presentation));
    return isNumeric(only, parts) ? readNumber(only, asked, parts) : readText(only, asked, parts);
  }
  if (metadata.kind === "match") return readMatch([only], around(), parts);
  const mayBeNamed = metadata.kind === "blanks" || metadata.kind === "dropdowns" || wordsOf(only) !== "";
  const named = mayBeNamed ? readNamedGaps([only], around(), parts) : undefined;
  if (named) return named;
  if (isDragged(only, parts)) return readDragged(only, stem(), parts);
  return /^ordered$/i.test(only.attributes.rcardinality ?? "")
    ? readOrder(only, stem(), parts)
    : readChoice(only, stem(), parts);
}
