import { equal, html, lid, metadata, not, processing, rule, show } from "./qti-1-xml";

const assessment = (...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop><assessment title="Pool"><section ident="s">${items.join("\n")}</section></assessment></questestinterop>`;

const boardText = (text: string) =>
  `<flow class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML">&lt;p&gt;${text}&lt;/p&gt;</mat_formattedtext></mat_extension></material></flow>`;
const boardItem = (
  type: string,
  presentation: string,
  rules: string,
) => `<item maxattempts="0" title="${type}">
  <itemmetadata><bbmd_asitype>Item</bbmd_asitype><bbmd_assessmenttype>Pool</bbmd_assessmenttype><bbmd_questiontype>${type}</bbmd_questiontype><bbmd_partialcredit>true</bbmd_partialcredit><qmd_absolutescore_max>1.0</qmd_absolutescore_max><qmd_weighting>0</qmd_weighting><qmd_instructornotes></qmd_instructornotes></itemmetadata>
  <presentation><flow class="Block"><flow class="QUESTION_BLOCK">${boardText(`${type}?`)}</flow>${presentation}</flow></presentation>
  <resprocessing scoremodel="SumOfScores"><outcomes><decvar defaultval="0" maxvalue="1.0" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${rules}
  <respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar action="Set" variablename="SCORE">0</setvar>${show("incorrect")}</respcondition></resprocessing>
  <itemfeedback ident="correct" view="All"><flow_mat class="Block"><flow_mat class="FORMATTED_TEXT_BLOCK"><material><mat_extension><mat_formattedtext type="HTML"/></mat_extension></material></flow_mat></flow_mat></itemfeedback></item>`;
const boardRow = (ident: string, text: string, ...labels: string[]) =>
  `<flow class="Block">${boardText(text)}<response_lid ident="${ident}" rcardinality="Single" rtiming="No"><render_choice maxnumber="0" minnumber="0" shuffle="No"><flow_label class="Block">${labels.map((one) => `<response_label ident="${one}" rarea="Ellipse" rrange="Exact" shuffle="Yes"/>`).join("")}</flow_label></render_choice></response_lid></flow>`;
const boardRule = (ident: string, label: string, then: string) =>
  `<respcondition><conditionvar><varequal case="No" respident="${ident}">${label}</varequal></conditionvar>${then}${show("correct")}</respcondition>`;
const boardRows =
  `<flow class="RESPONSE_BLOCK">${boardRow("R1", "Fridge", "A1", "A2", "A3")}${boardRow("R2", "Oven", "B1", "B2", "B3")}</flow>` +
  `<flow class="RIGHT_MATCH_BLOCK">${["Hot", "Cold", "Dry"].map((text) => `<flow class="Block">${boardText(text)}</flow>`).join("")}</flow>`;
const share =
  '<setvar PartialCreditPercent="SCORE" action="Set">50.00</setvar><setvar NegativeCreditPercent="SCORE" action="Set">0.00</setvar>';
const boardGap = (ident: string) =>
  `<response_str ident="${ident}" rcardinality="Single" rtiming="No"><render_choice charset="us-ascii" columns="0" encoding="UTF_8" fibtype="String" maxchars="0" prompt="Box" rows="0"/></response_str>`;

const brightOption = (id: string, text: string) =>
  `<flow_label class="Block"><response_label ident="QUES_1_2_A${id}"><flow_mat>${html(`\n<p>${text}</p>`)}</flow_mat></response_label></flow_label>`;
const brightTests = (...ids: string[]) =>
  ids.map((id) => `<varequal respident="QUES_1_2_LID">\n  QUES_1_2_A${id}\n</varequal>`).join("");

const respondusOption = (id: string, text: string) =>
  `<response_label ident="QUE_${id}"><material><mattext texttype="text/html"><![CDATA[${text}]]></mattext></material></response_label>`;
const respondusRule = (test: string, then: string, ...shown: string[]) =>
  `<respcondition>\n<conditionvar>${test}</conditionvar>\n${then}${shown.map((id) => show(id)).join("")}\n</respcondition>`;
const respondusText = (id: string, text: string, view = "Candidate") =>
  `<itemfeedback ident="${id}" view="${view}"><material><mattext texttype="text/html"><![CDATA[${text} ]]></mattext></material></itemfeedback>`;

/** Files as programs beside Canvas write QTI 1.2, by program and kind. Shaped after the examples that importers of it are tested with. */
export const programShapes = {
  /** Blackboard: rules for a right pair show the feedback for right answers, and set no score. */
  blackboardMatching: assessment(
    boardItem("Matching", boardRows, boardRule("R1", "A2", "") + boardRule("R2", "B1", "")),
  ),
  /** Blackboard, newer: each pair gives its share. */
  blackboardMatchingWithShares: assessment(
    boardItem("Matching", boardRows, boardRule("R1", "A2", share) + boardRule("R2", "B1", share)),
  ),
  /** Blackboard: named blanks, with words for the one and a pattern for the other. */
  blackboardBlanks: assessment(
    boardItem(
      "Fill in the Blank Plus",
      `${boardText("Keep [a] below [b].")}<flow class="RESPONSE_BLOCK">${boardGap("a")}${boardGap("b")}</flow>`,
      `<respcondition title="correct"><conditionvar><and><or>${equal("a", "milk")}${equal("a", "cream")}</or><or>${equal("b", "5")}</or></and></conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar>${show("correct")}</respcondition>`,
    ),
  ),
  /** Brightspace: an element of its own beside the options, white space in identifiers, several things in one `not`. */
  brightspaceMultiSelect: `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop><objectbank ident="QLIB_1" xmlns:d2l_2p0="http://desire2learn.com/xsd/d2lcp_v2p0"><section d2l_2p0:id="1" ident="SECT_1" title="Kitchen">
  <item ident="OBJ_1" label="QUES_1_2" d2l_2p0:page="1" title="Cold"><itemmetadata><qtimetadata>
    <qti_metadatafield><fieldlabel>qmd_computerscored</fieldlabel><fieldentry>yes</fieldentry></qti_metadatafield>
    <qti_metadatafield><fieldlabel>qmd_questiontype</fieldlabel><fieldentry>Multi-Select</fieldentry></qti_metadatafield></qtimetadata></itemmetadata>
    <itemproc_extension><d2l_2p0:difficulty>1</d2l_2p0:difficulty></itemproc_extension>
    <presentation><flow>${html("<p>What is kept cold?</p>")}<response_extension><d2l_2p0:display_style>2</d2l_2p0:display_style></response_extension>
      <response_lid ident="QUES_1_2_LID" rcardinality="Multiple"><render_choice shuffle="no">${brightOption("1", "Salt")}${brightOption("2", "Milk")}${brightOption("3", "Cream")}</render_choice></response_lid></flow></presentation>
    <resprocessing><outcomes><decvar vartype="Integer" defaultval="0"/></outcomes>
      <respcondition title="Scoring for the correct answers" continue="yes"><conditionvar>${brightTests("2", "3")}<not>${brightTests("1")}</not></conditionvar><setvar action="Add">1</setvar></respcondition>
      <respcondition title="Scoring for the incorrect answers" continue="no"><conditionvar><and><not>${brightTests("2", "3")}<not>${brightTests("1")}</not></not></and></conditionvar><setvar action="Add">0</setvar></respcondition></resprocessing>
    <itemfeedback ident="QUES_1_2_IF1"><material><mattext texttype="text/html">&lt;p&gt;It keeps dry.&lt;/p&gt;</mattext></material></itemfeedback>
    <itemfeedback ident="QUES_1_2_IF2"><material><mattext texttype="text/html"/></material></itemfeedback></item></section></objectbank></questestinterop>`,
  /** Respondus: a text for everybody and one for wrong answers, each shown by several rules. */
  respondusFeedback: assessment(`<item title="Cold" ident="QUE_1006">
<itemmetadata><qtimetadata><vocabulary>respondusapi_qtype,respondusapi_qpoints</vocabulary><qti_metadatafield><fieldlabel>respondusapi_qtype</fieldlabel><fieldentry>multipleChoice</fieldentry></qti_metadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html"><![CDATA[What is kept <b>cold</b>?]]></mattext></material>
<response_lid ident="QUE_RL" rcardinality="Single" rtiming="No"><render_choice>${respondusOption("A1", "Milk")}${respondusOption("A2", "Salt")}${respondusOption("A3", "Rice")}</render_choice></response_lid></presentation>
<resprocessing><outcomes>\n  <decvar vartype="Integer" defaultval="0" varname="que_score"/>\n</outcomes>
${respondusRule(equal("QUE_RL", "QUE_A1"), '<setvar varname="que_score" action="Set">10.00</setvar>', "QUE_AC", "QUE_C", "QUE_ALL")}
${respondusRule(equal("QUE_RL", "QUE_A2"), '<setvar varname="que_score" action="Add">0</setvar>', "QUE_A2C", "QUE_IC", "QUE_ALL")}
${respondusRule(equal("QUE_RL", "QUE_A3"), '<setvar varname="que_score" action="Add">0</setvar>', "QUE_A3C", "QUE_IC", "QUE_ALL")}
${respondusRule("<other/>", "", "QUE_IC", "QUE_ALL")}</resprocessing>
${respondusText("QUE_AC", "It turns.")}${respondusText("QUE_A2C", "Salt lasts.")}${respondusText("QUE_A3C", "Rice lasts.")}${respondusText("QUE_ALL", "See page 4.", "All")}${respondusText("QUE_IC", "Not that.")}</item>`),
  /** ATutor: rules set a score that is declared by no name. */
  atutorScore:
    assessment(`<item title="True or False question" ident="ITEM_1">${metadata(["qmd_itemtype", "Logical Identifier"], ["qmd_questiontype", "True/false"])}
    <presentation><flow>${html("Ice is slippery.")}${lid("RESPONSE1", `<response_label ident="ChoiceT"><flow_mat>${html("True")}</flow_mat></response_label><response_label ident="ChoiceF"><flow_mat>${html("False")}</flow_mat></response_label>`, "Single", ' shuffle="No"')}</flow></presentation>
    ${processing("<decvar/>", rule(equal("RESPONSE1", "ChoiceT"), '<setvar varname="que_score" action="Set">2</setvar>'))}
    <itemfeedback ident="FEEDBACK" view="All"><material><mattext texttype="text/html">Watch your step.</mattext></material></itemfeedback></item>`),
  /** Sums without a word on whether rules go on, and a rule for everything else behind them. */
  sums: assessment(`<item title="Sum" ident="SUM"><presentation>${html("What is kept cold?")}${lid("R", `<response_label ident="1">${html("Milk")}</response_label><response_label ident="2">${html("Salt")}</response_label><response_label ident="3">${html("Cream")}</response_label>`, "Multiple", "")}</presentation>
    ${processing('<decvar varname="SCORE" defaultval="0" maxvalue="100"/>', rule(equal("R", "1"), '<setvar varname="SCORE" action="Add">50</setvar>'), rule(equal("R", "3"), '<setvar varname="SCORE" action="Add">50</setvar>'), rule("<other/>", '<setvar varname="SCORE" action="Subtract">10</setvar>'))}</item>`),
  /** Marks are only taken away, from the full ones that everybody starts with. */
  fullToBeginWith:
    assessment(`<item title="Full" ident="FULL"><presentation>${html("What is kept cold?")}${lid("R", `<response_label ident="1">${html("Milk")}</response_label><response_label ident="2">${html("Salt")}</response_label>`, "Single", "")}</presentation>
    ${processing('<decvar varname="SCORE" defaultval="10" maxvalue="10"/>', rule(not(equal("R", "1")), '<setvar varname="SCORE" action="Subtract">10</setvar>'))}</item>`),
  /** Respondus: a question for no points, whose right option gains nothing either. */
  respondusNoPoints:
    assessment(`<item title="Free" ident="QUE_2006"><presentation><material><mattext texttype="text/html"><![CDATA[What is kept cold?]]></mattext></material>
<response_lid ident="QUE_RL" rcardinality="Single" rtiming="No"><render_choice>${respondusOption("A1", "Milk")}${respondusOption("A2", "Salt")}</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar vartype="Integer" defaultval="0" varname="que_score"/></outcomes>
${respondusRule(equal("QUE_RL", "QUE_A1"), '<setvar varname="que_score" action="Set">0</setvar>', "QUE_C")}
${respondusRule(equal("QUE_RL", "QUE_A2"), '<setvar varname="que_score" action="Add">0</setvar>', "QUE_IC")}</resprocessing></item>`),
  /** ATutor: rows that are called a pattern, each of which takes several answers and has one. */
  atutorMatching:
    assessment(`<item title="Matching question" ident="ITEM_2">${metadata(["qmd_itemtype", "Logical Groups"], ["qmd_questiontype", "Drag-and-drop"], ["cc_profile", "cc.pattern_match.v0p1"], ["cc_weighting", "2"])}
    <presentation><flow>${html("What is each for?")}${["Fridge", "Oven"].map((text, row) => `<response_lid ident="RESPONSE-${row}" rcardinality="Multiple">${html(text)}<render_choice shuffle="No">${["Hot", "Cold"].map((choice, index) => `<response_label ident="Option${index}"><flow_mat>${html(choice)}</flow_mat></response_label>`).join("")}</render_choice></response_lid>`).join("")}</flow></presentation>
    ${processing("<decvar/>", rule(equal("RESPONSE-0", "Option1"), '<setvar varname="Respondus_Correct" action="Add">1</setvar>'), rule(equal("RESPONSE-1", "Option0"), '<setvar varname="Respondus_Correct" action="Add">1</setvar>'))}</item>`),
  /** Gaps whose rules are never closed, as a file of Canvas's own tests has it. */
  unclosedRules: `<?xml version = "1.0" encoding = "UTF-8" standalone = "no"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><item title = "Gaps" ident = "FIB_STR"><presentation label = "BE_013b">${html("Keep cold food ")}<response_str ident = "FIB01" rcardinality = "Single" rtiming = "No"><render_fib fibtype = "String" prompt = "Dashline"><response_label ident = "A"/></render_fib></response_str>${html(" and hot food ")}<response_str ident = "FIB02" rcardinality = "Single" rtiming = "No"><render_fib fibtype = "String" prompt = "Dashline"><response_label ident = "A"/></render_fib></response_str></presentation>
  <resprocessing><outcomes><decvar varname = "FIBSCORE1" vartype = "Integer" defaultval = "0"/></outcomes><respcondition><conditionvar>${equal("FIB01", "cold")}${equal("FIB02", "hot")}</conditionvar><setvar action = "Add" varname = "FIBSCORE1">2</setvar></respcondition></item></questestinterop>`,
};
