import {
  between,
  canvasChoice,
  declared,
  equal,
  feedback,
  fib,
  full,
  gapRow,
  general,
  item,
  label,
  lid,
  matchRow,
  options,
  part,
  plain,
  processing,
  rule,
  show,
  shown,
  spoken,
  wrong,
} from "./canvas-xml";

/** Items of each kind as Canvas exports them, by the names of the examples that its importers are tested with. */
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
};
