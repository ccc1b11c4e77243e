import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { replaceText } from "../text/map-inline";
import { withoutKey } from "../without-key";
import { type XmlElement, xmlText } from "../xml/read-xml";
import type { SortedFeedback } from "./item-feedback";
import type { ItemMetadata } from "./item-metadata";
import { isResponse, type Materials, materialHtml } from "./material";
import { givesPoints, positiveTests, type Scoring, scoreFor, wantedRanges, wantedValues } from "./scoring";

/** What an item is read with. */
export interface BodyParts {
  presentation: XmlElement;
  metadata: ItemMetadata;
  scoring: Scoring;
  feedback: SortedFeedback;
  texts: Materials;
  /** Values of answers whose feedback found a place. */
  used: Set<string>;
}

/** Every element below another of the names given, not those inside of one another. */
export function below(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return names.includes(child.name) ? [child] : below(child, ...names);
  });
}

/** What an item asks, in order. */
function responsesOf(presentation: XmlElement): XmlElement[] {
  return presentation.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return isResponse(child) ? [child] : responsesOf(child);
  });
}

const idOf = ({ attributes }: XmlElement) => attributes.ident ?? "";
const labelsOf = (response: XmlElement) => below(response, "response_label");
const wordsOf = (element: XmlElement) =>
  materialHtml(element)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

const leftOut = (rule: string, message: string, help: string): FidelityNote => ({
  fate: "left-out",
  rule,
  message,
  help,
});

function feedbackFor(value: string, { feedback, used }: BodyParts): { feedback?: Block[] } {
  const found = feedback.answers.get(value);
  if (!found) return {};
  used.add(value);
  return { feedback: found };
}

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

function readChoice(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
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

function readOrder(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
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

/** Numbers that count: single ones, and ranges. A number in the middle of a range is that range. */
function readNumber(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
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

function readText(response: XmlElement, stem: Block[], parts: BodyParts): ForeignBody {
  const { scoring } = parts;
  const id = idOf(response);
  const parted = wantedValues(scoring, id, ["varsubstring"]);
  const isPattern = parted.length > 0;
  const whole = wantedValues(scoring, id);
  const score = (value: string) => scoreFor(scoring, new Map([[id, [value]]]), true);
  const best = Math.max(scoring.most ?? 0, ...[...whole, ...parted].map(score));
  const answer = (value: string, text: string) => ({
    text,
    fraction: best > 0 ? score(value) / best : 0,
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

function readMatch(responses: readonly XmlElement[], stem: Block[], parts: BodyParts): ForeignBody {
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
function readNamedGaps(
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
function readPlacedGaps(responses: readonly XmlElement[], parts: BodyParts): ForeignBody {
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

function isNumeric(response: XmlElement, parts: BodyParts): boolean {
  if (parts.metadata.kind === "number" || response.name === "response_num") return true;
  const type = below(response, "render_fib")[0]?.attributes.fibtype ?? "";
  return (
    /^(?:integer|decimal|scientific)$/i.test(type) || wantedRanges(parts.scoring, idOf(response)).length > 0
  );
}

const hasKey = (response: XmlElement, { scoring }: BodyParts) =>
  wantedValues(scoring, idOf(response), ["varequal", "varsubstring"]).length > 0 ||
  wantedRanges(scoring, idOf(response)).length > 0;

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

const countTests = (tests: readonly XmlElement[]): number =>
  tests.reduce(
    (sum, test) =>
      sum + 1 + countTests(test.children.filter((child): child is XmlElement => typeof child !== "string")),
    0,
  );

/** How many comparisons scoring takes, at most: each answer by each rule. People's questions take some hundreds. */
function effort({ presentation, scoring }: BodyParts): number {
  const tests = scoring.conditions.reduce((sum, condition) => sum + 1 + countTests(condition.tests), 0);
  const typed = scoring.conditions.reduce(
    (sum, condition) => sum + positiveTests(condition.tests, ["varequal", "varsubstring"]).length,
    0,
  );
  const responses = responsesOf(presentation);
  const labels = responses.reduce((sum, response) => sum + labelsOf(response).length, responses.length);
  return tests * (labels + (responses.length === 1 && labels <= 2 ? typed : 0));
}

const mostEffort = 2_000_000;

/** The text with its gap drawn, where words stand behind it as well. */
function withDrawnGap(presentation: XmlElement): string {
  const [before = "", behind = ""] = materialHtml(presentation, () => "\ue012").split("\ue012");
  return before + (/^(?:\s|<[^<>]*>)*$/.test(behind) ? "" : "_____") + behind;
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
