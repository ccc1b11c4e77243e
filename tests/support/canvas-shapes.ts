import { field, html } from "./qti-1-xml";

const plain = (text: string) => `<material><mattext texttype="text/plain">${text}</mattext></material>`;
const bare = (text: string) => `<material><mattext>${text}</mattext></material>`;
const label = (ident: string, inner: string, more = "") =>
  `<response_label ident="${ident}"${more}>${inner}</response_label>`;
const lid = (ident: string, inner: string, more = ' rcardinality="Single"', row = "") =>
  `<response_lid ident="${ident}"${more}>${row}<render_choice>${inner}</render_choice></response_lid>`;
const fib = (type = "") =>
  `<response_str ident="response1" rcardinality="Single"><render_fib${type}><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>`;

const declared = '<decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/>';
const equal = (value: string, ident = "response1", more = "") =>
  `<varequal respident="${ident}"${more}>${value}</varequal>`;
const show = (id: string) => `<displayfeedback feedbacktype="Response" linkrefid="${id}"/>`;
const full = '<setvar action="Set" varname="SCORE">100</setvar>';
const part = (value: string) => `<setvar varname="SCORE" action="Add">${value}</setvar>`;
const rule = (test: string, then: string, goesOn = "") =>
  `<respcondition${goesOn && ` continue="${goesOn}"`}><conditionvar>${test}</conditionvar>${then}</respcondition>`;
const processing = (...rules: string[]) =>
  `<resprocessing><outcomes>${declared}</outcomes>${rules.join("")}</resprocessing>`;
const feedback = (id: string, text: string) =>
  `<itemfeedback ident="${id}"><flow_mat>${html(`<p>${text}</p>`)}</flow_mat></itemfeedback>`;

/** An item with the metadata that Canvas writes. */
const item = (type: string, ident: string, body: string, ...more: [name: string, entry: string][]) =>
  `<item ident="${ident}" title="Question"><itemmetadata><qtimetadata>${[["question_type", type], ["points_possible", "1.0"], ["original_answer_ids", "1,2"], ...more].map(([name = "", entry = ""]) => field(name, entry)).join("")}</qtimetadata></itemmetadata>${body}</item>`;
const shown = (stem: string, inner = "") =>
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

const options = label("10", plain("Milk")) + label("20", plain("Salt"));
const general = rule("<other/>", show("general_fb"), "Yes");
const wrong = rule("<other/>", show("general_incorrect_fb"), "Yes");
const spoken =
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

const gapRow = (name: string, key: string, ...labels: string[]) =>
  lid(`response_${name}`, labels.join(""), "", bare(key));
const between = (value: string, from: number, to: number, low = "vargte", more = "") =>
  `<or>${equal(value, "response1", more)}<and><${low} respident="response1">${from}</${low}><varlte respident="response1">${to}</varlte></and></or>`;
const matchRow = (ident: string, left: string) =>
  lid(
    `response_${ident}`,
    label("1", bare("")) + label("2", bare("Cold")) + label("3", bare("Hot")) + label("4", bare("Dry")),
    "",
    plain(left),
  );

