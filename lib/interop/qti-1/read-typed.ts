import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, below, feedbackFor, idOf } from "./body-parts";
import { materialHtml, promptHtml } from "./material";
import { fullMarks, positiveTests, scoreFor, wantedRanges, wantedValues } from "./scoring";

/** Numbers that count: single ones, and ranges. A number in the middle of a range is that range. */
export function readNumber(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const { scoring } = parts;
  const values = wantedValues(scoring, idOf(response));
  const ranges = wantedRanges(scoring, idOf(response));
  const inRange = (value: string) =>
    ranges.some(({ from, to }) => Number(value) >= from && Number(value) <= to);
  const round = (number: number) => Number(number.toPrecision(12));
  const near = (value: string | undefined, middle: number, tolerance: number) =>
    value !== undefined && Math.abs(Number(value) - middle) <= tolerance * 1e-6;
  return {
    kind: "number",
    stem,
    answers: [
      ...ranges.map(({ from, to }) => {
        const middle = round((from + to) / 2);
        const tolerance = round((to - from) / 2);
        const value = values.find((one) => near(one, middle, tolerance)) ?? String(middle);
        return { value, tolerance, fraction: 1, ...feedbackFor(value, parts) };
      }),
      ...values
        .filter((value) => !inRange(value))
        .map((value) => ({ value, tolerance: 0, fraction: 1, ...feedbackFor(value, parts) })),
    ],
  };
}

/** A text that is compared with others, whole or in part. */
export function readText(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const { scoring } = parts;
  const id = idOf(response);
  const parted = wantedValues(scoring, id, ["varsubstring"]);
  const isPattern = parted.length > 0;
  const whole = wantedValues(scoring, id);
  const gain = (value: string) => scoreFor(scoring, new Map([[id, [value]]]), true) - scoring.base;
  const best = fullMarks(scoring, [...whole, ...parted].map(gain), parts.metadata.points);
  const answer = (value: string, text: string) => ({
    text,
    fraction: best > 0 ? gain(value) / best : 0,
    ...feedbackFor(value, parts),
  });
  const escaped = (value: string) => (isPattern ? value.replaceAll("*", "\\*") : value);
  const isStrict = scoring.conditions.some(({ tests }) =>
    positiveTests(tests, ["varequal"]).some(({ attributes }) => /^yes$/i.test(attributes.case ?? "")),
  );
  return {
    kind: "text",
    stem,
    answers: [
      ...whole.map((value) => answer(value, escaped(value))),
      ...parted.map((value) => answer(value, `*${escaped(value)}*`)),
    ],
    caseSensitive: isStrict,
    wildcards: isPattern,
  };
}

/** Whether numbers are typed. */
export function isNumeric(response: XmlElement, parts: BodyParts): boolean {
  if (parts.metadata.kind === "number" || response.name === "response_num") return true;
  const type = below(response, "render_fib")[0]?.attributes.fibtype ?? "";
  return (
    /^(?:integer|decimal|scientific)$/i.test(type) || wantedRanges(parts.scoring, idOf(response)).length > 0
  );
}

/** Whether the rules say what is right. */
export const hasKey = (response: XmlElement, { scoring }: BodyParts) =>
  wantedValues(scoring, idOf(response), ["varequal", "varsubstring"]).length > 0 ||
  wantedRanges(scoring, idOf(response)).length > 0;

/** The text with its gap drawn, where words stand behind it as well. */
export function withDrawnGap(presentation: XmlElement): string {
  const html = materialHtml(presentation, (response) => promptHtml(response, "\ue012"));
  const [before = "", behind = ""] = html.split("\ue012");
  if (/^(?:\s|<[^<>]*>)*$/.test(behind)) return before + behind;
  return `${before}_____${behind.replace(/^\s+(?=[,.;:!?)])/, "")}`;
}
