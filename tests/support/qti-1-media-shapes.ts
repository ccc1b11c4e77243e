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
  picture,
  processing,
  rule,
  set,
  show,
} from "./qti-1-xml";

const right = feedback("Correct", "Yes, so it is.");

/** Items that show or play something, with the structure of the basic examples of QTI 1.2, by what they show. */
export const qti1MediaShapes = {
  /** mchc_ir_02: pictures for options, and a score that starts at one. */
  pictureOptions: file(
    item(
      "A choice of pictures",
      "MCHC_02",
      material("Which sign means washing hands?") +
        lid(
          "MC02",
          `<flow_label>${label("A", picture("one.gif"))}${label("B", picture("two.gif"))}</flow_label>`,
        ),
      processing(integer("SCORE1", 1), rule(equal("MC02", "B"), set(" 10 ") + show("Correct"))) + right,
    ),
  ),
  /** mchc_ir_03: sounds for options. */
  soundOptions: file(
    item(
      "A choice of sounds",
      "MCHC_03b",
      material("Which is the alarm?") +
        lid(
          "MC03",
          lineLabel("A", '<material><mataudio audiotype="audio/wav" uri="one.wav"/></material>') +
            lineLabel("B", '<material><mataudio audiotype="audio/wav" uri="two.wav"/></material>'),
        ),
      processing(integer("SCORE1"), rule(equal("MC03", "B"), set(5))),
    ),
  ),
  /** mchc_ir_04: the question inside of what is pointed at. */
  spotOptions: file(
    item(
      "A choice of places",
      "MCHC_04",
      `<response_lid ident = "MC04" rcardinality = "Single" rtiming = "No"><render_hotspot>
        <material><matimage imagtype = "image/gif" uri = "kitchen.gif" x0 = "0" width = "206" y0 = "512" height = "280"/><mattext>Where is the drain?</mattext></material>
        <response_label ident = "A" rarea = "Ellipse">77,115,16,16</response_label>
        <response_label ident = "B" rarea = "Ellipse">96,114,16,16</response_label></render_hotspot></response_lid>`,
      processing(integer("SCORE1", 1), rule(equal("MC04", " B "), set(10))),
    ),
  ),
  /** mchc_ir_05: a slider with exact values, and words for tutors. */
  slider: file(
    item(
      "A choice on a slider",
      "MCHC_05",
      `${material("How many seconds?")}<flow><response_lid ident = "MC05" rcardinality = "Single" rtiming = "No">
        <render_slider lowerbound = "10" upperbound = "30" step = "10" startval = "10" steplabel = "Yes">
        <response_label ident = "A" rrange = "Exact">10</response_label><response_label ident = "B" rrange = "Exact">20</response_label></render_slider></response_lid></flow>`,
      processing(integer("SLIDE"), rule(equal("MC05", "B"), set(5, "SLIDE"))),
    ),
  ),
  /** ihsp_ir_01: a place in a picture. */
  hotspot: file(
    item(
      "A standard hot spot",
      "IHSP_01",
      `<response_xy ident="IHS01" rcardinality="Single" rtiming="No">${material("Where is the drain?")}<render_hotspot>${picture("kitchen.gif")}<response_label ident="A" rarea="Rectangle">140,90,65,50</response_label></render_hotspot></response_xy>`,
      processing(
        integer("IHS", 1),
        rule('<varinside respident="IHS01" areatype="Rectangle">140,90,65,50</varinside>', set(1, "IHS")),
      ),
    ),
  ),
  /** mrsp_ir_02: several places, and a solution that is shown where they were missed. */
  spotsToChoose: file(
    item(
      "Several places",
      "MRSP_02",
      `${material("Which two leak?")}<flow><response_lid ident="MR02" rcardinality="Multiple" rtiming="No"><render_hotspot minnumber="0" maxnumber="2">
        <response_label ident="A" rarea="Rectangle">140,280,70,55</response_label><response_label ident="B" rarea="Rectangle">190,235,70,55</response_label></render_hotspot></response_lid></flow>`,
      processing(
        '<decvar defaultval="0"/>',
        rule(equal("MR02", "A") + equal("MR02", "B"), '<setvar action="Add">1</setvar>'),
      ),
    ),
  ),
  /** fibi_ir_01: a number on a slider. */
  numberSlider: file(
    item(
      "A number on a slider",
      "FIBI_01",
      `${material("How warm is soup?")}<flow><response_num ident = "NUM04" rcardinality = "Single" rtiming = "No"><render_slider lowerbound = "0" upperbound = "100" step = "10" startval = "10" steplabel = "No" orientation = "Horizontal"><response_label ident = "A"/></render_slider></response_num></flow>`,
      processing(integer("SCORE1", 1), rule(equal("NUM04", "60"), set(9))),
    ),
  ),
};
