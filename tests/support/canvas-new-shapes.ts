import {
  canvasChoice,
  equal,
  gapRow,
  item,
  label,
  lid,
  part,
  plain,
  processing,
  rule,
  shown,
} from "./canvas-xml";
import { field, html } from "./qti-1-xml";

/** Items as New Quizzes of Canvas exports them, by the names of the examples that its importers are tested with. */
export const newQuizShapes = {
  /** gaps are named by a number, and each says how it is answered. The key is not always the first. */
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
  /** an answer that is a pattern. */
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
  /** things to be put into groups, several into each, and one that belongs nowhere. */
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
  /** one question of a bank. */
  questionOfBank: '<bankentry_item sourcebank_ref="bank1" item_ref="inbank" points_possible="2.0"/>',
};
