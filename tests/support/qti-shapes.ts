import { kebabName } from "@/lib/interop/qti-2/qti-names";
import type { QtiVersion } from "@/lib/interop/qti-2/xml-tree";

const spaces: Record<QtiVersion, [space: string, schema: string, templates: string, ending: string]> = {
  "2.1": [
    "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    "http://www.imsglobal.org/question/qti_v2p1/rptemplates/",
    "",
  ],
  "2.2": [
    "http://www.imsglobal.org/xsd/imsqti_v2p2",
    "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
    "http://www.imsglobal.org/question/qti_v2p2/rptemplates/",
    "",
  ],
  "3.0": [
    "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd",
    "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
    ".xml",
  ],
};

const html = /^(?:p|br|strong|blockquote|div)$/;

/** Names of QTI 2 as those of 3. What is inside of `modalFeedback` stands in a `contentBody` there. */
function named(text: string, version: QtiVersion): string {
  if (version !== "3.0") return text;
  return text
    .replace(/(<modalFeedback[^>]*>)([\s\S]*?)(<\/modalFeedback>)/g, "$1<contentBody>$2</contentBody>$3")
    .replace(/<(\/?)([a-zA-Z]+)([^<>]*?)(\/?)>/g, (whole, slash: string, name: string, rest: string, end) =>
      html.test(name)
        ? whole
        : `<${slash}qti-${kebabName(name)}${rest.replace(/ ([a-zA-Z]+)=/g, (_, key: string) => ` ${kebabName(key)}=`)}${end}>`,
    );
}

const shape =
  (title: string, inner: string, { template, head = "" }: { template?: string; head?: string } = {}) =>
  (version: QtiVersion) => {
    const [space, schema, templates, ending] = spaces[version];
    const [open, close] =
      version === "3.0"
        ? ["qti-assessment-item", "qti-assessment-item"]
        : ["assessmentItem", "assessmentItem"];
    const dependent = version === "3.0" ? "time-dependent" : "timeDependent";
    const processing = template
      ? `  <responseProcessing\n template="${templates}${template}${ending}"/>\n`
      : "";
    return `<?xml version="1.0" encoding="UTF-8"?>
<${open} xmlns="${space}"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${space}
  ${schema}"
  identifier="${title.replaceAll(" ", "-")}" title="${title}"${head}
  ${dependent}="false" xml:lang="en-US">
${named(inner + processing, version)}</${close}>
`;
  };

const score = '  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\n';
const feedbackScore = `  <outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="10.0">
    <defaultValue>
      <value>0</value>
    </defaultValue>
  </outcomeDeclaration>
  <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">
    <defaultValue>
      <value>10.0</value>
    </defaultValue>
  </outcomeDeclaration>
`;
const declaration = (cardinality: string, baseType: string, values: string[], mapping = "") =>
  `  <responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">
    <correctResponse>
${values.map((value) => `      <value>${value}</value>`).join("\n")}
    </correctResponse>
${mapping}  </responseDeclaration>
`;
const mapping = (entries: [key: string, worth: string][]) => `    <mapping defaultValue="0">
${entries.map(([key, worth]) => `      <mapEntry mapKey="${key}" mappedValue="${worth}"/>`).join("\n")}
    </mapping>
`;
const isRight = `<match>
          <variable identifier="RESPONSE"/>
          <correct identifier="RESPONSE"/>
        </match>
        <setOutcomeValue identifier="SCORE">
          <variable identifier="MAXSCORE"/>
        </setOutcomeValue>`;

