import { field, html } from "./qti-1-xml";

export const plain = (text: string) =>
  `<material><mattext texttype="text/plain">${text}</mattext></material>`;
export const bare = (text: string) => `<material><mattext>${text}</mattext></material>`;
export const label = (ident: string, inner: string, more = "") =>
  `<response_label ident="${ident}"${more}>${inner}</response_label>`;
export const lid = (ident: string, inner: string, more = ' rcardinality="Single"', row = "") =>
  `<response_lid ident="${ident}"${more}>${row}<render_choice>${inner}</render_choice></response_lid>`;
export const fib = (type = "") =>
  `<response_str ident="response1" rcardinality="Single"><render_fib${type}><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>`;

export const declared = '<decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/>';
export const equal = (value: string, ident = "response1", more = "") =>
  `<varequal respident="${ident}"${more}>${value}</varequal>`;
export const show = (id: string) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`;
export const full = '<setvar action="Set" varname="SCORE">100</setvar>';
export const part = (value: string) => `<setvar varname="SCORE" action="Add">${value}</setvar>`;
export const rule = (test: string, then: string, goesOn = "") =>
  `<respcondition${goesOn && ` continue="${goesOn}"`}><conditionvar>${test}</conditionvar>${then}</respcondition>`;
export const processing = (...rules: string[]) =>
  `<resprocessing><outcomes>${declared}</outcomes>${rules.join("")}</resprocessing>`;
export const feedback = (id: string, text: string) =>
  `<itemfeedback ident="${id}"><flow_mat>${html(`<p>${text}</p>`)}</flow_mat></itemfeedback>`;

/** An item with the metadata that Canvas writes. */
export const item = (type: string, ident: string, body: string, ...more: [name: string, entry: string][]) =>
  `<item ident="${ident}" title="Question"><itemmetadata><qtimetadata>${[["question_type", type], ["points_possible", "1.0"], ["original_answer_ids", "1,2"], ...more].map(([name = "", entry = ""]) => field(name, entry)).join("")}</qtimetadata></itemmetadata>${body}</item>`;
export const shown = (stem: string, inner = "") =>
  `<presentation>${html(`<div><p>${stem}</p></div>`)}${inner}</presentation>`;

/** A file with a quiz. */
export const canvasQuiz = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd">
  <assessment ident="quiz1" title="Kitchen">
    <qtimetadata>${field("cc_maxattempts", "1")}</qtimetadata>
    <section ident="root_section">${items.join("\n")}</section>
  </assessment>
</questestinterop>`;

/** A file with a question bank. */
export const canvasBank = (ident: string, title: string, ...items: string[]) =>
  canvasQuiz().replace(
    /<assessment[\s\S]*<\/assessment>/,
    `<objectbank ident="${ident}"><qtimetadata>${field("bank_title", title)}</qtimetadata>${items.join("\n")}</objectbank>`,
  );

export const options = label("10", plain("Milk")) + label("20", plain("Salt"));
export const general = rule("<other/>", show("general_fb"), "Yes");
export const wrong = rule("<other/>", show("general_incorrect_fb"), "Yes");
export const spoken =
  feedback("general_fb", "See page 4.") +
  feedback("correct_fb", "Just so.") +
  feedback("general_incorrect_fb", "Look again.");

/** A question with two options, the first of them right. */
export const canvasChoice = (ident: string, stem: string, ...more: [name: string, entry: string][]) =>
  item(
    "multiple_choice_question",
    ident,
    shown(stem, lid("response1", options)) + processing(rule(equal("10"), full, "No")),
    ...more,
  );

export const gapRow = (name: string, key: string, ...labels: string[]) =>
  lid(`response_${name}`, labels.join(""), "", bare(key));
export const between = (value: string, from: number, to: number, low = "vargte", more = "") =>
  `<or>${equal(value, "response1", more)}<and><${low} respident="response1">${from}</${low}><varlte respident="response1">${to}</varlte></and></or>`;
export const matchRow = (ident: string, left: string) =>
  lid(
    `response_${ident}`,
    label("1", bare("")) + label("2", bare("Cold")) + label("3", bare("Hot")) + label("4", bare("Dry")),
    "",
    plain(left),
  );
