import { describe, expect, it } from "vitest";
import { gift } from "@/lib/interop/gift/format";
import { read } from "@/tests/support/foreign";
import { exampleFileShapes } from "@/tests/support/gift-shapes";
import { inWords } from "@/tests/support/in-words";

// Each line says what Moodle's own reader makes of an example that is built so; what a bank keeps of it is behind it, with the rules of
// the report for what it does not keep.

describe("a question as Moodle's file of examples has it", () => {
  it.each([
    ["choice", "choiceOnOneLine", "Who checks the fridge? [guests | suppliers | *the cook]"],
    [
      "choice, its gap drawn as _____",
      "missingWord",
      "Soup is _____ in shallow trays. [warmed | *cooled | left]",
    ],
    ["a false statement", "falseWord", "Hot food cools on the stove. [True | *False]"],
    ["typed, two count", "shortAnswers", "Who may taste from the pot? => no one nobody (answers-on-a-card)"],
    [
      "a number, and one around it",
      "numberNear",
      "In which year did the kitchen open? => 1987 (from 1986 to 1988 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "choice, its gap drawn over lines",
      "missingWordOverLines",
      "Deliveries are checked on the _____ day of the week. [second | third | *first]",
    ],
    [
      "choice, closed behind the last option",
      "braceBehindLastOption",
      "Where does raw chicken belong? [Top shelf | *Bottom shelf | Door | Worktop]",
    ],
    [
      "typed, its gap before the full stop",
      "shortAnswersBeforeFullStop",
      "Two trays and two trays make _____. => four 4 (answers-on-a-card)",
    ],
    ["a false statement, by a letter", "falseLetter", "Rice may stand out all day. [True | *False]"],
    ["a true statement, by a letter", "trueLetter", "Hands are washed first. [*True | False]"],
    [
      "matching",
      "matching",
      "Foods and places.: food1 [*place1 | place2 | place3] | food2 [place1 | *place2 | place3] | food3 [place1 | place2 | *place3] (matching-as-case)",
    ],
    [
      "matching, spaces before the arrows",
      "matchingPadded",
      "Match each food with the place that it is kept in.: Flour [*Shelf | Fridge | Freezer | Ice box] | Milk [Shelf | *Fridge | Freezer | Ice box] | Peas [Shelf | Fridge | *Freezer | Ice box] | Fish [Shelf | Fridge | Freezer | *Ice box] (matching-as-case)",
    ],
    ["an exact number", "numberExact", "At how many degrees is soup safe? [63]"],
    [
      "a number with a margin, its gap before the full stop",
      "numberBeforeFullStop",
      "What does the scale say (to 3 decimal places)? _____. => 4.4445 (from 4.444 to 4.445 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "a range by its ends",
      "rangeBeforeFullStop",
      "What does the scale say (to 3 decimal places)? _____. => 4.4445 (from 4.444 to 4.445 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "numbers, one for half of the marks",
      "numbersByWeight",
      "When was the hob fitted? [1987] (partial-credit)",
    ],
    ["a number below a comment", "commentAbove", "How many are 2 and 2? [4]"],
    [
      "a text over two lines behind a name",
      "nameThenLines",
      "Dry goods are kept in what kind of room? [cool]",
    ],
    [
      "a gap in a sentence over two lines",
      "nameThenMissingWord",
      "The first delivery of the year is checked on the _____ Monday of January. [second | third | *fourth]",
    ],
    [
      "feedback on each option",
      "feedbackOnEach",
      "Which cloth is it? [red cloth#said of the red cloth | green cloth#said of the green cloth | *blue cloth#Just so!]",
    ],
    [
      "feedback on each answer that counts: one explains, the other is named",
      "feedbackOnAnswers",
      "Who may taste from the pot? => no one nobody #### just so! (answer-feedback, answers-on-a-card)",
    ],
    [
      "Markdown in the text; answers stay as they are typed",
      "markdown",
      "Who may never taste it? => no one nobody #### just so! (answer-feedback, answers-on-a-card)",
    ],
    [
      "one feedback on a statement: for a wrong answer",
      "falseWithFeedback",
      "Hot food cools on the stove. [True#It cools in trays. | *False]",
    ],
    [
      "half of the marks for an option",
      "halfCredit",
      "A hard one. [wrong cloth | half right cloth | *right cloth] (partial-credit)",
    ],
    [
      "weights and feedback, the gap before the full stop",
      "weightsBeforeFullStop",
      "The fridge is set to _____. [nine#Bacteria like that. | seven#Cooler. | six#Nearly there. | *four#Yes! That's it!] (partial-credit, partial-credit)",
    ],
    [
      "typed answers by weight",
      "answersByWeight",
      "The fridge is set to [four] #### Yes! That's it! (partial-credit, answer-feedback)",
    ],
    [
      "two options for half of the marks each",
      "twoHalves",
      "Which two are kept cold? [Flour | *Milk | *The cook's fish | Sugar]",
    ],
    [
      "the same, and marks taken away",
      "halvesAndPenalties",
      "Which two are kept cold? [Flour | *Milk | *The cook's fish | Sugar] (penalty)",
    ],
    [
      "escaped signs at the start of options",
      "escapedEquals",
      "Which makes 5? [= 2 + 2 | *= 2 + 3 | = 2 + 4]",
    ],
    [
      "every escaped sign, in options and feedback",
      "controlSigns",
      "Which sign means nothing? [~#~ means something. | =#= means something. | ### means something. | {#{ means something. | }#} means something. | *\\#So it is! \\ means nothing. BUT, it stands before signs that do. So it is written twice.]",
    ],
    [
      "a wider margin",
      "numberWider",
      "In which year did the kitchen open? => 1987 (from 1982 to 1992 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "matching without spaces",
      "matchingWithoutSpaces",
      "Match each food with the place that it is kept in.: Flour [*Shelf | Fridge | Freezer] | Milk [Shelf | *Fridge | Freezer] | Peas [Shelf | Fridge | *Freezer] (matching-as-case)",
    ],
    [
      "feedback on options inside of a sentence",
      "feedbackInSentence",
      "Soup is _____ in shallow trays. [warmed#Nothing grows slower then. | *cooled#That's it! | left#We hope not!]",
    ],
    [
      "feedback far behind its option",
      "feedbackBehindSpaces",
      "A hard choice. [wrong cloth#said of the wrong | half right cloth#said of the half | *right cloth#well done!] (partial-credit)",
    ],
    [
      "typed answers with the gap before the full stop",
      "answersBeforeFullStop",
      "The fridge is set to [four]. #### Yes! That's it! (partial-credit, answer-feedback)",
    ],
    [
      "feedback on a number over two lines",
      "numberFeedbackOverLines",
      "When was the hob fitted? [1987] #### Right! 100% of it (partial-credit, answer-feedback)",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(gift, exampleFileShapes[name])).toEqual([kept]);
  });

  it("keeps names, and takes line ends inside of a text for line breaks", () => {
    expect(read(gift, exampleFileShapes.nameThenLines).items[0]).toMatchObject({
      title: "Dry store",
      body: { stem: [{ children: [{ value: "Dry goods are kept" }, { type: "break" }, {}] }] },
    });
  });

  it("all in one file, parted by blank lines and rows of signs, gives each of them", () => {
    const row = "//-----------------------------------------//";
    const texts = Object.values(exampleFileShapes);
    const file = `//  SHAPES of questions\n//  for GIFT\n\n${texts.map((text) => `${row}\n// Next.\n${row}\n\n${text}\n`).join("\n\n")}`;
    expect(inWords(gift, file)).toEqual(texts.flatMap((text) => inWords(gift, text)));
  });
});
