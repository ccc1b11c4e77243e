import { canvasShapes } from "./canvas-shapes";
import { canvasBank, canvasChoice, canvasQuiz } from "./canvas-xml";
import { aPng } from "./foreign-package";
import { field, html } from "./qti-1-xml";

/** Versions of Common Cartridge with the names that they give to their types of resource. */
export const cartridgeVersions = [
  { version: "1.0", type: "imscc_xmlv1p0", space: "imscc/imscp_v1p1" },
  { version: "1.1", type: "imscc_xmlv1p1", space: "imsccv1p1/imscp_v1p1" },
  { version: "1.2", type: "imscc_xmlv1p2", space: "imsccv1p2/imscp_v1p1" },
  { version: "1.3", type: "imscc_xmlv1p3", space: "imsccv1p3/imscp_v1p1" },
] as const;

const profile = (name: string) =>
  `<itemmetadata><qtimetadata>${field("cc_profile", `cc.${name}.v0p1`)}${field("cc_question_category", "Cold food")}${field("cc_weighting", "1")}${field("qmd_scoringpermitted", "Yes")}${field("qmd_computerscored", name === "essay" ? "No" : "Yes")}</qtimetadata></itemmetadata>`;
const label = (ident: string, text: string) =>
  `<response_label ident="${ident}">${html(text)}</response_label>`;
const equal = (value: string, more = "") => `<varequal respident="r"${more}>${value}</varequal>`;
const full = '<setvar varname="SCORE" action="Set">100</setvar>';
const show = (id: string) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`;
const rule = (test: string, then: string, more = "") =>
  `<respcondition${more}><conditionvar>${test}</conditionvar>${then}</respcondition>`;
const processing = (...rules: string[]) =>
  `<resprocessing><outcomes><decvar varname="SCORE" vartype="Decimal" minvalue="0" maxvalue="100"/></outcomes>${rules.join("")}</resprocessing>`;
const feedback = (ident: string, inner: string) => `<itemfeedback ident="${ident}">${inner}</itemfeedback>`;
const item = (name: string, asked: string, rest: string) =>
  `<item ident="${name}" title="">${profile(name)}<presentation>${asked}</presentation>${rest}</item>`;
const choice = (cardinality: string, ...labels: string[]) =>
  `<response_lid ident="r" rcardinality="${cardinality}"><render_choice>${labels.join("")}</render_choice></response_lid>`;
const typed = '<response_str ident="r" rcardinality="Single"><render_fib prompt="Dashline"/></response_str>';

/** An item for each question profile of Common Cartridge, with the feedback, hints and solutions that a profile allows. */
export const profileShapes = {
  multiple_choice: item(
    "multiple_choice",
    html("<p>What is kept cold?</p>") + choice("Single", label("1", "Milk"), label("2", "Salt")),
    processing(
      rule("<other/>", show("general_fb"), ' title="General feedback" continue="Yes"'),
      rule(equal("1"), full + show("correct_fb"), ' title="Correct" continue="No"'),
      rule("<other/>", show("general_incorrect_fb"), ' title="Incorrect" continue="Yes"'),
    ) +
      feedback("general_fb", `<flow_mat>${html("See page 4.")}</flow_mat>`) +
      feedback("correct_fb", `<flow_mat>${html("It turns.")}</flow_mat>`) +
      feedback("hint", `<hint><hintmaterial>${html("What turns?")}</hintmaterial></hint>`) +
      feedback(
        "solution",
        `<solution><solutionmaterial>${html("Milk is dairy.")}</solutionmaterial></solution>`,
      ),
  ),
  multiple_response: item(
    "multiple_response",
    html("Which two?") + choice("Multiple", label("1", "Milk"), label("2", "Salt"), label("3", "Cream")),
    processing(rule(`<and>${equal("1")}<not>${equal("2")}</not>${equal("3")}</and>`, full, ' continue="No"')),
  ),
  true_false: item(
    "true_false",
    html("Ice is slippery.") + choice("Single", label("true", "True"), label("false", "False")),
    processing(rule(equal("true"), full)),
  ),
  fib: item(
    "fib",
    html("Milk stands in the _____.") + typed,
    processing(rule(equal("fridge", ' case="No"'), full, ' continue="No"')),
  ),
  pattern_match: item(
    "pattern_match",
    html("Where does milk stand?") + typed,
    processing(rule('<varsubstring respident="r" case="No">fridge</varsubstring>', full)),
  ),
  essay: item(
    "essay",
    html("How do you wash hands?") + typed,
    feedback("solution", `<solution><solutionmaterial>${html("With soap.")}</solutionmaterial></solution>`),
  ),
};

const questions = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</questestinterop>`;
const assessment = (title: string, ...items: string[]) =>
  questions(
    `<assessment ident="a1" title="${title}"><qtimetadata>${field("cc_profile", "cc.exam.v0p1")}${field("qmd_assessmenttype", "Examination")}${field("qmd_timelimit", "15")}</qtimetadata><presentation_material><flow_mat>${html("You have a quarter of an hour.")}</flow_mat></presentation_material><section ident="root_section">${items.join("")}</section></assessment>`,
  );

