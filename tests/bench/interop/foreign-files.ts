import { aWorkbook } from "@/tests/support/office-file";
import { sentence } from "./make-items";

// Files of the formats that Rehearse reads and does not write, with the same questions as far as the format holds them.

const bytes = (text: string) => new TextEncoder().encode(text);
const each = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const stem = (index: number) => `${index} ${sentence(index, 30)} now?`;
const options = (index: number) => each(4, (option) => `${option} ${sentence(index + option, 8)} now`);
const why = (index: number, option: number) => `${sentence(index + option, 14)} now`;
const letter = (index: number) => String.fromCharCode(65 + index);

function numberedText(count: number): Uint8Array {
  const questions = each(count, (index) =>
    [
      `${index + 1}. ${stem(index)}`,
      ...options(index).flatMap((text, at) => [`${letter(at)}. ${text}`, `Why: ${why(index, at)}`]),
      `Answer: ${letter(index % 4)}`,
      `Explanation: ${sentence(index, 40)} now`,
      `Hint: ${sentence(index, 9)} now`,
      `ID: item-${index}`,
    ].join("\n"),
  );
  return bytes(`${questions.join("\n\n")}\n`);
}

function openTriviaDb(count: number): Uint8Array {
  const results = each(count, (index) => {
    const [right, ...wrong] = options(index);
    return {
      category: "Ethics",
      type: "multiple",
      difficulty: "medium",
      question: stem(index),
      correct_answer: right,
      incorrect_answers: wrong,
    };
  });
  return bytes(JSON.stringify({ response_code: 0, results }));
}

function excel(count: number): Uint8Array {
  const head = ["id", "question", ...each(4, (at) => `option ${at + 1}`), "key"];
  const more = [...each(4, (at) => `rationale ${at + 1}`), "hint", "explanation"];
  const rows = each(count, (index) => [
    `item-${index}`,
    stem(index),
    ...options(index),
    letter(index % 4),
    ...each(4, (at) => why(index, at)),
    `${sentence(index, 9)} now`,
    `${sentence(index, 40)} now`,
  ]);
  return aWorkbook({ One: [[...head, ...more], ...rows] });
}

function qti1(count: number): Uint8Array {
  const material = (text: string) =>
    `<material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material>`;
  const items = each(count, (index) => {
    const labels = options(index).map(
      (text, at) => `<response_label ident="o${at}">${material(text)}</response_label>`,
    );
    const told = each(
      4,
      (at) =>
        `<respcondition continue="Yes"><conditionvar><varequal respident="r">o${at}</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="o${at}_fb"/></respcondition>`,
    );
    const right = `<respcondition continue="No"><conditionvar><varequal respident="r">o${index % 4}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>`;
    const feedback = each(
      4,
      (at) =>
        `<itemfeedback ident="o${at}_fb"><flow_mat>${material(why(index, at))}</flow_mat></itemfeedback>`,
    );
    return `<item ident="item-${index}" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation>${material(stem(index))}<response_lid ident="r" rcardinality="Single"><render_choice>${labels.join("")}</render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${told.join("")}${right}</resprocessing>${feedback.join("")}</item>`;
  });
  return bytes(
    `<?xml version="1.0"?><questestinterop><assessment ident="a1" title="Bench"><section ident="root_section">${items.join("\n")}</section></assessment></questestinterop>`,
  );
}

/** Makes a file of so many questions, by the id of the format. */
export const foreignFiles: Readonly<Record<string, (count: number) => Uint8Array>> = {
  "numbered-text": numberedText,
  opentdb: openTriviaDb,
  excel,
  "qti-1": qti1,
};
