import { answerShape, categoryShape, questionShape, quizFile } from "@/tests/support/moodle-xml-parts";

// Whole files as Moodle's own tests have them, with words and pictures of ours.

/** A picture of one pixel. */
export const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const statement = (name: string, idnumber?: string) =>
  questionShape(
    "truefalse",
    {
      name,
      text: `<p>Is it ${name}?</p>`,
      penalty: "1.0000000",
      ...(idnumber === undefined ? {} : { idnumber }),
    },
    answerShape("100", "true") + answerShape("0", "false"),
  );

const info = (words: string, format = "moodle_auto_format", idnumber = "") =>
  `    <info format="${format}">\n        <text>${words}</text>\n    </info>\n    <idnumber>${idnumber}</idnumber>\n`;

const picture = (name: string, path = "") => `<file name="${name}"${path} encoding="base64">${pixel}</file>`;

export const fileShapes = {
  /** Before categories had a description. */
  oldCategories: quizFile(
    categoryShape("$course$/Cold"),
    statement("Cold One"),
    categoryShape("$course$/Cold/Fridge"),
    statement("Fridge One"),
  ),
  categoryWithDescription: quizFile(
    categoryShape("$course$/Cold", info("All that is cold", "moodle_auto_format", "cold-number")),
    statement("Cold One"),
  ),
  signsInNumbers: quizFile(
    categoryShape("$course$/Cold", info("Cold", "html", "Less &lt; &amp; &gt;")),
    statement("Cold One", "C &amp; D"),
  ),
  nestedCategories: quizFile(
    categoryShape("$course$/top/Store", info("A store", "plain_text")),
    statement("Store One", ""),
    categoryShape("$course$/top/Store/Cold", info("Cold", "markdown")),
    statement("Cold One", ""),
    statement("Cold Two", ""),
    categoryShape("$course$/top/Store/Cold/Fridge", info("Fridge")),
    statement("Fridge One", ""),
    categoryShape("$course$/top/Store/Dry", info("Dry")),
    statement("Dry One", ""),
  ),
  childCategoryFirst: quizFile(
    categoryShape("$course$/Store/Cold"),
    statement("Cold One"),
    categoryShape("$course$/Store"),
    statement("Store One"),
  ),
  /** Paths without `<text>`, as the reader's own description shows them, and a slash in a name. */
  barePath: `<?xml version="1.0" ?>
<quiz>
<question type="category">
    <category>kitchen/cold//dry/fridge</category>
</question>
${statement("Fridge One")}</quiz>`,
  /** A link to a sound. */
  sound: quizFile(
    questionShape(
      "multichoice",
      {
        name: "Bell",
        text: '<p><a href="@@PLUGINFILE@@/bell.mp3">Listen to this bell:</a><br /><br />What is it?</p>',
      },
      `    <single>true</single>\n    <shuffleanswers>true</shuffleanswers>\n${answerShape("100", "The fridge", "That is it!")}${answerShape("0", "The oven", "Once more, please.")}`,
    ),
  ),
  /** A text beside a text, in a folder. */
  linkedText: quizFile(
    `<question type="truefalse">
    <name>
      <text>linked</text>
    </name>
    <questiontext format="html">
      <text><![CDATA[<p><a href="@@PLUGINFILE@@/myfolder/label.txt">This text</a> is a label.</p>]]></text>
<file name="label.txt" path="/myfolder/" encoding="base64">TGFiZWw=</file>
    </questiontext>
${answerShape("100", "true")}${answerShape("0", "false")}  </question>`,
  ),
  /** Pictures in the text, in a folder, in general feedback and in feedback; one name stands for two pictures. */
  pictures: quizFile(
    `  <question type="truefalse">
    <name>
      <text>Signs</text>
    </name>
    <questiontext format="html">
      <text><![CDATA[<p>The sign <img src="@@PLUGINFILE@@/signs/cold%20one.png" alt="A snow flake" width="48" height="48" /> means <span style="font-style: italic;">cold</span>.</p>]]></text>
${picture("cold one.png", ' path="/signs/"')}    </questiontext>
    <generalfeedback format="html">
      <text><![CDATA[<p><img src="@@PLUGINFILE@@/info.png" alt="Info" width="34" height="49" />See the <a title="All signs" href="https://example.org/signs">list of signs</a>.</p>]]></text>
${picture("info.png")}    </generalfeedback>
    <answer fraction="0" format="moodle_auto_format">
      <text>true</text>
      <feedback format="html">
        <text><![CDATA[<p><img src="@@PLUGINFILE@@/hand.png" alt="A hand" /> It does not.</p>]]></text>
${picture("hand.png")}      </feedback>
    </answer>
    <answer fraction="100" format="moodle_auto_format">
      <text>false</text>
      <feedback format="html">
        <text></text>
      </feedback>
    </answer>
  </question>
`,
  ),
  /** A picture beside the text, as in 1.9; with white space in every text, and a setting that stands twice. */
  oldPicture: `<?xml version="1.0" encoding="UTF-8"?>
<quiz>


<!-- question: 4  -->
  <question type="multichoice">
    <name><text>with picture</text>
</name>
    <questiontext format="html">
<text><![CDATA[Which one shows &quot;cold&quot;?]]></text>
    </questiontext>
    <image>fridge.png</image>
    <image_base64>
${pixel.slice(0, 60)}
${pixel.slice(60)}

    </image_base64>
    <generalfeedback>
<text></text>
    </generalfeedback>
    <defaultgrade>1</defaultgrade>
    <penalty>0.1</penalty>
    <hidden>0</hidden>
    <shuffleanswers>1</shuffleanswers>
    <single>true</single>
    <shuffleanswers>true</shuffleanswers>
    <correctfeedback>      <text></text>
</correctfeedback>
    <answernumbering>abc</answernumbering>
      <answer fraction="0">
        <text>
the hob
        </text>
      <feedback>
          <text>

          </text>
      </feedback>
    </answer>
      <answer fraction="100">
        <text>
the fridge
        </text>
      <feedback>
          <text>

          </text>
      </feedback>
    </answer>
</question>


</quiz>`,
  /** As the page about the format shows a picture: the data inside of the element that names it. */
  nestedPicture: quizFile(
    `<question type="truefalse"><name><text>n</text></name><questiontext format="html"><text>Is it cold?</text></questiontext><image>fridge.png<image_base64>${pixel}</image_base64></image>${answerShape("100", "true")}${answerShape("0", "false")}</question>`,
  ),
  /** Moodle's filter shows a reader one of several languages. */
  languages: quizFile(
    questionShape(
      "multichoice",
      {
        name: "Languages",
        text: '<p><span lang="en" class="multilang">Which is cold?</span> <span class="multilang" lang="es_es">¿Cuál es frío?</span></p>',
      },
      `    <single>true</single>\n${answerShape("100", '<span lang="en" class="multilang">Milk</span><span lang="es_es" class="multilang">Leche</span>')}${answerShape("0", '<span lang="la" class="multilang">Thea</span>')}`,
    ),
  ),
  /** A CDATA section with the end of one in it, as Moodle's writer splits it. */
  splitCdata: quizFile(
    `<question type="truefalse"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>see y[[2]]]]><![CDATA[>b) it is &lt;cold&gt;</p>]]></text></questiontext>${answerShape("100", "true")}${answerShape("0", "false")}</question>`,
  ),
  /** Each text says how it is set; what does not is set as the question is. */
  formats: quizFile(
    `<question type="multichoice"><name><text>n</text></name><questiontext format="markdown"><text>Which is *cold*?</text></questiontext><generalfeedback><text>**All** of it.</text></generalfeedback><single>true</single>
    <answer fraction="100"><text>**Milk**</text><feedback format="plain_text"><text>*So* &lt;it&gt; is</text></feedback></answer>
    <answer fraction="0" format="moodle_auto_format"><text>hot
tea</text><feedback format="html"><text>No&lt;br&gt;no</text></feedback></answer></question>`,
  ),
} as const;