/** Items of each kind as Canvas exports them, classic and New Quizzes, by the names of the examples that its importers are tested with. */
export const canvasShapes = {
  multipleChoice: item(
    "multiple_choice_question",
    "i1",
    shown("What is kept cold?", lid("response1", options)) +
      processing(
        general,
        rule(equal("10"), show("10_fb"), "Yes"),
        rule(equal("20"), show("20_fb"), "Yes"),
        rule(equal("10"), full + show("correct_fb"), "No"),
        wrong,
      ) +
      spoken +
      feedback("10_fb", "It turns.") +
      feedback("20_fb", "Salt lasts."),
  ),
  trueFalse: item(
    "true_false_question",
    "i2",
    shown("Ice is slippery.", lid("response1", label("1", plain("True")) + label("2", plain("False")))) +
      processing(rule(equal("1"), full, "No")),
  ),
  shortAnswer: item(
    "short_answer_question",
    "i3",
    shown("What keeps food cold?", fib()) +
      processing(
        general,
        rule(equal("Fridge"), show("1_fb"), "Yes"),
        rule(equal("fridge"), show("2_fb"), "Yes"),
        rule(equal("Fridge") + equal("fridge"), full + show("correct_fb"), "No"),
        wrong,
      ) +
      feedback("1_fb", "With a capital."),
  ),
  multipleBlanks: item(
    "fill_in_multiple_blanks_question",
    "i4",
    shown(
      "Keep [what] in the [where].",
      gapRow("what", "what", label("832", plain("milk")), label("217", plain("cream"))) +
        gapRow("where", "where", label("922", plain("fridge")), label("170", plain("Fridge"))),
    ) +
      processing(
        rule(equal("832", "response_what"), show("832_fb"), "Yes"),
        rule(equal("832", "response_what"), part("50.00")),
        rule(equal("922", "response_where"), part("50.00")),
      ),
  ),
  multipleAnswers: item(
    "multiple_answers_question",
    "i5",
    shown(
      "Which two are kept cold?",
      lid("response1", options + label("30", plain("Cream")), ' rcardinality="Multiple"'),
    ) +
      processing(
        general,
        rule(
          `<and>${equal("10")}<not>${equal("20")}</not>${equal("30")}</and>`,
          full + show("correct_fb"),
          "No",
        ),
        wrong,
      ) +
      spoken,
  ),
  multipleDropdowns: item(
    "multiple_dropdowns_question",
    "i6",
    shown("Keep it [C].", gapRow("C", "C", label("9", plain("hot")), label("5", plain("cold")))) +
      processing(general, rule(equal("5", "response_C"), part("100.00"))),
  ),
  /** Rows and answers that were left empty, and feedback for a wrong pair. */
  matching: item(
    "matching_question",
    "i7",
    shown("What is each for?", matchRow("70", "") + matchRow("71", "Fridge") + matchRow("72", "Oven")) +
      processing(
        rule(equal("1", "response_70"), part("33.33")),
        rule(equal("2", "response_71"), part("33.33")),
        rule(`<not>${equal("2", "response_71")}</not>`, show("71_fb")),
        rule(equal("3", "response_72"), part("33.33")),
      ) +
      feedback("71_fb", "It cools."),
  ),
  /** A value, one with digits that count, one with a margin in percent, and a range, each with words of its own. */
  numerical: item(
    "numerical_question",
    "i8",
    shown("How many?", fib(' fibtype="Decimal"')) +
      processing(
        rule(between("4.0", 4, 4), full + show("1_fb"), "No"),
        rule(between("1000.0", 999.995, 1000.005, "vargt"), full + show("2_fb"), "No"),
        rule(between("200.0", 160, 240, "vargte", ' margintype="percent" margin="20.0"'), full, "No"),
        rule(
          '<vargte respident="response1">30</vargte><varlte respident="response1">40</varlte>',
          full,
          "No",
        ),
      ) +
      feedback("1_fb", "Exactly.") +
      feedback("2_fb", "About a thousand."),
  ),
  calculated: item(
    "calculated_question",
    "i9",
    `${shown("What is [x] doubled?", fib(' fibtype="Decimal"'))}<resprocessing><outcomes>${declared}</outcomes><respcondition title="correct"><conditionvar><other/></conditionvar>${full}</respcondition></resprocessing><itemproc_extension><calculated><answer_tolerance>0</answer_tolerance><formulas decimal_places="0"><formula>2*x</formula></formulas><vars><var name="x" scale="0"><min>1.0</min><max>9.0</max></var></vars></calculated></itemproc_extension>`,
  ),
  essay: item(
    "essay_question",
    "i10",
    shown("How do you wash hands?", fib()) +
      processing(general, rule("<other/>", "", "No")) +
      feedback("general_fb", "See page 4."),
  ),
  fileUpload: item("file_upload_question", "i11", shown("Send a picture.")),
  textOnly: item("text_only_question", "i12", shown("Now to cold food.")),
  /** Marks by answer, in points though the scale goes to 100. */
  pointsByAnswer: item(
    "multiple_choice_question",
    "i13",
    shown("What is best kept cold?", lid("response1", options)) +
      processing(
        rule(equal("10"), '<setvar action="Set" varname="SCORE">1.0</setvar>'),
        rule(equal("20"), '<setvar action="Set" varname="SCORE">0.5</setvar>'),
      ),
  ),
  /** New Quizzes: gaps are named by a number, and each says how it is answered. The key is not always the first. */
  newGaps: item(
    "fill_in_multiple_blanks_question",
    "i14",
    shown(
      "Keep [a20629ed-0c0b] in the [ab37a945-ebad] at [ce47aaf6-c1dd].",
      gapRow(
        "a20629ed-0c0b",
        "milk",
        label("37", plain("salt"), " position='1' scoring_algorithm='Equivalence' answer_type='dropdown'"),
        label("38", plain("milk"), " position='2' scoring_algorithm='Equivalence' answer_type='dropdown'"),
      ) +
        gapRow(
          "ab37a945-ebad",
          "fridge",
          label("cd", plain("oven"), " scoring_algorithm='TextEquivalence' answer_type='wordbank'"),
          label("ba", plain("fridge"), " scoring_algorithm='TextEquivalence' answer_type='wordbank'"),
        ) +
        gapRow(
          "ce47aaf6-c1dd",
          "five",
          label("d7", plain("five"), " scoring_algorithm='TextCloseEnough' answer_type='openEntry'"),
        ),
    ) +
      processing(
        rule(equal("38", "response_a20629ed-0c0b"), part("33.33")),
        rule(equal("ba", "response_ab37a945-ebad"), part("33.33")),
        rule(equal("d7", "response_ce47aaf6-c1dd"), part("33.33")),
      ),
  ),
  /** New Quizzes: an answer that is a pattern. */
  newPattern: item(
    "fill_in_multiple_blanks_question",
    "i15",
    shown(
      "Keep it [a0].",
      gapRow(
        "a0",
        "^cold.*$",
        label("a", plain("^cold.*$"), " scoring_algorithm='TextRegex' answer_type='openEntry'"),
      ),
    ) + processing(rule(equal("a", "response_a0"), part("100"))),
  ),
  /** New Quizzes: things to be put into groups, several into each, and one that belongs nowhere. */
  categorization: item(
    "categorization_question",
    "i16",
    shown(
      "Where is it kept?",
      ["df", "eb"]
        .map((ident, index) =>
          lid(
            ident,
            ["Milk", "Soup", "Cream", "Spoon"].map((text) => label(text, plain(text))).join(""),
            ' rcardinality="Multiple"',
            plain(index === 0 ? "Cold" : "Hot"),
          ),
        )
        .join(""),
    ) +
      processing(
        rule(equal("Milk", "df") + equal("Cream", "df"), part("50.00")),
        rule(equal("Soup", "eb"), part("50.00")),
      ),
  ),
  hotSpot: item(
    "hot_spot_question",
    "i17",
    `<presentation><flow><response_xy ident="response1" rcardinality="Single" rtiming="No">${html("<p>Where is the drain?</p>")}<render_hotspot><material><matimage uri="$IMS-CC-FILEBASE$/Uploaded Media/someuuid"/></material><response_label ident="response1" rarea="square">0.3,0.1,0.6,0.4</response_label></render_hotspot></response_xy></flow></presentation>`,
  ),
  /** A text that several questions share, and one of these. */
  stimulus: `<item ident="stim" title="A plan" instructions="Read."><itemmetadata><qtimetadata>${field("question_type", "text_only_question")}${field("points_possible", "0.0")}</qtimetadata></itemmetadata><presentation><material orientation="top"><mattext texttype="text/html">&lt;p&gt;The fridge stands left.&lt;/p&gt;</mattext></material></presentation></item>${canvasChoice("i18", "What stands there?", ["parent_stimulus_item_ident", "stim"])}`,
  /** Without metadata: what is asked shows by its form alone. */
  gapsWithoutMetadata: `<item ident="i19" title="Bare">${shown(
    "Keep [Multiple] in [Blanks].",
    gapRow("Multiple", "Multiple", label("1", plain("milk")), label("2", plain("salt"))) +
      gapRow("Blanks", "Blanks", label("3", plain("oven")), label("4", plain("fridge"))),
  )}${processing(rule(equal("1", "response_Multiple"), part("50.00")), rule(equal("4", "response_Blanks"), part("50.00")))}</item>`,
  /** A group that draws one of the questions in it. */
  group: `<section ident="g" title="Group 1 (1/2)"><selection_ordering><selection><selection_number>1</selection_number><selection_extension><points_per_item>1.0</points_per_item></selection_extension></selection></selection_ordering>${canvasChoice("i20", "First?")}${canvasChoice("i21", "Second?")}</section>`,
  /** A group that draws from a bank. */
  groupOfBank:
    '<section ident="g2" title="From a bank"><selection_ordering><selection><sourcebank_ref>bank1</sourcebank_ref><selection_number>3</selection_number><selection_extension><points_per_item>2.0</points_per_item></selection_extension></selection></selection_ordering></section>',
  /** New Quizzes: one question of a bank. */
  questionOfBank: '<bankentry_item sourcebank_ref="bank1" item_ref="inbank" points_possible="2.0"/>',
};
