// Questions built as those are with which Moodle tests its own reader and writer of GIFT, with words of ours.

/** What Moodle's reader is given. */
export const importerShapes = {
  essay: "\n// essay\n::Q8:: How is the kitchen? {}",
  matchingInFormats:
    "// question: 2  name: Things to do\n::Things to do::[html]Match the <b>step</b> to what it does.{\n    =[html]A step that takes <i>dirt</i> away. -> Washing\n    =[moodle]A step that takes germs away. -> Disinfecting\n    =[plain]A step that takes <water> away. -> Drying\n    =[markdown]A step that **ends** it. -> Storing\n    = -> Tasting\n}",
  optionFormats:
    "// with feedback for right and wrong\n::Q2:: Which board is for fish?\n{\n    =blue # yes; fine!\n    ~red # [html]no, it's <b>blue</b>\n    ~[plain]<green> # no, it's blue\n}",
  severalInFormats:
    "// several\n::boards:: Which boards are for fish?\n{\n    ~%50%blue # yes; fine!\n    ~%-100%red # [html]wrong\n    ~%50%light blue # yes; fine!\n    ~%-100%[plain]green # wrong\n}",
  oneWithBoxes:
    "// several\n::boards:: Which boards are for fish?\n{\n    ~%100%blue # yes; fine!\n    ~%-50%red # wrong\n    ~%-50%green # wrong\n}",
  numberWithWrong: "// a range\n::Q5:: Which shelf, 1 to 5? {#3:2~#Far off}",
  answersWithStar:
    "// question: 666  name: Best\n::Best::Which board is for fish?{\n    =Blue#Good!\n    =%50%Azure#Which is a blue\n    =%0%*#Far off\n}",
  generalFeedback:
    "// question: 666  name: Best\n::Best::Which board is for fish?{\n    =Blue#Good!\n    =%50%Azure#Which is a blue\n    =%0%*#Far off\n    ####[html]Boards are <b>coloured</b>.\n}",
  falseOverLines: "// true/false\n::Q1:: Soup may stand out.{\nFALSE#It grows germs.#So it is.}",
  namesWithHyphens: "// name 0-11\n::2-08 HW::Hands are washed first.{TRUE}",
  backslashes: String.raw`// essay
::double backslash:: A \\ B \\\\ C{}`,
  codeInText:
    "\n::Q001::[html]<p>What does the label say?</p>\n<pre>\n    made on() \\{\n        day1();\n        day2();\n    \\}\n</pre>\n{}",
  tags: "\n// This one has tags: [tag:cold] [tag:dry-store].\n// And a number of its own: [id:q-7].\n::A name:: How is the kitchen? {}",
} as const;

/** The file that its users' tests bring in: with a stray `";` behind two questions. */
export const importerFile = `// essay
::Q8:: How is the kitchen? {}

${importerShapes.matchingInFormats}

${importerShapes.optionFormats}

${importerShapes.severalInFormats}

// a range
::Q5:: Which shelf, 1 to 5? {#3:2~#Far off}";

${importerShapes.answersWithStar}

// true/false, with general feedback
::Q1:: Soup may stand out.{
FALSE#It grows germs.#So it is.
####So says the book, of course.}";

// name 0-11
::2-08 HW::Hands are washed first.{T}

// name 0-11
::2-08 HW::Hands are washed first.{TRUE}
`;

/** What Moodle's writer makes: tabs, escaped signs, weights on all answers, a feedback mark with nothing behind it. */
export const exporterShapes = {
  essay: "// question: 666  name: Q8\n::Q8::How is the kitchen?{}\n\n",
  matching:
    '// question: 666  name: Things to do\n::Things to do::[html]Match the <b>step</b> to what it does.{\n\t=<div class\\="dirt">A step that takes dirt away.</div> -> Washing\n\t=[moodle]A step that takes germs away. -> Disinfecting\n\t=[plain]A step that takes water away. -> Drying\n\t=[markdown]A step that ends it. -> Storing\n\t= -> Tasting\n}\n\n',
  choice:
    "// question: 666  name: Q8\n::Q8::Which board is for fish?{\n\t=blue#yes; fine!\n\t~red#[html]no, it's blue\n\t~[plain]green#no, it's blue\n}\n\n",
  oneWithBoxes:
    "// question: 666  name: Q8\n::Q8::Which board is for fish?{\n\t~%100%blue#yes; fine!\n\t~%-50%red#no, it's blue\n\t~%-50%green#no, it's blue\n}\n\n",
  number: "// question: 666  name: Q5\n::Q5::Which shelf, 1 to 5?{#\n\t=%100%3:2#\n\t~#Far off\n}\n\n",
  answers:
    "// question: 666  name: Best\n::Best::Which board is for fish?{\n\t=%100%Blue#Good!\n\t=%50%Azure#Which is a blue\n\t=%0%*#Far off\n\t####[html]Boards are coloured.\n}\n\n",
  trueFalse: "// question: 666  name: Q1\n::Q1::Hands are washed first.{TRUE#[html]They are.#So it is.}\n\n",
  trueFalseWithId:
    "// question: 7  name: Hands\n// [id:myid] [tag:tag1] [tag:tag2]\n::Hands::[html]Hands are washed first.{TRUE#They are.#So it is.####Page three.}\n\n",
  backslashes: String.raw`// question: 666  name: backslash
::backslash::A \\ B \\\\ C{}

`,
  order:
    "// question: 666  name: Steps\n::Steps::Set the steps right.{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nWet\nSoap\nRinse\n}\n\n",
} as const;

/** A category as it is exported: the switch is a question of its own, with the number 0. */
export const exportedCategory = `// question: 0  name: switch category to $course$/Default for Kitchen work
$CATEGORY: $course$/Default for Kitchen work

// question: 44  name: Things to do
::Things to do::[html]Match the step to what it does.{
	=A step that takes dirt away. -> Washing
	=A step that takes germs away. -> Disinfecting
	= -> Tasting
}

// question: 43  name: Bell
::Bell::[html]<a href\\="http\\://example.org/file.php/5/bell.mp3">Listen to this bell\\:</a><br /><br />What does it say?{
	~The oven#Once more, please.
	=The fridge door#That is it!
	~The phone#Once more, please.
}

// question: 46  name: Whoever
::Whoever::[html]Anyone who handles food is a ...{
	=%100%food handler#
}

// question: 45  name: HACCP
::HACCP::[html]It stands for <span style\\="font-style\\: italic;">Hazard Analysis</span>.{TRUE}
`;

/** Comments, and the number and the tags that Moodle takes out of them. */
export const commentShapes: [comment: string, id: string | undefined, tags: string[]][] = [
  ["// A plain comment.", undefined, []],
  ["// Words [id:cold] <-- and more.", "cold", []],
  ["// Some: [tag:cold] [tag:dry].", undefined, ["cold", "dry"]],
  ["// [tag:wash] [tag:basic] [id:nine]", "nine", ["wash", "basic"]],
  ["// [tag:  basic] Writ-  \n// ten [id:   nine   ] in be[tag:wash   ]tween.", "nine", ["basic", "wash"]],
  ["// This is no [tag:\n// cold].", undefined, []],
  [String.raw`// [id:a\]b].`, "a]b", []],
  [String.raw`// [tag:c\]d].`, undefined, ["c]d"]],
];
