import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { withoutKey } from "../without-key";
import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, idOf, labelsOf, wordsOf } from "./body-parts";
import { wantedValues } from "./scoring";

/** What each of several things goes with: the first that counts, and whether others count as well. */
export interface Row {
  left: Block[];
  /** Identifiers that give points. */
  wanted: string[];
}

const shown = (texts: readonly string[]) => texts.map((text) => `"${text.slice(0, 60)}"`).join(", ");

/**
 * Rows with a list to choose from, as pairs. What has no answer or no words is left out and named.
 * @param choices texts by their identifier
 */
export function pairsFrom(
  rows: readonly Row[],
  choices: ReadonlyMap<string, string>,
  stem: Block[],
  parts: BodyParts,
): ForeignBody {
  const { notes } = parts.texts;
  const asked = rows.filter(({ left, wanted }) => {
    const [first] = wanted;
    return first !== undefined && plainText(left) !== "" && (choices.get(first) ?? "") !== "";
  });
  const offered = [...choices.values()].filter((text) => text !== "");
  if (asked.length === 0)
    return withoutKey(
      stem,
      [...rows.map(({ left }) => left), ...offered.map((text) => parts.texts.html(escapeText(text)))],
      notes,
    );
  if (asked.length < rows.length)
    notes.push({
      fate: "in-part",
      rule: "pair-without-answer",
      message: `${rows.length - asked.length} of its pairs had no right answer, or no words, and were left out.`,
      help: "Give them both at the source.",
    });
  const others = asked.flatMap(({ wanted }) => wanted.slice(1).map((id) => choices.get(id) ?? id));
  if (others.length > 0)
    notes.push({
      fate: "in-part",
      rule: "other-answers",
      message: `A pair has one answer here; ${shown(others)} counted as well.`,
    });
  const used = new Set(asked.flatMap(({ wanted }) => wanted));
  return {
    kind: "match",
    stem,
    pairs: asked.map(({ left, wanted }) => ({ left, right: choices.get(wanted[0] ?? "") ?? "" })),
    others: [...choices].flatMap(([id, text]) => (used.has(id) || text === "" ? [] : [text])),
  };
}

const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Things to be sorted into groups: what goes into each is asked of the things. */
function readGroups(responses: readonly XmlElement[], stem: Block[], parts: BodyParts): ForeignBody {
  const things = new Map(responses.flatMap(labelsOf).map((label) => [idOf(label), label]));
  const groups = new Map(responses.map((response) => [idOf(response), wordsOf(response)]));
  const rows = [...things].map(([id, label]) => ({
    left: parts.texts.read(label),
    wanted: responses.map(idOf).filter((group) => wantedValues(parts.scoring, group).includes(id)),
  }));
  const stray = rows.filter(({ wanted }) => wanted.length === 0);
  if (stray.length > 0)
    parts.texts.notes.push({
      fate: "in-part",
      rule: "belongs-nowhere",
      message: `What belongs into no group was left out: ${shown(stray.map(({ left }) => plainText(left)))}.`,
    });
  const placed = rows.filter(({ wanted }) => wanted.length > 0);
  return pairsFrom(placed, groups, stem, parts);
}

/** A list to choose from for each of several things. */
export function readMatch(responses: readonly XmlElement[], stem: Block[], parts: BodyParts): ForeignBody {
  const wantedOf = (response: XmlElement) => wantedValues(parts.scoring, idOf(response));
  const isMany = ({ attributes }: XmlElement) => /^multiple$/i.test(attributes.rcardinality ?? "");
  if (responses.some((response) => isMany(response) && wantedOf(response).length > 1))
    return readGroups(responses, stem, parts);
  const choices = new Map<string, string>();
  for (const label of responses.flatMap(labelsOf))
    if (!choices.has(idOf(label))) choices.set(idOf(label), wordsOf(label));
  const rows = responses.map((response) => ({
    left: parts.texts.read(response),
    wanted: wantedOf(response),
  }));
  return pairsFrom(rows, choices, stem, parts);
}

/** One response with pairs of its labels, as `varsubset` names them: what is dragged, and where to. */
export function readDragged(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const labels = new Map(labelsOf(response).map((label) => [idOf(label), label]));
  const pairs = wantedValues(parts.scoring, idOf(response), ["varsubset"]).map((pair) =>
    pair.split(/[\s,]+/).filter(Boolean),
  );
  const targets = [...labels].filter(([id]) => pairs.some(([, to]) => to === id));
  const isTarget = new Set(targets.map(([id]) => id));
  const dragged = [...labels].filter(([id, label]) => !isTarget.has(id) && label.attributes.match_group);
  const rows = (dragged.length > 0 ? dragged : [...labels].filter(([id]) => !isTarget.has(id))).map(
    ([id, label]) => ({
      left: parts.texts.read(label),
      wanted: pairs.flatMap(([from, to]) => (from === id && to !== undefined ? [to] : [])),
    }),
  );
  return pairsFrom(rows, new Map(targets.map(([id, label]) => [id, wordsOf(label)])), stem, parts);
}
