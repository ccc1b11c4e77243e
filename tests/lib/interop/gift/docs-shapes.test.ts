import { describe, expect, it } from "vitest";
import { gift } from "@/lib/interop/gift/format";
import { pieces, read } from "@/tests/support/foreign";
import { docsShapes } from "@/tests/support/gift-shapes";
import { inWords } from "@/tests/support/in-words";

describe("a question as the page about GIFT has it", () => {
  it.each([
    ["a sum in a statement", "trueAfterSum", "2+3=5 [*True | False]"],
    [
      "answers on a line of their own",
      "bracesBelow",
      "Which board is for fish? [*blue#yes; fine! | red#no, it's blue | green#no, it's blue]",
    ],
    [
      "typed, inside of a sentence",
      "blankInSentence",
      "Three and _____ make six. => three 3 (answers-on-a-card)",
    ],
    [
      "two pairs on a line",
      "matchingOnOneLine",
      "Which cloth wipes what?: red [*red board | blue board] | blue [red board | *blue board] (matching-as-case)",
    ],
    [
      "a number and its margin",
      "numberRange",
      "Which shelf, 1 to 5? => 3 (from 1 to 5 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "a range, with a comment behind it",
      "rangeThenComment",
      "Which shelf, 1 to 5? => 3 (from 1 to 5 counts) (tolerance, answers-on-a-card)",
    ],
    [
      "numbers with feedback",
      "numbersWithFeedback",
      "When was the hob fitted? [1987] #### Right! All of it. (partial-credit, answer-feedback)",
    ],
    ["an essay waits for a model answer", "essay", "draft: How is the kitchen? =>  (no-model-answer)"],
    [
      "a name and feedback on lines of their own",
      "nameOverLines",
      "Which cloth? [*Blue cloth | Red cloth#Said of red | Green cloth#Said of green]",
    ],
    [
      "no space before the braces",
      "shortest",
      "Which cloth [*Blue cloth | Red cloth | Green cloth | Grey cloth]",
    ],
    [
      "all elements of a choice",
      "allElements",
      "Who checks the fridge in the back room? [*The cook | No one#For 9 weeks it was so, then it went wrong | The guest#He never sees it]",
    ],
    [
      "boxes, all marks gone for a wrong one",
      "checkboxes",
      "Which two are kept cold? [Flour | *Milk | *The cook's fish | Sugar] (penalty)",
    ],
    ["braces in a comment are no answers", "bracesInComment", "Hands are washed first. [*True | False]"],
    [
      "three typed answers",
      "threeAnswers",
      "Who checks the fridge? => The cook Our cook Ida Cook Ida (answers-on-a-card)",
    ],
    ["one typed answer without its sign", "bareAnswer", "Who checks the fridge? [the cook]"],
    [
      "a sentence that goes on in the next line",
      "textOnNextLine",
      'Since _____ the kitchen has been "open to guests". [1950 | *1987 | 1999 | 2010]',
    ],
    ["a text that asks nothing", "description", "left out (asks-nothing)"],
    ["a number as Moodle writes it", "exportedNumber", "What's 2 and 2? [4]"],
    ["an id and tags", "idAndTags", "Hands are washed first. [*True | False] (tags-as-ids)"],
    [
      "a gap between quotation marks",
      "quoted",
      'The cook said " _____ degrees is the least that soup and everything may have." => sixty three 63 sixty-three #### So says the book! (answer-feedback, answers-on-a-card)',
    ],
    [
      "a statement behind spaces",
      "indentedFalse",
      "Soup may stand out all day. [True#It grows germs. | *False#So it is.]",
    ],
    ["thirds", "thirds", "Which three are cold? [*Milk | *Fish | *Cream | Salt] (penalty)"],
    [
      "Markdown around a gap",
      "markdownMissingWord",
      "The first delivery of the year is checked on the _____ Monday of January. [second | third | *fourth]",
    ],
  ] as const)("%s", (_says, name, kept) => {
    expect(inWords(gift, docsShapes[name])).toEqual([kept]);
  });

  it("categories, as a path and as a name, hold for what stands below them", () => {
    expect(read(gift, docsShapes.categories).items.map(({ category }) => category)).toEqual([
      ["kitchen", "cold", "fridge"],
      ["ethics"],
    ]);
    expect(pieces(gift, docsShapes.categories)[1]).toMatchObject({ hasDomain: true });
  });

  it("the number and the tags of a comment", () => {
    const [item] = read(gift, docsShapes.idAndTags).items;
    expect(item).toMatchObject({ sourceId: "123", tags: ["basic", "set 1"] });
  });

  it("a name over two lines", () => {
    expect(read(gift, docsShapes.nameOverLines).items[0]).toMatchObject({ title: "Name of it" });
  });
});