/** Items with the structure of the example items that the specifications come with, by what they show. */
export const publishedShapes = {
  modalFeedback: shape(
    "Feedback of its own",
    `${declaration("single", "identifier", ["true"])}<!-- Holds the identifier of what is said -->
${feedbackScore}
  <itemBody>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
      <prompt>A fever above 38 °C keeps
        a food handler at home.</prompt>
      <simpleChoice identifier="true" fixed="true">True </simpleChoice>
      <simpleChoice identifier="false" fixed="true">False </simpleChoice>
    </choiceInteraction>
  </itemBody>
  <responseProcessing>
    <responseCondition>
      <responseIf>
        ${isRight}
        <setOutcomeValue identifier="FEEDBACK">
          <baseValue baseType="identifier">correct</baseValue>
        </setOutcomeValue>
      </responseIf>
      <responseElse>
        <setOutcomeValue identifier="FEEDBACK">
          <baseValue baseType="identifier">incorrect</baseValue>
        </setOutcomeValue>
      </responseElse>
    </responseCondition>
  </responseProcessing>
  <modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="correct">Right.</modalFeedback>
  <modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="incorrect">Wrong.</modalFeedback>
`,
    { head: ' adaptive="false"' },
  ),
  inlineFeedback: shape(
    "Feedback in the choices",
    `${declaration("single", "identifier", ["true"])}
${feedbackScore}
  <itemBody>
    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
      <prompt>Raw poultry stands below salad.</prompt>
      <simpleChoice identifier="true" fixed="true">True
        <feedbackInline outcomeIdentifier="FEEDBACK" identifier="true" showHide="show">
          <strong>So it is.</strong></feedbackInline>
      </simpleChoice>
      <simpleChoice identifier="false" fixed="true">False
        <feedbackInline outcomeIdentifier="FEEDBACK" identifier="false" showHide="show">
          <strong>Its juice drips.</strong></feedbackInline>
      </simpleChoice>
    </choiceInteraction>
  </itemBody>
  <responseProcessing>
    <setOutcomeValue identifier="FEEDBACK">
      <variable identifier="RESPONSE"/>
    </setOutcomeValue>
    <responseCondition>
      <responseIf>
        ${isRight}
      </responseIf>
    </responseCondition>
  </responseProcessing>
`,
    { head: ' adaptive="false"' },
  ),
  multipleChoice: shape(
    "Several choices",
    `${declaration("multiple", "identifier", ["S", "R"])}${score}  <itemBody>
    <choiceInteraction responseIdentifier="RESPONSE" minChoices="1" maxChoices="4">
      <prompt>Which two need a thermometer?</prompt>
      <simpleChoice identifier="S">Soup</simpleChoice>
      <simpleChoice identifier="B">Bread</simpleChoice>
      <simpleChoice identifier="R">Roast</simpleChoice>
      <simpleChoice identifier="Sa">Salt</simpleChoice>
    </choiceInteraction>
  </itemBody>
`,
    { template: "match_correct" },
  ),
  inlineChoice: shape(
    "A choice in a text",
    `${declaration("single", "identifier", ["F"])}${score}  <itemBody>
    <p>Which number is missing on this sign?</p>
    <blockquote>
      <p>Keep it cold below
      <br/>at all times:
      <inlineChoiceInteraction responseIdentifier="RESPONSE" shuffle="false">
        <inlineChoice identifier="Z">0 °C</inlineChoice>
        <inlineChoice identifier="F">5 °C</inlineChoice>
        <inlineChoice identifier="T">12 °C</inlineChoice>
      </inlineChoiceInteraction>;
      <br/>and look twice a day.</p>
    </blockquote>
  </itemBody>
`,
    { template: "match_correct" },
  ),
  match: shape(
    "Pairs",
    `${declaration(
      "multiple",
      "directedPair",
      ["F C", "K C", "S D", "H W"],
      mapping([
        ["F C", "0.5"],
        ["K C", "0.5"],
        ["S D", "1"],
        ["H W", "1"],
      ]),
    )}${score}  <itemBody>
    <matchInteraction responseIdentifier="RESPONSE" maxAssociations="4">
      <prompt>What is each of them for?</prompt>
      <simpleMatchSet>
        <simpleAssociableChoice identifier="F" matchMax="1">Fridge</simpleAssociableChoice>
        <simpleAssociableChoice identifier="K" matchMax="1">Cold cabinet</simpleAssociableChoice>
        <simpleAssociableChoice identifier="S" matchMax="1">Shelf</simpleAssociableChoice>
        <simpleAssociableChoice identifier="H" matchMax="1">Hot cupboard</simpleAssociableChoice>
      </simpleMatchSet>
      <simpleMatchSet>
        <simpleAssociableChoice identifier="C" matchMax="4">Cold</simpleAssociableChoice>
        <simpleAssociableChoice identifier="D" matchMax="4">Dry</simpleAssociableChoice>
        <simpleAssociableChoice identifier="W" matchMax="4">Hot</simpleAssociableChoice>
      </simpleMatchSet>
    </matchInteraction>
  </itemBody>
`,
    { template: "map_response" },
  ),
  order: shape(
    "An order",
    `${declaration("ordered", "identifier", ["StepC", "StepA", "StepB"])}${score}  <itemBody>
    <p>This is how hands
        are washed.</p>
    <orderInteraction responseIdentifier="RESPONSE" orientation="horizontal">
      <prompt>
        <p>Put them in order.</p>
      </prompt>
      <simpleChoice identifier="StepA">Soap</simpleChoice>
      <simpleChoice identifier="StepB">Rinse</simpleChoice>
      <simpleChoice identifier="StepC">Wet</simpleChoice>
    </orderInteraction>
  </itemBody>
`,
    { template: "match_correct" },
  ),
  textEntry: shape(
    "A text to enter",
    `${declaration(
      "single",
      "string",
      ["danger zone"],
      mapping([
        ["danger zone", "1"],
        ["the zone", "0.5"],
      ]),
    )}${score}  <itemBody>
    <p>Which range is missing?</p>
    <blockquote>
      <p>Between 5 °C and 60 °C food is in the
      <br/>
      <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="15"/>.</p>
    </blockquote>
  </itemBody>
`,
    { template: "map_response" },
  ),
  extendedText: shape(
    "An extended text",
    `  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" externalScored="human"/>
  <itemBody>
    <p class="stem">
      A guest asks what is in the sauce.
    </p>
    <extendedTextInteraction responseIdentifier="RESPONSE">
      <prompt>Write what you answer.</prompt>
    </extendedTextInteraction>
  </itemBody>
`,
  ),
};
