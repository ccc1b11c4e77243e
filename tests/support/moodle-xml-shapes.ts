import {
  answerShape,
  combined,
  hint,
  oldAnswer,
  pair,
  questionShape,
  usual,
} from "@/tests/support/moodle-xml-parts";

// Questions built as those are that Moodle's own tests of its XML hold, and the files that its question types are tested with: elements, their
// order, attributes, white space and CDATA, with words of ours.

const statement = { name: "A statement", text: "Hands are washed first.", general: "Page three says so." };

/** One question of each type, as the reader's and the writer's tests and the types' own files have it. */
export const typeShapes = {
  description: questionShape(
    "description",
    {
      name: "A text",
      text: "The text.",
      general: "What is said of it.",
      grade: "0",
      penalty: "0",
      tags: ["one", "two"],
    },
    "",
    true,
  ),
  essayOf20: questionShape(
    "essay",
    {
      name: "An essay",
      text: "Tell how hands are washed.",
      general: "Soap belongs to it.",
      format: "moodle_auto_format",
      tags: ["essay"],
    },
    "",
    true,
  ),
  essayOf21: questionShape(
    "essay",
    {
      name: "An essay",
      text: "Tell how hands are washed.",
      general: "Soap belongs to it.",
      format: "moodle_auto_format",
    },
    `    <responseformat>monospaced</responseformat>
    <responserequired>0</responserequired>
    <responsefieldlines>42</responsefieldlines>
    <attachments>-1</attachments>
    <attachmentsrequired>1</attachmentsrequired>
    <graderinfo format="html">
        <text><![CDATA[<p>Be <b>kind</b>!</p>]]></text>
    </graderinfo>
    <responsetemplate format="html">
        <text><![CDATA[<p>Begin <b>here</b>.</p>]]></text>
    </responsetemplate>
`,
  ),
  essayWithEmptyAnswer: `  <question type="essay">
    <name><text>An essay</text></name>
    <questiontext format="html"><text>Tell how hands are washed.</text></questiontext>
    <answer fraction="0">
        <text></text>
    </answer>
  </question>
`,
  matchingOf19: questionShape(
    "matching",
    {
      name: "Matching",
      text: "Match place and state.",
      general: "oven -> hot, fridge -> cold.",
      tags: ["places"],
    },
    `    <shuffleanswers>false</shuffleanswers>
${combined("Well done.", "Not all of it.", "None of it!", true)}${pair("oven", "hot", "")}${pair("fridge", "cold", "")}${pair("shelf", "dry", "")}${pair("", "wet", "")}${hint("Hint 1", "      <shownumcorrect />\n", "")}${hint("", "      <shownumcorrect />\n      <clearwrong />\n", "")}`,
    true,
  ),
  matchingByItsOtherName: questionShape(
    "match",
    { name: "Matching", text: "Match place and state." },
    pair("oven", "hot") + pair("fridge", "cold"),
  ),
  matchingTwiceTheSame: questionShape(
    "matching",
    { name: "matching-001", text: "Which store?", general: "What is said of it.", idnumber: "" },
    `    <shuffleanswers>true</shuffleanswers>
${combined("Well done!", "Some of them.", "None of them.")}    <shownumcorrect/>
${pair("milk", "cold")}${pair("flour", "dry")}${pair("fish", "cold")}${pair("", "hot")}`,
  ),
  choiceOf19: questionShape(
    "multichoice",
    { name: "Choice", text: "Which shelves are cold?", general: "Shelves 2 and 4.", grade: "2" },
    `    <single>false</single>
    <shuffleanswers>false</shuffleanswers>
    <answernumbering>abc</answernumbering>
${combined("<p>Your answer is correct.</p>", "<p>Your answer is partially correct.</p>", "<p>Your answer is incorrect.</p>", true)}    <shownumcorrect/>
${oldAnswer("0", "1")}${oldAnswer("100", "2")}${oldAnswer("0", "3")}${oldAnswer("100", "4")}${hint("Hint 1.", "", "")}${hint("Hint 2.", "", "")}`,
    true,
  ),
  choiceOfToday: questionShape(
    "multichoice",
    { name: "Choice-001", text: "Find what is kept cold.", general: "Milk and fish", idnumber: "" },
    `    <single>false</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>abc</answernumbering>
    <showstandardinstruction>0</showstandardinstruction>
${usual}    <shownumcorrect/>
${answerShape("0", "Salt")}${answerShape("0", "Tea")}${answerShape("50", "Fish")}${answerShape("0", "Rice")}${answerShape("50", "Milk")}${hint("First hint")}${hint("Second hint")}`,
  ),
  choiceWithWeightsOfItsOwn: questionShape(
    "multichoice",
    {
      name: "<![CDATA[A <em>name</em> : a < b & c]]>",
      text: "Select all that are cold :<br>",
      idnumber: "",
    },
    `    <single>false</single>
    <shuffleanswers>true</shuffleanswers>
    <answernumbering>abc</answernumbering>
${usual}    <shownumcorrect/>
${answerShape("-50", '<p dir="ltr" style="text-align: left;">1<br></p>')}    <answer fraction="33" format="html"> <!-- Not among Moodle's. -->
      <text><![CDATA[<p dir="ltr" style="text-align: left;">2<br></p>]]></text>
    </answer>
${answerShape("33.33333", '<p dir="ltr" style="text-align: left;">3<br></p>')}${answerShape("33.33333", "5")}`,
  ),
  numericalOf19: questionShape(
    "numerical",
    { name: "Number", text: "How many?", general: "Think.", penalty: "0.1" },
    oldAnswer("100", "42", "Well done!", "      <tolerance>0.001</tolerance>\n") +
      oldAnswer("0", "13", "How so?!", "      <tolerance>1</tolerance>\n") +
      oldAnswer("0", "*", "None of them.", "      <tolerance></tolerance>\n"),
    true,
  ),
  numericalBefore172: `  <question type="numerical">
    <name><text>Number</text></name>
    <questiontext><text>How many?</text></questiontext>
    <answer>
      23
      <fraction>1</fraction>
      <tolerance>0.5</tolerance>
      <feedback><text>So it is</text></feedback>
    </answer>
  </question>
`,
  numericalWithUnits: questionShape(
    "numerical",
    { name: "Length", text: "How long is it?", idnumber: "" },
    `${answerShape("100", "2", "", "      <tolerance>0</tolerance>\n")}<units>
  <unit>
    <multiplier>1</multiplier>
    <unit_name>m</unit_name>
  </unit>
  <unit>
    <multiplier>100</multiplier>
    <unit_name>cm</unit_name>
  </unit>
</units>
    <unitgradingtype>0</unitgradingtype>
    <unitpenalty>0.1</unitpenalty>
    <showunits>0</showunits>
    <unitsleft>0</unitsleft>
    <instructions format="html">
      <text>Mind the unit.</text>
    </instructions>
`,
  ),
  shortAnswerOf19: questionShape(
    "shortanswer",
    { name: "Typed", text: "Fill in: Wet, ________, Rinse.", general: "It is Soap." },
    `    <usecase>0</usecase>
${oldAnswer("100", "Soap", "Well done!")}${oldAnswer("0", "*", "No!")}${hint("Hint 1", "", "")}${hint("Hint 2", "", "")}`,
    true,
  ),
  shortAnswerByWeight: questionShape(
    "shortanswer",
    {
      name: "typed-001",
      text: "Name a cold food: __________",
      general: "Milk or fish would do.",
      idnumber: "",
    },
    `    <usecase>0</usecase>
${answerShape("100", "milk", "Very good.")}${answerShape("80", "fish", "OK.")}${answerShape("0", "*", "Bad.")}`,
  ),
  trueFalseOf19: questionShape(
    "truefalse",
    { ...statement, penalty: "1" },
    oldAnswer("100", "true", "Well done!") + oldAnswer("0", "false", "No!"),
    true,
  ),
  trueFalseWithIdNumber: questionShape(
    "truefalse",
    { ...statement, penalty: "1", idnumber: "TestNum1" },
    oldAnswer("100", "true", "Well done!") + oldAnswer("0", "false", "No!"),
    true,
  ),
  trueFalseInWordsOfItsLanguage: questionShape(
    "truefalse",
    statement,
    oldAnswer("0", "Wahr", "No!") + oldAnswer("100", "Falsch", "So it is."),
    true,
  ),
} as const;
