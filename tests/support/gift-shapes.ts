// Questions built as the examples are that GIFT is published with: their signs, spaces, line ends and comments, with words of ours. First
// those of the file of examples that comes with Moodle, then those of the page about GIFT in Moodle's documentation.

/** As in the file of examples: one kind of question after the other, and what may be added to it. */
export const exampleFileShapes = {
  choiceOnOneLine: "Who checks the fridge?{~guests ~suppliers =the cook}",
  missingWord: "Soup is {~warmed =cooled ~left} in shallow trays.",
  falseWord: "Hot food cools on the stove.{FALSE}",
  shortAnswers: "Who may taste from the pot?{=no one =nobody}",
  numberNear: "In which year did the kitchen open?{#1987:1}",
  missingWordOverLines:
    "Deliveries are checked on the {\n    ~second\n    ~third\n    =first\n} day of the week.",
  braceBehindLastOption:
    "Where does raw chicken belong? {\n    ~Top shelf\n    =Bottom shelf\n    ~Door\n    ~Worktop}",
  shortAnswersBeforeFullStop: "Two trays and two trays make {=four =4}.",
  falseLetter: "Rice may stand out all day.{F}",
  trueLetter: "Hands are washed first.{T}",
  matching: "Foods and places. {\n    =food1 -> place1\n    =food2 -> place2\n    =food3 -> place3\n    }",
  matchingPadded:
    "Match each food with the place that it is kept in. {\n    =Flour -> Shelf\n    =Milk  -> Fridge\n    =Peas  -> Freezer\n    =Fish  -> Ice box\n    }",
  numberExact: "At how many degrees is soup safe? {#63}",
  numberBeforeFullStop: "What does the scale say (to 3 decimal places)? {#4.4445:0.0005}.",
  rangeBeforeFullStop: "What does the scale say (to 3 decimal places)? {#4.444..4.445}.",
  numbersByWeight: "When was the hob fitted? {#\n    =1987:0\n    =%50%1987:2}",
  commentAbove: "// Part two: sums\nHow many are 2 and 2? {#4}",
  nameThenLines: "::Dry store::Dry goods are kept\nin what kind of room? {=cool}",
  nameThenMissingWord:
    "::First delivery::The first delivery of the year is\nchecked on the {~second ~third =fourth} Monday of January.",
  feedbackOnEach:
    "Which cloth is it?{\n~red cloth#said of the red cloth\n~green cloth#said of the green cloth\n=blue cloth#Just so!}",
  feedbackOnAnswers: "Who may taste from the pot?{\n=no one#just so!\n=nobody#just so!}",
  markdown: "[markdown]Who may **never taste** it?{\n=no one#just so!\n=nobody#just so!}",
  falseWithFeedback: "Hot food cools on the stove.{FALSE#It cools in trays.}",
  halfCredit: "A hard one.{~wrong cloth ~%50%half right cloth =right cloth}",
  weightsBeforeFullStop:
    "::Cook's fridge::The fridge is set to {\n    ~nine#Bacteria like that.\n    ~%25%seven#Cooler.\n    ~%50%six#Nearly there.\n    =four#Yes! That's it!}.",
  answersByWeight:
    "::Cook's fridge:: The fridge is set to {\n    =four#Yes! That's it!\n    =%75%fuor#Right, with a slip.\n    =%25%six#Nearly there.}",
  twoHalves: "Which two are kept cold? {\n    ~Flour\n    ~%50%Milk\n    ~%50%The cook's fish\n    ~Sugar }",
  halvesAndPenalties:
    "Which two are kept cold? {\n    ~%-50%Flour\n    ~%50%Milk\n    ~%50%The cook's fish\n    ~%-50%Sugar }",
  escapedEquals: "Which makes 5? {\n     ~ \\= 2 + 2\n     = \\= 2 + 3\n     ~ \\= 2 + 4  }",
  controlSigns:
    "::Signs of GIFT::\nWhich sign means nothing? {\n   ~ \\~     # \\~ means something.\n   ~ \\=     # \\= means something.\n   ~ \\#     # \\# means something.\n   ~ \\{     # \\{ means something.\n   ~ \\}     # \\} means something.\n   = \\\\     # So it is! \\\\ means nothing. BUT,\n              it stands before signs that do.\n              So it is written twice.\n}",
  numberWider: "In which year did the kitchen open?{#1987:5}",
  matchingWithoutSpaces:
    "Match each food with the\nplace that it is kept in.{=Flour->Shelf =Milk->Fridge =Peas->Freezer}",
  feedbackInSentence:
    "::The cook's soup::Soup is {\n      ~warmed#Nothing grows slower then.\n      =cooled#That's it!\n      ~left#We hope not!\n} in shallow trays.",
  feedbackBehindSpaces:
    "A hard choice.{\n     ~wrong cloth           #said of the wrong\n     ~%50%half right cloth #said of the half\n     =right cloth     #well done!}",
  answersBeforeFullStop:
    "::Cook's fridge (typed):: The fridge is set to {\n     =four#Yes! That's it!\n     =%75%fuor#Right, with a slip.\n     =%25%six#Nearly there.\n}.",
  numberFeedbackOverLines:
    "//a comment that nobody reads\n::A number::\nWhen was the hob fitted? {#\n     =1987:0      #Right! 100% of it\n     =%50%1987:2  #Two years are near.\n                  That is 50% of it.\n}",
} as const;

