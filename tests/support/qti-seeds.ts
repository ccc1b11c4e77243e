const choice = (question: string, prefix: string) =>
  `<${prefix}choice-interaction response-identifier="R" shuffle="true" max-choices="1"><${prefix}prompt>${question}</${prefix}prompt><${prefix}simple-choice identifier="a">x <b>y</b><${prefix}feedback-inline outcome-identifier="F" identifier="a" show-hide="show">f</${prefix}feedback-inline></${prefix}simple-choice><${prefix}simple-choice identifier="b">z</${prefix}simple-choice></${prefix}choice-interaction>`;

/** A file of QTI 3 with a little of everything; with the names of QTI 2 it is one of those. */
const three = `<?xml version="1.0"?><qti-assessment-item identifier="q" title="t" time-dependent="false"><qti-response-declaration identifier="R" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value></qti-correct-response><qti-mapping default-value="0"><qti-map-entry map-key="a" mapped-value="1"/></qti-mapping></qti-response-declaration><qti-response-declaration identifier="S" cardinality="single" base-type="string"><qti-correct-response><qti-value>w</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><p>A <em>text</em> <qti-text-entry-interaction response-identifier="S"/> <img src="data:image/png;base64,iVBORw0KGgo=" alt="x"/></p>${choice("Which?", "qti-")}<qti-match-interaction response-identifier="M"><qti-simple-match-set><qti-simple-associable-choice identifier="m">1</qti-simple-associable-choice></qti-simple-match-set></qti-match-interaction><qti-rubric-block view="scorer"><qti-content-body>r</qti-content-body></qti-rubric-block></qti-item-body>
<qti-response-processing><qti-response-condition><qti-response-if><qti-match><qti-variable identifier="R"/><qti-correct identifier="R"/></qti-match><qti-set-outcome-value identifier="F"><qti-base-value base-type="identifier">ok</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing><qti-modal-feedback outcome-identifier="F" identifier="ok" show-hide="show"><qti-content-body>m</qti-content-body></qti-modal-feedback></qti-assessment-item>`;

const camel = (text: string) =>
  text.replace(/<\/?qti-[a-z-]+|\s[a-z]+-[a-z-]+=/g, (name) =>
    name.replace("qti-", "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );

const field = (label: string, entry: string) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;

/** Files of QTI to spoil. */
export const qtiSeeds: Record<string, string> = {
  "qti-1": `<?xml version="1.0"?><questestinterop><assessment ident="a" title="A"><section ident="root_section"><item ident="i" title="t"><itemmetadata><qtimetadata>${field("question_type", "multiple_choice_question")}${field("points_possible", "1")}</qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;Which &lt;b&gt;one&lt;/b&gt;?&lt;/p&gt;</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="1"><material><mattext>a</mattext></material></response_label><response_label ident="2"><material><mattext>b</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes><respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback linkrefid="general_fb"/></respcondition><respcondition><conditionvar><and><varequal respident="r">1</varequal><not><varequal respident="r">2</varequal></not></and></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing><itemfeedback ident="general_fb"><flow_mat><material><mattext>f</mattext></material></flow_mat></itemfeedback></item>
<item ident="j"><itemmetadata><qtimetadata>${field("question_type", "fill_in_multiple_blanks_question")}</qtimetadata></itemmetadata><presentation><material><mattext>A [x] and [y]</mattext></material><response_lid ident="response_x"><material><mattext>x</mattext></material><render_choice><response_label ident="1"><material><mattext>c</mattext></material></response_label></render_choice></response_lid><response_str ident="y"><render_fib/></response_str></presentation><resprocessing><respcondition><conditionvar><varequal respident="response_x">1</varequal><vargte respident="y">1</vargte><varlte respident="y">2</varlte></conditionvar><setvar action="Add">50</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`,
  "qti-2": camel(three),
  "qti-3": three,
};

/** Texts of QTI that are made to keep a reader busy. */
export const hostileQti: [string, string][] = [
  ["qti-1", `<questestinterop>${"<item>".repeat(80)}${"<presentation>".repeat(90_000)}`],
  [
    "qti-1",
    `<questestinterop><item ident="i"><presentation><material><mattext>${"[x".repeat(90_000)}</mattext></material></presentation></item></questestinterop>`,
  ],
  [
    "qti-2",
    `<assessmentItem identifier="i" title="${"a".repeat(300_000)}"><itemBody>${"<p>a</p>".repeat(19_000)}`,
  ],
  ["qti-3", `<!--${"<!--".repeat(100_000)}--><qti-assessment-item>${"&amp;".repeat(200_000)}`],
  [
    "qti-1",
    `<questestinterop><item ident="i"><presentation><response_lid ident="r"><render_choice>${'<response_label ident="1"/>'.repeat(6000)}</render_choice></response_lid></presentation><resprocessing>${'<respcondition continue="Yes"><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>1</setvar></respcondition>'.repeat(3000)}</resprocessing></item></questestinterop>`,
  ],
  [
    "qti-2",
    `<assessmentItem identifier="i"><itemBody>${"<p>text</p><choiceInteraction/>".repeat(6000)}</itemBody></assessmentItem>`,
  ],
  // One long line: its end must not be looked for at each element.
  ["qti-1", `<questestinterop>${"<item/>".repeat(100_000)}</questestinterop>`],
];
