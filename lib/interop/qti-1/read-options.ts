import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { withoutKey } from "../without-key";
import { type XmlElement, xmlText } from "../xml/read-xml";
import { type BodyParts, below, feedbackFor, idOf, labelsOf } from "./body-parts";
import { fullMarks, givesPoints, positiveTests, scoreFor, wantedValues } from "./scoring";

/** Shares of the marks by option, as the item's own rules score them. */
function sharesOf(response: XmlElement, single: boolean, parts: BodyParts): Map<string, number> {
  const { scoring, metadata } = parts;
  const ids = labelsOf(response).map(idOf);
  const gain = (values: readonly string[]) =>
    scoreFor(scoring, new Map([[idOf(response), values]])) - scoring.base;
  const nothing = gain([]);
  const alone = new Map(ids.map((id) => [id, gain([id])]));
  const most = fullMarks(scoring, [...alone.values()], metadata.points);
  if (single)
    return new Map(
      ids.map((id) => [id, most > 0 ? (alone.get(id) ?? 0) / most : Math.min(0, alone.get(id) ?? 0)]),
    );
  const named = [
    ...wantedValues(scoring, idOf(response)),
    ...wantedValues(scoring, idOf(response), ["varsubset"]).flatMap((set) => set.split(/[\s,]+/)),
  ];
  const keys = ids.filter((id) => named.includes(id));
  const together = gain(keys);
  const isFull = keys.length > 0 && together > Math.max(0, nothing) && together >= most * 0.995;
  return new Map(
    ids.map((id) => {
      const own = alone.get(id) ?? 0;
      return [id, isFull && keys.includes(id) ? 1 / keys.length : own < nothing ? -1 : 0];
    }),
  );
}

const isNo = (value: string | undefined) => /^(?:no|false)$/i.test(value ?? "");

/** Whether the options have an order to keep. One that is pinned, such as "none of the above", pins them all. */
function isFixed(response: XmlElement, { metadata }: BodyParts): boolean {
  const [render] = below(response, "render_choice");
  return (
    metadata.kind === "true-false" ||
    isNo(render?.attributes.shuffle) ||
    labelsOf(response).some(({ attributes }) => isNo(attributes.rshuffle))
  );
}

/** A question with options. */
export function readChoice(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const single = !/^multiple$/i.test(response.attributes.rcardinality ?? "single");
  const shares = sharesOf(response, single, parts);
  return {
    kind: "choice",
    stem,
    single,
    fixed: isFixed(response, parts),
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
