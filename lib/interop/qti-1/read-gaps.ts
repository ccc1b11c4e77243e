import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody, ForeignGap } from "../foreign-item";
import { replaceText } from "../text/map-inline";
import type { XmlElement } from "../xml/read-xml";
import { type BodyParts, idOf, labelsOf, wordsOf } from "./body-parts";
import { materialHtml, promptHtml } from "./material";
import { positiveTests, wantedRanges, wantedValues } from "./scoring";

/** The names by which a text may mean a gap: `[colour]`. */
function gapNames(response: XmlElement): string[] {
  const id = idOf(response);
  return [...new Set([wordsOf(response), id.replace(/^response_/, ""), id])].filter((name) => name !== "");
}

/** Whether a gap is chosen from a list. Where its program says so of its answers, that counts; else the kind of the item. */
function isChosen(labels: readonly XmlElement[], { metadata }: BodyParts): boolean {
  const types = labels.flatMap(({ attributes }) => attributes.answer_type ?? []);
  if (types.length > 0) return types.some((type) => /^(?:dropdown|wordbank)$/i.test(type));
  return metadata.kind !== "blanks";
}

/** A pattern as the words that it stands for, where it stands for words alone. */
function wordsOfPattern(pattern: string): string | undefined {
  const words = pattern.replace(/^\^/, "").replace(/\$$/, "");
  return /[\\^$.|?*+()[\]{}]/.test(words) ? undefined : words;
}

/** The text of an answer, with a note where more than that counted. */
function answerOf(label: XmlElement, parts: BodyParts): string | undefined {
  const text = wordsOf(label);
  const way = label.attributes.scoring_algorithm ?? "";
  if (/^Text(?:Contains|CloseEnough|Regex)/.test(way))
    parts.texts.notes.push({
      fate: "in-part",
      rule: "near-answers",
      message: `Answers like "${text.slice(0, 60)}" counted too; here the words must be the same.`,
    });
  return way === "TextRegex" ? wordsOfPattern(text) : text;
}

function typedGap(response: XmlElement, { scoring }: BodyParts): ForeignGap {
  const id = idOf(response);
  const ranges = wantedRanges(scoring, id).map(({ from, to }) => ({
    text: String(Number(((from + to) / 2).toPrecision(12))),
    fraction: 1,
    tolerance: (to - from) / 2,
  }));
  const texts = wantedValues(scoring, id).map((text) => ({ text, fraction: 1 }));
  return { kind: "text", answers: [...texts, ...ranges] };
}

function gapOf(response: XmlElement, parts: BodyParts): ForeignGap {
  const labels = labelsOf(response);
  if (/^response_(?:str|num)$/.test(response.name) || labels.length === 0) return typedGap(response, parts);
  const wanted = wantedValues(parts.scoring, idOf(response));
  const isKey = (label: XmlElement) => wanted.includes(idOf(label));
  if (isChosen(labels, parts))
    return {
      kind: "choice",
      answers: labels.map((label) => ({ text: wordsOf(label), fraction: isKey(label) ? 1 : 0 })),
    };
  // What is typed: every answer that is listed counts, though one of them alone is scored.
  const inOrder = [...labels.filter(isKey), ...labels.filter((label) => !isKey(label))];
  return {
    kind: "text",
    answers: inOrder.flatMap((label) => {
      const text = answerOf(label, parts);
      return text === undefined ? [] : [{ text, fraction: wanted.length > 0 ? 1 : 0 }];
    }),
  };
}

function noteCapitals(responses: readonly XmlElement[], { scoring, texts }: BodyParts): void {
  const ids = new Set(responses.map(idOf));
  const isStrict = scoring.conditions
    .flatMap(({ tests }) => positiveTests(tests, ["varequal"]))
    .some(({ attributes }) => /^yes$/i.test(attributes.case ?? "") && ids.has(attributes.respident ?? ""));
  if (isStrict)
    texts.notes.push({
      fate: "changed",
      rule: "case-sensitive",
      message: "Capital letters counted; here they don't.",
    });
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Gaps that the text names in brackets, in the order of the text. */
export function readNamedGaps(
  responses: readonly XmlElement[],
  stem: Block[],
  parts: BodyParts,
): ForeignBody | undefined {
  const byName = new Map(
    responses.flatMap((response) => gapNames(response).map((name) => [name, response] as const)),
  );
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
  const html = materialHtml(parts.presentation, (response) =>
    promptHtml(response, `\ue010${responses.indexOf(response)}\ue011`),
  )
    .replace(/<\/div>\s*(\ue010\d+\ue011)\s*<div>/g, " $1 ")
    .replace(/(\ue011)\s+(?=[,.;:!?)])/g, "$1");
  const text = replaceText(parts.texts.html(html), /\ue010\d+\ue011/g, () => ({
    type: "blank",
    answer: "?",
  }));
  noteCapitals(responses, parts);
  return { kind: "cloze", text, gaps: responses.map((response) => gapOf(response, parts)) };
}
