import { answerShape, hint, questionShape, usual } from "@/tests/support/moodle-xml-parts";

// Questions with words to put into gaps or things to put in order, built as the files are that these types of Moodle are tested with, with
// words of ours.

export const gapShapes = {
  selectWords: questionShape(
    "gapselect",
    {
      name: "Words",
      text: "[[1]], then [[2]], then [[3]].",
      general: "Wet, soap, rinse.",
      format: "moodle_auto_format",
    },
    `    <shuffleanswers>1</shuffleanswers>
${usual}    <shownumcorrect/>
${["Wet", "soap", "rinse", "dry"].map((word) => `    <selectoption>\n      <text>${word}</text>\n      <group>1</group>\n    </selectoption>\n`).join("")}${hint("Try again.", "      <shownumcorrect />\n", "")}`,
  ),
  dragWords: questionShape(
    "ddwtos",
    { name: "Words", text: "The [[1]] goes on the [[2]] shelf." },
    `    <shuffleanswers>1</shuffleanswers>
${usual}${[
  ["fish", "1"],
  ["low", "2"],
  ["high", "2"],
  ["bread", "1"],
]
  .map(
    ([word, group]) =>
      `    <dragbox>\n      <text>${word}</text>\n      <group>${group}</group>\n      <infinite/>\n    </dragbox>\n`,
  )
  .join("")}`,
  ),
  dragWordsOfOld: `  <question type="ddwtos">
    <name>
      <text>Old words</text>
    </name>
    <questiontext format="html">
      <text>&lt;p&gt;Drag them.&lt;/p&gt; &lt;p&gt;Bacteria [[1]]&#160;below [[3]]&lt;br /&gt;degrees.&lt;/p&gt; &lt;!--DONOTCLEAN--&gt;</text>
    </questiontext>
    <image></image>
    <generalfeedback>
      <text>&lt;p&gt;Below 5 &amp;#xB0;C.&lt;/p&gt;</text>
    </generalfeedback>
    <shuffleanswers>0</shuffleanswers>
    <shuffleanswers>false</shuffleanswers>
${[
  ["rest", "1"],
  ["grow", "1"],
  ["5", "2"],
  ["63", "2"],
]
  .map(
    ([word, group]) =>
      `    <answer>\n      <correctanswer>1</correctanswer>\n      <text>${word}</text>\n      <feedback>\n        <text>O:8:"stdClass":2:{s:9:"draggroup";s:1:"${group}";s:8:"infinite";i:0;}</text>\n      </feedback>\n    </answer>\n`,
  )
  .join("")}    <correctfeedback>
      <text>Your answer is correct.</text>
    </correctfeedback>
    <correctresponsesfeedback>1</correctresponsesfeedback>
    <hint>
      <statenumberofcorrectresponses>1</statenumberofcorrectresponses>
      <clearincorrectresponses>0</clearincorrectresponses>
      <hintcontent>
        <text>See page&#160;9.</text>
      </hintcontent>
    </hint>
  </question>
`,
  ordering: `  <question type="ordering">
    <name>
      <text>Steps</text>
    </name>
    <questiontext format="html">
      <text>Set the steps right.</text>
    </questiontext>
    <questiontext format="html">
        <text><![CDATA[Set the steps right.]]></text>
    </questiontext>
    <generalfeedback format="html">
        <text><![CDATA[It is "Wet, soap, rinse".]]></text>
    </generalfeedback>
    <idnumber>myid</idnumber>
    <numberingstyle>none</numberingstyle>
${usual}${["Wet", "Soap", "Rinse"].map((word, index) => answerShape(`${index + 1}.0000000`, word, `${word} is right.`)).join("")}${hint("Hint 1")}${hint("Hint 2")}  </question>
`,
  orderingInPart: questionShape(
    "ordering",
    { name: "Steps in part", text: "Set the steps right.", idnumber: "" },
    `    <layouttype>VERTICAL</layouttype>
    <selecttype>RANDOM</selecttype>
    <selectcount>2</selectcount>
${["Wet", "Soap", "Rinse"].map((word, index) => answerShape(`${index + 1}.0000000`, word)).join("")}`,
  ),
  orderingOfOld: questionShape(
    "ordering",
    { name: "Old steps", text: "Set the steps right.", idnumber: "dd1" },
    `    <layouttype>HORIZONTAL</layouttype>
    <selecttype>ALL</selecttype>
    <selectcount>2</selectcount>
    <gradingtype>ABSOLUTE_POSITION</gradingtype>
    <showgrading>SHOW</showgrading>
${usual}    <answer fraction="1.0000000" format="moodle_auto_format">
      <text>Wet</text>
    </answer>
    <answer fraction="2.0000000" format="moodle_auto_format">
      <text>Soap</text>
    </answer>
`,
  ),
} as const;

/** Types that Rehearse has no counterpart for. */
export const foreignTypes = [
  "calculated",
  "calculatedmulti",
  "calculatedsimple",
  "ddimageortext",
  "ddmarker",
  "random",
  "randomsamatch",
];
