import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { type XmlElement, xmlText } from "../xml/read-xml";
import { type BodyParts, idOf, labelsOf, wordsOf } from "./body-parts";
import { isResponse, materialHtml } from "./material";
import { pairsFrom } from "./read-match";
import { positiveTests, wantedValues } from "./scoring";

const elements = ({ children }: XmlElement) =>
  children.filter((child): child is XmlElement => typeof child !== "string");

function flowOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(element)) {
    const found = child.attributes.class === name ? child : flowOf(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The block around each response. */
function rowsOf(element: XmlElement): { block: XmlElement; response: XmlElement }[] {
  return elements(element).flatMap((child) =>
    isResponse(child) ? [{ block: element, response: child }] : rowsOf(child),
  );
}

/** Whether the answers stand in a block of their own, as Blackboard writes matching. */
export const isBoardMatch = (presentation: XmlElement) =>
  flowOf(presentation, "RIGHT_MATCH_BLOCK") !== undefined;

/**
 * Matching as Blackboard writes it: labels have no text, and mean the answers in the block behind by their place. Rules for a right pair
 * may show the feedback for right answers, and say nothing of the score.
 */
export function readBoardMatch(parts: BodyParts): ForeignBody {
  const { presentation, scoring, texts } = parts;
  const answers = flowOf(presentation, "RIGHT_MATCH_BLOCK");
  const asked = flowOf(presentation, "QUESTION_BLOCK");
  const stem: Block[] = asked ? texts.read(asked) : [];
  const rights = answers ? elements(answers).map(wordsOf) : [];
  const shownFor = (response: string) =>
    scoring.conditions
      .filter(({ shows, sets }) => sets.length === 0 && shows.some((id) => /^correct$/i.test(id)))
      .flatMap(({ tests }) => positiveTests(tests, ["varequal"]))
      .filter(({ attributes }) => attributes.respident === response)
      .map((test) => xmlText(test).trim());
  const rows = rowsOf(presentation).map(({ block, response }) => {
    const ids = labelsOf(response).map(idOf);
    const wanted = [...wantedValues(scoring, idOf(response)), ...shownFor(idOf(response))];
    const places = [...new Set(wanted)].map((id) => String(ids.indexOf(id)));
    return {
      left: texts.html(materialHtml(block)),
      wanted: places.filter((place) => place !== "-1"),
    };
  });
  return pairsFrom(rows, new Map(rights.map((text, place) => [String(place), text])), stem, parts);
}
