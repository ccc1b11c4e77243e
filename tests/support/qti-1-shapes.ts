import {
  equal,
  feedback,
  file,
  integer,
  item,
  label,
  lid,
  lineLabel,
  material,
  not,
  processing,
  rule,
  set,
  show,
} from "./qti-1-xml";

const listed = (id: string, text: string, more = "") =>
  lineLabel(id, `<flow_mat class = "list">${material(text)}</flow_mat>`, more);
const typed = (ident: string, fib: string, inner: string, name = "response_str", more = "") =>
  `<${name} ident = "${ident}" rcardinality = "Single" rtiming = "No"${more}><render_fib ${fib}>${inner}</render_fib></${name}>`;
const gap = '<response_label ident = "A"/>';
const right = feedback("Correct", "Yes, so it is.");

/**
 * Items with the structure of the basic examples of the QTI 1.2 Best Practice and Implementation Guide, by what they show. The names behind
 * are those of the examples' files.
 */
export const qti1Shapes = {
  /** BasicExample001: no names for the score, no feedback. */
  trueOrFalse: file(
    item(
      "A standard true or false",
      "BE_001",
      material("Raw meat stands below salad.") +
        lid("TF01", listed("T", "Agree") + listed("F", "Disagree"), "Single", ""),
      processing(
        "<decvar/>",
        rule(equal("TF01", "T"), "<setvar>1</setvar>"),
        rule(not(equal("TF01", "T")), '<setvar action = "Set">0</setvar>'),
      ),
    ),
  ),
  /** mchc_ir_01: a last option that stays last. */
  multipleChoice: file(
    item(
      "A standard multiple choice",
      "MCHC_01",
      material("How cold is a fridge at most?") +
        lid(
          "MCb_01",
          listed("A", "0 °C") +
            listed("B", "5 °C") +
            listed("C", "9 °C") +
            listed("E", "None of the above.", ' rshuffle = "No"'),
        ),
      processing(
        '<decvar vartype = "Integer" defaultval = "0"/>',
        rule(equal("MCb_01", "B"), `<setvar action = "Set">1</setvar>${show("Correct")}`),
      ) + right,
    ),
  ),
  /** mchc_ir_03: penalties, from a score that starts at ten. */
  penalties: file(
    item(
      "A choice with penalties",
      "MCHC_03",
      material("What rings when a fridge is too warm?") +
        lid("MC03", listed("A", "A bell") + listed("B", "A buzzer") + listed("C", "A horn"), "Single", ""),
      processing(
        integer("SCORE1", 10),
        rule(equal("MC03", "B"), set(5) + show("Correct")),
        rule(equal("MC03", "A"), set(5, "SCORE1", "Subtract") + show("Incorrect")),
        rule(equal("MC03", "C"), set(5, "SCORE1", "Subtract") + show("Incorrect")),
      ) +
        right +
        feedback("Incorrect", "Listen again."),
    ),
  ),
  /** mrsp_ir_01: what must be chosen and what must not, side by side. */
  multipleResponse: file(
    item(
      "A simple multiple response",
      "MRSP_01",
      material("Which of these need a\n        thermometer?") +
        lid(
          "MR01",
          listed("A", "Soup") + listed("B", "Salt") + listed("C", "Roast") + listed("D", "Sugar"),
          "Multiple",
          ' shuffle="Yes" minnumber="1" maxnumber="4"',
        ),
      processing(
        integer("SCORE1", 1),
        rule(
          equal("MR01", "A") + equal("MR01", "C") + not(equal("MR01", "B")) + not(equal("MR01", "D")),
          set(5) + show("Correct"),
        ),
      ) + right,
    ),
  ),
  /** What must be chosen as one set, as the information model allows. */
  multipleResponseAsSet: file(
    item(
      "A set",
      "MRSP_SET",
      material("Which two are cold?") +
        lid("MR03", listed("A", "Ice") + listed("B", "Soup") + listed("C", "Snow"), "Multiple"),
      processing(
        integer("SCORE1"),
        rule('<varsubset respident = "MR03" setmatch = "Exact">A,C</varsubset>', set(5)),
      ),
    ),
  ),
  /** BasicExample009b: an element of its own, which the document type declares, and a score that is declared by another name. */
  order: file(
    item(
      "A standard order",
      "BE_009b",
      `${material("In which order are hands washed?")}<response_lid ident = "OB01" rcardinality = "Ordered" rtiming = "No"><render_extension>
        <material position="top">${"<mattext>First</mattext>"}</material>
        <ims_render_object shuffle = "No" orientation = "Row"><flow_label>${label("A", material("Soap"))}${label("B", material("Rinse"))}${label("C", material("Wet"))}</flow_label></ims_render_object>
        <material position="bottom"><mattext>Last</mattext></material></render_extension></response_lid>`,
      processing(
        integer("ORDERSCORE", 1),
        rule(equal("OB01", "C") + equal("OB01", "A") + equal("OB01", "B"), set(" 5 ") + show("Correct")),
      ) + right,
    ),
    ` [
<!-- An element for a test -->
<!ELEMENT ims_render_object (flow_label+)>
<!ATTLIST ims_render_object
    shuffle (Yes|No) 'No' >
]`,
  ),
  /** fibs_ir_01: a gap whose sentence goes on inside of it. */
  gap: file(
    item(
      "A standard gap",
      "FIBS_01",
      `${material("Finish the sign:")}<flow>${material("Keep it ")}${typed(
        "FIB01",
        'fibtype = "String" prompt = "Dashline" maxchars = "6"',
        `${gap}<material><mattext>, and clean.</mattext></material>`,
      )}</flow>`,
      processing(
        integer("FIBSCORE"),
        rule(equal("FIB01", "COLD", ' case = "Yes"'), set(1, "FIBSCORE") + show("Correct")),
      ) + right,
    ),
  ),
  /** fibs_ir_02: several gaps, right together, with feedback for each that is wrong. */
  gaps: file(
    item(
      "Several gaps",
      "FIBS_02",
      `<flow>${material("Keep cold food ")}${typed("FIB01", 'fibtype="String"', gap)}<material><mattext>,</mattext><matbreak/><mattext>and hot food </mattext></material>${typed("FIB02", 'fibtype="String"', gap)}<material><mattext>.</mattext></material></flow>`,
      processing(
        integer("FIBSCORE1"),
        rule(
          equal("FIB01", "cold", ' case="Yes"') + equal("FIB02", "hot", ' case="Yes"'),
          set(3, "FIBSCORE1") + show("AllCorrect"),
        ),
        rule(not(equal("FIB01", "cold", ' case="Yes"')), show("InCorrect1")),
        rule(not(equal("FIB02", "hot", ' case="Yes"')), show("InCorrect2")),
      ) +
        feedback("AllCorrect", "All right.") +
        feedback("InCorrect1", "Below 5 °C.") +
        feedback("InCorrect2", "Above 60 °C."),
    ),
  ),
  /** fibi_ir_02: the question inside of the gap. */
  integer: file(
    item(
      "A standard number",
      "FIBI_02",
      `${material("Hands are washed with soap.")}${typed(
        "NUM02",
        'fibtype="Integer" prompt="Asterisk" maxchars="3"',
        `${material("For how many seconds?")}${gap}`,
        "response_num",
      )}`,
      processing(
        integer("INT"),
        rule(equal("NUM02", "20"), set(1, "INT") + show("Correct")),
        rule(not(equal("NUM02", "20")), set(1, "INT", "Subtract") + show("Incorrect")),
      ) +
        right +
        feedback("Incorrect", "Longer."),
    ),
  ),
  /** fibn_ir_01: a range, a unit behind, and a letter of a symbol font. */
  decimal: file(
    item(
      "A standard decimal",
      "FIBN_01",
      `<material><mattext charset="ascii/us">How wide is a lid, with </mattext><mattext charset="greek">p</mattext><mattext charset="ascii/us"> = 3.14?</mattext><matbreak/></material>${typed(
        "NUM01",
        'fibtype="Decimal" prompt="Box"',
        gap,
        "response_num",
        ' numtype="Decimal"',
      )}<material><mattext charset="ascii/us"> cm</mattext></material>`,
      processing(
        integer("REAL"),
        rule(
          '<vargte respident="NUM01">12.559</vargte><varlte respident="NUM01">12.561</varlte>',
          set(1, "REAL"),
        ),
      ),
    ),
  ),
};