const manifest = (
  space: string,
  version: string,
  resources: string,
) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/${space}" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imscc/LOM">
  <metadata><schema>IMS Common Cartridge</schema><schemaversion>${version}.0</schemaversion><lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>Kitchen</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
  <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root"><item identifier="i" identifierref="r1"><title>Test</title></item></item></organization></organizations>
  <resources>${resources}</resources>
</manifest>`;
const resource = (identifier: string, type: string, href: string, dependency = "") =>
  `<resource identifier="${identifier}" type="${type}"><file href="${href}"/>${dependency && `<dependency identifierref="${dependency}"/>`}</resource>`;

/** A cartridge of a version: a test with an item for each profile, a question bank, and a picture. */
export function aCartridge({
  version,
  type,
  space,
}: (typeof cartridgeVersions)[number]): Record<string, string | Uint8Array> {
  const withPicture = item(
    "picture",
    html('Look: <img src="$IMS-CC-FILEBASE$/pictures/sign%20one.png" alt="A sign">') +
      choice("Single", label("1", "Stop"), label("2", "Go")),
    processing(rule(equal("1"), full)),
  );
  return {
    "imsmanifest.xml": manifest(
      space,
      version,
      resource("r1", `imsqti_xmlv1p2/${type}/assessment`, "test/test.xml", "r3") +
        resource("r2", `imsqti_xmlv1p2/${type}/question-bank`, "bank/bank.xml") +
        resource("r3", "webcontent", "pictures/sign one.png") +
        resource("r4", `imsdt_${type.slice(6)}`, "topic.xml"),
    ),
    "test/test.xml": assessment("Test", ...Object.values(profileShapes)),
    "bank/bank.xml": questions(`<objectbank ident="b1">${withPicture}</objectbank>`),
    "pictures/sign one.png": aPng,
    "topic.xml": "<topic/>",
  };
}

/** A course as Canvas exports it: each quiz twice, the fuller one apart, with a bank that one of its groups draws from. */
export function aCanvasCourse(): Record<string, string | Uint8Array> {
  const type = "associatedcontent/imscc_xmlv1p1/learning-application-resource";
  return {
    "imsmanifest.xml": manifest(
      "imsccv1p1/imscp_v1p1",
      "1.1",
      `<resource identifier="set" type="${type}" href="course_settings/canvas_export.txt"><file href="course_settings/canvas_export.txt"/></resource>
      <resource identifier="bank1" type="${type}" href="non_cc_assessments/bank1.xml.qti"><file href="non_cc_assessments/bank1.xml.qti"/></resource>
      <resource identifier="quiz1" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="quiz1/assessment_qti.xml"/><dependency identifierref="meta1"/></resource>
      <resource identifier="meta1" type="${type}" href="quiz1/assessment_meta.xml"><file href="quiz1/assessment_meta.xml"/><file href="non_cc_assessments/quiz1.xml.qti"/></resource>`,
    ),
    "course_settings/canvas_export.txt": "What do you call a cold dish?",
    "quiz1/assessment_qti.xml": canvasQuiz(canvasShapes.trueFalse),
    "quiz1/assessment_meta.xml":
      '<?xml version="1.0" encoding="UTF-8"?><quiz identifier="quiz1" xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>Kitchen</title><description>&lt;p&gt;Read well.&lt;/p&gt;</description><shuffle_answers>true</shuffle_answers><points_possible>2.0</points_possible></quiz>',
    "non_cc_assessments/quiz1.xml.qti": canvasQuiz(
      canvasShapes.trueFalse,
      canvasChoice("copy", "In the bank, too?", ["assessment_question_identifierref", "inbank"]),
      canvasShapes.groupOfBank,
    ),
    "non_cc_assessments/bank1.xml.qti": canvasBank(
      "bank1",
      "Cold food",
      canvasChoice("inbank", "In the bank, too?"),
    ),
  };
}