/** As on the page about GIFT. */
export const docsShapes = {
  trueAfterSum: "// true/false\n::Q1:: 2+3=5 {T}",
  bracesBelow:
    "// with feedback for right and wrong\n::Q2:: Which board is for fish?\n{ =blue # yes; fine! ~red # no, it's blue ~green # no, it's blue }",
  blankInSentence: "// fill in\n::Q3:: Three and {=three =3} make six.",
  matchingOnOneLine: "// matching\n::Q4:: Which cloth wipes what? { =red -> red board =blue -> blue board }",
  numberRange: "// a range\n::Q5:: Which shelf, 1 to 5? {#3:2}",
  rangeThenComment: "// by its ends\n::Q6:: Which shelf, 1 to 5? {#1..5}\n// the same as the one above",
  numbersWithFeedback:
    "::Q7:: When was the hob fitted? {#\n         =1987:0      # Right! All of it.\n         =%50%1987:2  # Close. Half of it.\n}",
  essay: "// essay\n::Q8:: How is the kitchen? {}",
  nameOverLines:
    "//A comment\n::Name of it\n:: Which cloth? {\n=Blue cloth\n~Red cloth\n#Said of red\n~Green cloth\n#Said of green\n}",
  shortest: "Which cloth{= Blue cloth ~Red cloth ~Green cloth ~Grey cloth }",
  allElements:
    "// question: 1 name: Cook\n::Cook::Who checks the fridge in the back room? {\n=The cook\n~No one\n#For 9 weeks it was so, then it went wrong\n~The guest\n#He never sees it\n}",
  checkboxes:
    "Which two are kept cold? {\n   ~%-100%Flour\n   ~%50%Milk\n   ~%50%The cook's fish\n   ~%-100%Sugar\n}",
  bracesInComment:
    "// question: 0 name: A true one, written {T}\n::True of hands::Hands are washed first.{T}",
  threeAnswers: "Who checks the fridge?{=The cook =Our cook Ida =Cook Ida}",
  bareAnswer: "Who checks the fridge?{the cook}",
  textOnNextLine: 'Since {\n  ~1950\n  =1987\n  ~1999\n  ~ 2010\n}\nthe kitchen has been "open to guests".',
  description: "The next ones are about the cold store.",
  exportedNumber:
    "// question: 914  name: What's 2 and 2?\n::What's 2 and 2?::What's 2 and 2?{#\n    =4:0#\n}",
  idAndTags: "//  [id:123] [tag:basic] [tag:set 1]\nHands are washed first.{T}",
  quoted:
    'The cook said " {\n  =sixty three#So says the book!\n  =63#So it says\n  =sixty-three#Right!\n}  degrees is the least that soup and everything may have."',
  indentedFalse: "   Soup may stand out all day.{\nFALSE#It grows germs.#So it is.}",
  thirds: "Which three are cold?{~%33.33333%Milk ~%33.33333%Fish ~%33.33333%Cream ~%-100%Salt}",
  markdownMissingWord:
    "[markdown]The *first delivery of the year* is checked on the {\n   ~second\n   ~third\n   =fourth\n} Monday of January.",
  categories:
    "$CATEGORY: kitchen/cold/fridge\n\nHands are washed first.{T}\n\n$CATEGORY: ethics\n\nRice may stand.{F}",
} as const;
