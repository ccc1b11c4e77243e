import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { withoutKey } from "../without-key";
import { type XmlElement, xmlText } from "../xml/read-xml";
import { type BodyParts, below, feedbackFor, idOf, labelsOf, wordsOf } from "./body-parts";
import { givesPoints, positiveTests, scoreFor, wantedValues } from "./scoring";

/** Shares of the marks by option, as the item's own rules score them. */
function sharesOf(response: XmlElement, single: boolean, { scoring }: BodyParts): Map<string, number> {
  const ids = labelsOf(response).map(idOf);
  const score = (values: readonly string[]) => scoreFor(scoring, new Map([[idOf(response), values]]));
  const nothing = score([]);
  const alone = new Map(ids.map((id) => [id, score([id])]));
  const best = Math.max(scoring.most ?? 0, ...alone.values());
  if (single)
    return new Map(
      ids.map((id) => [id, best > 0 ? (alone.get(id) ?? 0) / best : Math.min(0, alone.get(id) ?? 0)]),
    );
  const keys = wantedValues(scoring, idOf(response)).filter((id) => ids.includes(id));
  const together = score(keys);
  const isFull = keys.length > 0 && together > nothing && together >= best * 0.995;
  return new Map(
    ids.map((id) => {
      const own = alone.get(id) ?? 0;
      return [id, isFull && keys.includes(id) ? 1 / keys.length : own < nothing ? -1 : 0];
    }),
  );
}

/** A question with options. */
export function readChoice(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const single = !/^multiple$/i.test(response.attributes.rcardinality ?? "single");
  const shares = sharesOf(response, single, parts);
  const [render] = below(response, "render_choice");
  return {
    kind: "choice",
    stem,
    single,
    fixed: parts.metadata.kind === "true-false" || /^(?:no|false)$/i.test(render?.attributes.shuffle ?? ""),
    options: labelsOf(response).map((label) => ({
      text: parts.texts.read(label),
      fraction: shares.get(idOf(label)) ?? 0,
      ...feedbackFor(idOf(label), parts),
    })),
  };
}

/** Things to put in order, which the rules compare in that order. */
export function readOrder(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const labels = labelsOf(response);
  const tests = parts.scoring.conditions
    .filter(givesPoints)
    .flatMap((condition) => positiveTests(condition.tests, ["varequal"]))
    .filter(({ attributes }) => attributes.respident === idOf(response));
  const index = (test: XmlElement) => Number(test.attributes.index) || 0;
  const order = [...tests].sort((a, b) => index(a) - index(b)).map((test) => xmlText(test).trim());
  const entries = [...new Set(order)].map((id) => labels.find((label) => idOf(label) === id));
  if (entries.length !== labels.length || entries.includes(undefined))
    return withoutKey(
      stem,
      labels.map((label) => parts.texts.read(label)),
      parts.texts.notes,
    );
  return { kind: "order", stem, entries: entries.map((label) => parts.texts.read(label)) };
}

/** A list to choose from for each of several things. */
export function readMatch(responses: readonly XmlElement[], stem: Block[], parts: BodyParts): ForeignBody {
  const choices = new Map<string, string>();
  for (const response of responses)
    for (const label of labelsOf(response))
      if (!choices.has(idOf(label))) choices.set(idOf(label), wordsOf(label));
  const pairs = responses.flatMap((response) => {
    const [right] = wantedValues(parts.scoring, idOf(response));
    if (right === undefined) return [];
    return [{ left: parts.texts.read(response), right: choices.get(right) ?? right, id: right }];
  });
  if (pairs.length === 0)
    return withoutKey(
      stem,
      [...responses, ...labelsOf(responses[0] ?? parts.presentation)].map((one) => parts.texts.read(one)),
      parts.texts.notes,
    );
  const missing = responses.length - pairs.length;
  if (missing > 0)
    parts.texts.notes.push({
      fate: "in-part",
      rule: "pair-without-answer",
      message: `${missing} of its pairs had no right answer and were left out.`,
      help: "Give them one at the source.",
    });
  const used = new Set(pairs.map(({ id }) => id));
  return {
    kind: "match",
    stem,
    pairs: pairs.map(({ left, right }) => ({ left, right })),
    others: [...choices].flatMap(([id, text]) => (used.has(id) || text === "" ? [] : [text])),
  };
}
