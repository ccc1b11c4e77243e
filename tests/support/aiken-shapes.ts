// Files built as those are that the Aiken format is published with, with words of ours: the page about it in Moodle's documentation, the
// head of Moodle's reader, and the files that Moodle tests its reader and its writer with.

export const aikenShapes = {
  /** Letters with full stops, then letters with brackets, more than four of them. */
  docs: `Which board is for fish?
A. The red one?
B. Some green one?
C. A white one?
D. The blue one!
ANSWER: D

Which food is kept at the top of a fridge?
A) Cooked food
B) Chicken
C) Fish
D) Eggs
E) Mince
F) Liver
ANSWER: A
`,
  /** The pattern that the reader's own description shows. */
  pattern: "A text\nA) Way #1\nB) Way #2\nC) Way #3\nD) Way #4\nANSWER: B\n",
  /** Signs that mean something in HTML are signs. */
  signs: `Who started the kitchen?
A) Ada
B) Bo
C) Cem
D) Dee
ANSWER: B

Labels may show <b class="big"> & other signs:
A) True
B) False
ANSWER: A
`,
  /** What is wrong in every way that the reader knows, between questions that are right. */
  faults: `How warm is a fridge
A) Five degrees
ANSWER: A

A) Milk

ANSWER: Milk

Where is bread kept
A) Dry
B) Wet
ANSWER: A

Where is fish kept
A) High up
B) Low down

Which comes first
A)Drying (no gap)
B)Washing (no gap)
ANSWER: B

Which label has > < & on it
A) This (< > &)
B) That (< > &)
ANSWER: A`,
  /** As Moodle writes it: no line end behind the last letter. */
  exported: "Which place is the warmest?\nA) Hob\nB) Shelf\nC) Fridge\nD) Freezer\nANSWER: A",
} as const;
