import { hint, questionShape } from "@/tests/support/moodle-xml-parts";

// Embedded answers as Moodle's own files have them, with words of ours.

const cloze = (name: string, text: string, rest = "") =>
  questionShape("cloze", { name, text, idnumber: "" }, rest);

const choices = "{1:MULTICHOICE:=fridge#OK~shelf#Wrong}";

export const clozeShapes = {
  /** As the reader's tests have it. */
  twoGaps: questionShape(
    "cloze",
    {
      name: "Two gaps",
      text: 'Complete it: "The {1:SHORTANSWER:Tea#Wrong, so hot!~=Milk#Well done!~*#Wrong answer} stands in the {1:MULTICHOICE:Oven#You seem to like it hot!~Bin#To the bin with it?~=Fridge#Well done!} at once".',
      general: 'Read "The book of milk": "Milk is cold".',
      penalty: "0.5",
      tags: ["cloze"],
    },
    hint("Hint 1") + hint("Hint 2"),
  ),
  dollars: cloze("With $s", "What does it cost? {1:MULTICHOICE:=a $3 bill~$5, $7}"),
  /** As the page about embedded answers and the file of the reader for them have it; with line ends inside of a gap. */
  documented: cloze(
    "Where?",
    `Match the foods with their store.<br />* Milk: ${choices}<br />* Flour: {1:MULTICHOICE:fridge#Wrong~%100%shelf#OK}<br />* Fish: ${choices}<br />* Rice: {1:MULTICHOICE:%0%fridge#Wrong~=shelf#OK}<br />Soup is kept above {1:SHORTANSWER:%100%sixty three#Well done!<br />~%50%sixty#No, that is a little (too<br />little).~*#Not so. Look at the label: sixty three.} degrees.`,
  ),
  everyType: cloze(
    "All types",
    `<h5>MULTICHOICE</h5>
<p>Milk is kept {1:MULTICHOICE:dry#too warm~=cold#Right~hot#far too warm}.</p>
<p>Fish lies {1:MULTICHOICE_H:high#It drips.~=low#So it is}.</p>
<p>Bread lies {1:MULTICHOICE_V:low#It gets wet~=high#Right}.</p>
<p>Rice cools {1:MULTICHOICE_S:slowly#Germs like that.~=fast#Yes.}.</p>
<p>Soup cools {1:MULTICHOICE_HS:in pots#No.~=in trays#Yes.}.</p>
<p>Tea is {1:MULTICHOICE_VS:=hot#Yes~cold#No}.</p>
<hr>
<h5>NUMERICAL and SHORTANSWER</h5>
<p>A fridge has {1:NUMERICAL:=5:0#Exactly} degrees, a hob {1:NUMERICAL:=63:0#Exactly.~%50%63:10#Close.}.</p>
<p>It opened in {3:NUMERICAL:%100%1987:0#Right~%66%1987:20#Within 20 years.}.</p>
<p>We wash with {1:SHORTANSWER:=soap#Right.}, that is {1:SHORTANSWER_C:=H<sub>2</sub>O#Right.~=H2O#Right too.~h2o#Mind the letters.}, or {1:SHORTANSWER:=suds~=foam#too~%50%sudds#misspelled}.</p>`,
  ),
  shortNames: cloze(
    "Short names",
    "Typed {1:SA:=Maths~%50%math}, with capitals {1:SAC:=Maths~%50%Math}, {1:MW:=a} and {1:MWC:=b}, a number {2:NM:=23.8:0.1~%50%23.8:2}, chosen {1:MC:=as~a~list}, {1:MCV:=as~list}, {1:MCH:=as~list}, {1:MCS:=as~list}, {1:MCVS:=as~list}, {:MCHS:=as~list}.",
  ),
  several: cloze(
    "Several at once",
    "<p>Cold are {1:MULTIRESPONSE:=milk#Yes~bread#No~=fish#Yes}.</p><p>Known for {1:MRH:%100%cold#so it is~%0%heat#no~%50%ice#in part}.</p><p>Wash with {1:SA:=soap}.</p>",
  ),
  oneOfSeveral: cloze("One of several", "Cold is {1:MULTIRESPONSE_S:=milk~bread}."),
  escapes: cloze(
    "Signs",
    String.raw`It says {1:SA:=a\}b\#c#a \} in feedback}, {1:SA:=&lt;b&gt; &amp; &eacute; &#8364; &#39;#said}, {1:MC:=R&amp;D~x} and {1:NM:=2,5:0,1}, {1:SA:%33,3%x~=y}.`,
  ),
  /** As the file of broken ones has them. */
  noGap: cloze("No gap", "Tick what is cold."),
  noChoices: cloze("No choices", "Tick what is cold {1:MULTICHOICE}"),
  oneChoice: cloze("One choice", "Tick what is cold {1:MULTICHOICE:=Milk#Right}"),
  noneFull: cloze("None full", "Tick what is cold {1:MULTICHOICE:Tea#Wrong~%50%Milk#Right}"),
  noNumber: cloze("No number", "How many trays? {3:NUMERICAL:=none}"),
} as const;
