import {
  equal,
  feedback,
  file,
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

const gasItem = (ident: string, stem: string, first: string, second: string, shown: string) =>
  `<item ident = "${ident}" maxattempts = "2"><presentation><flow>${material(stem)}${lid("LID01", lineLabel("A", material(first)) + lineLabel("B", material(second)), "Single", ' shuffle = "Yes" minnumber = "1" maxnumber = "1"')}</flow></presentation>
    ${processing(
      '<decvar defaultval = "0" minvalue = "0" maxvalue = "1"/>',
      rule(equal("LID01", "A"), `${set(1, "SCORE", "Set")}${show("Correct")}`, ' continue = "Yes"'),
      rule(not(equal("LID01", "A", ' case = "No"')), show(shown), ' continue = "No"'),
    )}${feedback("Correct", "Right.", "All")}${feedback("Incorrect", "Look at the sign.", "All")}</item>`;

/** Items and files with the structure of the larger examples of QTI 1.2, by what they show. */
export const qti1RichShapes = {
  /** fibs_ir_03: an essay that people mark, with guides for them and samples. */
  markedByPeople: file(
    `<item title = "An extended answer" ident = "FIBS_03"><presentation label = "FIBS_03"><flow>${material("How is a fridge cleaned?")}
      <response_str ident = "FIB91" rcardinality = "Ordered" rtiming = "No"><render_fib fibtype = "String" prompt = "Box" rows = "20" columns = "80"><response_label ident = "A"/></render_fib></response_str></flow></presentation>
      <resprocessing scoremodel = "HumanRater"><qticomment>By people.</qticomment><outcomes>
        <decvar varname = "Technical" vartype = "Integer" minvalue = "0" maxvalue = "5"/>
        <interpretvar varname = "Technical" view = "All"><material><mattext label = "Guide" texttype = "text/plain">5= Empties it first.
          0= Sprays on food.</mattext></material></interpretvar></outcomes>
        <itemproc_extension><humanraterdata><material><matref linkrefid = "Guide"/></material></humanraterdata></itemproc_extension></resprocessing></item>`,
    " [\n<!ELEMENT humanraterdata (qticomment?, material)>\n]",
  ),
  /** full.xml: everything that an item may hold, and texts by reference. */
  everything: file(
    `<item ident="full" maxattempts="1" title="All of it" label="All" xml:lang="en-GB">
      <qticomment>Full</qticomment><duration>PT1H</duration>
      <itemmetadata><qmd_itemtype>MCQ</qmd_itemtype><qmd_levelofdifficulty>Vocational</qmd_levelofdifficulty><qmd_status>Experimental</qmd_status><qmd_topic>cold</qmd_topic></itemmetadata>
      <objectives view="All">${material("To know what is kept cold.")}</objectives>
      <itemcontrol feedbackswitch="No" hintswitch="No" solutionswitch="No"/>
      <rubric view="Administrator">${material("Hand out paper.")}</rubric>
      <itemrubric view="All">${material("Choose two.")}</itemrubric>
      <presentation x0="0" y0="0" width="640" height="480" label="p"><flow>
        <material><mattext texttype="text/plain">What is kept</mattext><mattext texttype="text/html"><![CDATA[ <em>cold</em>&nbsp;?]]></mattext></material>
        <response_lid ident="R1" rcardinality="Multiple">${material("Of these:")}
          <render_choice minnumber="1" maxnumber="2" shuffle="Yes"><material><mattext texttype="text/html"><![CDATA[<i>All that hold.</i>]]></mattext></material>
          <flow_label>${label("A", '<material><mattext texttype="text/html"><![CDATA[<p>Milk</p>]]></mattext></material>', ' rshuffle="Yes"')}
          ${label("B", '<material><mattext texttype="text/plain" label="cream">Cream</mattext></material>', ' rshuffle="No"')}
          ${label("C", '<material><mattext texttype="text/plain">Salt, not </mattext><matref linkrefid="cream"/></material>', ' rshuffle="No"')}</flow_label></render_choice></response_lid></flow></presentation>
      ${processing(
        '<decvar varname="SCORE" vartype="Integer" cutvalue="5" maxvalue="10" minvalue="0" defaultval="3"/>',
        rule(equal("R1", "A"), set(8, "SCORE", "Set"), ' continue="No"'),
        rule(equal("R1", "B"), set(1, "SCORE", "Set"), ' continue="Yes"'),
      )}</item>`,
  ),
  /** objectbank.xml: items without anything, in a bank and in its section. */
  emptyBank: file(
    `<objectbank ident="bank"><qticomment>Inner</qticomment><item ident="bank1"> </item><section ident="s" title="Bank section" xml:lang="en-US">
      <sectioncontrol feedbackswitch="No"/><sectionfeedback ident="f" title="F" view="All">${material("About the section.")}</sectionfeedback>
      <item ident="bank2" title="Second"/><sectionref linkrefid="s2">Another</sectionref></section><section ident="s2" title="Second section"> </section></objectbank>`,
  ),
  /** qtiasi_sc_assess02: a picture that a section's questions share, results, and a feedback whose name is misspelt. */
  sharedText: file(
    `<assessment ident = "A2"><outcomes_processing scoremodel = "SumofScores"><outcomes><decvar varname = "SCORE" vartype = "Integer" minvalue = "0" maxvalue = "6" cutvalue = "4"/></outcomes></outcomes_processing>
      <assessfeedback ident = "Test_Passed"><flow_mat>${material("You have passed.")}</flow_mat></assessfeedback>
      <section ident = "S1"><presentation_material><flow_mat><flow_mat>${material("Look at the plan of the kitchen.")}</flow_mat></flow_mat></presentation_material>
      <sectionfeedback ident = "Mastery"><flow_mat><material><matemtext>Well done.</matemtext></material></flow_mat></sectionfeedback>
      <selection_ordering><selection><selection_number>2</selection_number></selection><order order_type = "Random"/></selection_ordering>
      ${gasItem("I1", "Where does raw meat stand?", "Below", "Above", "InCorrect")}${gasItem("I2", "Where does salad stand?", "Above", "Below", "Incorrect")}</section></assessment>`,
  ),
  /** As the guide drags objects onto others, and as ILIAS writes matching: pairs in one response. */
  draggedPairs: file(
    item(
      "Pairs",
      "DRAG",
      `${material("What is each for?")}<response_grp ident="MQ" rcardinality="Multiple"><render_choice shuffle="0">
        ${label("1", material("Fridge"), ' match_max="1" match_group="11,12"')}${label("2", material("Oven"), ' match_max="1" match_group="11,12"')}${label("11", material("Cold"))}${label("12", material("Hot"))}</render_choice></response_grp>`,
      processing(
        "<decvar/>",
        rule('<varsubset respident="MQ">1,11</varsubset>', set("2.5", "SCORE"), ' continue="Yes"'),
        rule('<varsubset respident="MQ">2,12</varsubset>', set("2.5", "SCORE"), ' continue="Yes"'),
      ),
    ),
  ),
  /** As ILIAS writes a text with gaps: a list to choose from, and one to type into. */
  mixedGaps: file(
    item(
      "Mixed",
      "CLOZE",
      `${material("Soup is kept ")}<response_lid ident="gap_0" rcardinality="Single"><render_choice shuffle="Yes">${label("0", material("hot"))}${label("1", material("cold"))}</render_choice></response_lid>${material(" above ")}<response_num ident="gap_1" numtype="Decimal" rcardinality="Single"><render_fib fibtype="Decimal" prompt="Box" columns="2"/></response_num>${material(" degrees.")}`,
      processing(
        "<decvar/>",
        rule(equal("gap_0", "0"), set(1, "SCORE"), ' continue="Yes"'),
        rule(equal("gap_1", "60"), set(1, "SCORE"), ' continue="Yes"'),
      ),
    ),
  ),
  /** QTILite: the least that an item is, with hints and a solution. */
  lite: file(
    `<item ident="lite"><presentation>${material("Is ice a hazard?")}<response_lid ident="L1"><render_choice>${label("T", material("Yes"))}${label("F", material("No"))}</render_choice></response_lid></presentation>
      <resprocessing><outcomes><decvar/></outcomes><respcondition><conditionvar>${equal("L1", "T")}</conditionvar><setvar>1</setvar></respcondition></resprocessing>
      <itemfeedback ident="help"><hint feedbackstyle="Multilevel"><hintmaterial>${material("Where does it fall?")}</hintmaterial><hintmaterial>${material("Who walks there?")}</hintmaterial></hint></itemfeedback>
      <itemfeedback ident="solve"><solution><solutionmaterial>${material("People slip.")}</solutionmaterial></solution></itemfeedback></item>`,
  ),
};
