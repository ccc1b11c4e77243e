/** Questions in the standard format of Respondus, as its guides show each of its parts. */
export const respondus = {
  plain: "3) What cleans hands best?\na. Water\n*b. Soap\nc. A towel\nd. Air\n",
  dots: "3. What cleans hands best?\n\nA) Water\n\n*B) Soap\n\nC) A towel\n",
  title: "Title: Clean hands\n3) What cleans hands best?\na. Water\n*b. Soap\n",
  titlesInARow:
    "Title: First\n1) What cleans?\na. Water\n*b. Soap\n\nTitle: Second\n2) What dries?\n*a. A towel\nb. Water\n",
  listAtTheEnd:
    "1) What cleans?\na. Water\nb. Soap\n\n2) What dries?\na. A towel\nb. Water\n\nAnswers:\n1. B\n2. A\n",
  trueFalse: "3) Soap cleans.\n*a) True\nb) False\n\n4) Water dries.\na. T\n*b. F\n",
  essay: "Type: E\n4. How are hands washed?\na) With soap, for 20 seconds.\nThen they are dried.\n",
  fillIn: "Type: F\n5. What cleans hands best?\na. soap\nb. liquid soap\n",
  fillInOne: "Type: FB\n5) What cleans hands best? ____\na) soap\n",
  multipleResponse: "Type: MR\n6. Which clean?\n*a. Soap\nb. Salt\n*c. Bleach\n",
  multipleAnswer: "Type: MA\n6. Which clean?\n*a. Soap\nb. Salt\n*c. Bleach\n",
  matching: "Type: MT\n4) Match each with its place.\na. Milk = Fridge\nb. Salt = Shelf\nc. Soup = Stove\n",
  feedback: "3) What cleans hands best?\n~ Yes, soap.\n@ No, look again.\na. Water\n*b. Soap\nc. A towel\n",
  feedbackOfOptions:
    "3) What cleans hands best?\na. Water\n@ It only rinses.\n*b. Soap\n~ It lifts grease.\nc. A towel\n@ It dries.\n",
  points: "Points: 2.0\n1) What cleans?\na. Water\n*b. Soap\n\n2) What dries?\n*a. A towel\nb. Water\n",
  unknownType: "Type: FMB\n1) What cleans?\na. Water\n*b. Soap\n",
  noKey: "3) What cleans hands best?\na. Water\nb. Soap\n",
  sequence:
    "Type: MR\n1) Which clean?\n*a. Soap\nb. Salt\n*c. Bleach\n\nType: E\n2) Why wash?\na. Germs come off.\n\nType: F\n3) What dries?\na. a towel\n\n4) What rinses?\n*a. Water\nb. Salt\n",
} as const;

/** Questions as ExamView prints a test with its answers. */
export const examView = {
  below:
    "MULTIPLE CHOICE\n\n\t1.\tWhat cleans hands best?\na.\tWater\nb.\tSoap\nc.\tA towel\n\n\nANS:\tB\tPTS:\t1\tDIF:\tEasy\tREF:\tp. 12\nOBJ:\t1.1\tTOP:\tHands\tKEY:\tsoap | water\n\n\t2.\tWhat dries?\na.\tA towel\nb.\tWater\n\nANS:\tA\tPTS:\t1\tDIF:\tHard\n\nTRUE/FALSE\n\n\t3.\tSoap cleans.\n\nANS:\tT\tPTS:\t1\n\nSHORT ANSWER\n\n\t4.\tWhat rinses?\n\nANS:\nWater, and much of it.\n\nPTS:\t1\tDIF:\tEasy\n",
  apart:
    "MULTIPLE CHOICE\nIdentify the choice that fits best.\n\n____\t1.\tWhat cleans hands best?\na.\tWater\nb.\tSoap\nc.\tA towel\n\n____\t2.\tWhat dries?\na.\tA towel\nb.\tWater\n\nCOMPLETION\n\n\t3.\tHands are rinsed with ____________________.\n\nAnswer Section\n\nMULTIPLE CHOICE\n\n1. ANS: B\tPTS: 1\tDIF: Easy\nOBJ: 1.1\n2. ANS: A\tPTS: 1\n\nCOMPLETION\n\n3. ANS: water\nPTS: 1\n",
  matching:
    "MULTIPLE CHOICE\n\n1. What dries?\na. A towel\nb. Water\n\nANS: A\tPTS: 1\n\nMATCHING\n\nMatch each with its place.\na. Fridge\nb. Shelf\n\n2. Milk\n3. Salt\n\n2. ANS: A\tPTS: 1\n3. ANS: B\tPTS: 1\n",
} as const;

/** Aiken, as Moodle's page on it has its two shapes. */
export const aikenLike =
  "What is the right order?\nA. Wash, rinse, dry\nB. Dry, wash, rinse\nANSWER: A\n\nWhat dries hands?\nA) Water\nB) A towel\nANSWER: B\n";
