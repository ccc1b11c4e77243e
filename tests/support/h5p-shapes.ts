/** A part of an H5P content: a library with its parameters. */
export interface H5pPart {
  library: string;
  params: object;
  subContentId?: string;
  metadata?: object;
}

/** A part with the metadata that the editor gives it. */
export const part = (library: string, params: object, title = "Untitled"): H5pPart => ({
  library,
  params,
  subContentId: `${library.replace(/\W/g, "")}-1f3c`,
  metadata: { contentType: library.split(" ")[0], license: "U", title },
});
const labels = { checkAnswerButton: "Check", showSolutionButton: "Show solution", tryAgainButton: "Retry" };
const picture = (library = "H5P.Image 1.1") => ({
  type: {
    library,
    subContentId: "img-1f3c",
    metadata: { contentType: "Image", license: "U" },
    params: {
      contentName: "Image",
      file: { path: "images/cup.png", mime: "image/png", width: 1, height: 1, copyright: { license: "U" } },
      alt: "A cup",
    },
  },
  disableImageZooming: false,
});
/** Feedback for whatever score. */
export const everybody = (feedback: string) => [{ from: 0, to: 100, feedback }];

/** Questions of each content type as its editor saves them, in the newest version, by what they show. */
export const h5pShapes = {
  multiChoice: part("H5P.MultiChoice 1.16", {
    media: picture(),
    question: "<p>What is kept cold?</p>\n",
    answers: [
      {
        correct: true,
        tipsAndFeedback: {
          tip: "<p>It turns.</p>\n",
          chosenFeedback: "<div>Dairy.</div>\n",
          notChosenFeedback: "",
        },
        text: "<div>Milk</div>\n",
      },
      {
        correct: false,
        tipsAndFeedback: { tip: "", chosenFeedback: "", notChosenFeedback: "<div>Well left.</div>\n" },
        text: "<div>Salt &amp; rice</div>\n",
      },
    ],
    overallFeedback: everybody("See page 4."),
    behaviour: { enableRetry: true, type: "auto", singlePoint: false, randomAnswers: true },
    UI: labels,
  }),
  severalKeys: part("H5P.MultiChoice 1.16", {
    media: { disableImageZooming: false },
    question: "<p>Which two?</p>\n",
    answers: [
      { correct: true, tipsAndFeedback: {}, text: "<div>Milk</div>\n" },
      { correct: true, tipsAndFeedback: {}, text: "<div>Cream</div>\n" },
      { correct: false, tipsAndFeedback: {}, text: "<div>Salt</div>\n" },
    ],
    overallFeedback: [
      { from: 0, to: 49, feedback: "Read again." },
      { from: 50, to: 100, feedback: "Well done." },
    ],
    behaviour: { type: "multi", singlePoint: false, randomAnswers: false },
    UI: labels,
  }),
  /** As 1.0 had it: settings beside the question, tips and feedback beside the answer. */
  multiChoiceOfOld: part("H5P.MultiChoice 1.0", {
    question: "What is kept cold?",
    answers: [
      { text: "Milk", correct: true, tip: { tip: "It turns." }, chosenFeedback: "Dairy." },
      { text: "Salt", correct: false, notChosenFeedback: "Well left." },
    ],
    singleAnswer: true,
    singlePoint: true,
    randomAnswers: false,
    tryAgain: true,
    UI: labels,
  }),
  /** Switches as words, which programs that make H5P write. */
  switchesAsWords: part("H5P.MultiChoice 1.14", {
    question: "<p>What is kept cold?</p>",
    answers: [
      { text: "<div>Milk</div>", correct: "true" },
      { text: "<div>Salt</div>", correct: "false" },
    ],
    behaviour: { singleAnswer: "true" },
  }),
  trueFalse: part("H5P.TrueFalse 1.8", {
    media: picture("H5P.Image 1.0"),
    question: "<p>Ice is slippery.</p>\n",
    correct: "true",
    behaviour: {
      enableRetry: true,
      confirmCheckDialog: false,
      feedbackOnCorrect: "People fall.",
      feedbackOnWrong: "Try it.",
    },
    l10n: { trueText: "True", falseText: "False" },
  }),
  trueFalseWithoutKey: part("H5P.TrueFalse 1.8", { question: "<p>Ice is slippery.</p>", behaviour: {} }),
  blanks: part("H5P.Blanks 1.14", {
    media: { type: { params: {} }, disableImageZooming: false },
    text: "<p>Fill in.</p>\n",
    questions: [
      "<p>Milk stands in the *fridge/cold cabinet:It hums*.</p>\n",
      "<p>Keep it below *5* °C, **always**.</p>\n",
    ],
    overallFeedback: everybody("See page 4."),
    behaviour: { caseSensitive: true, acceptSpellingErrors: true, separateLines: false },
  }),
  dragText: part("H5P.DragText 1.10", {
    media: { disableImageZooming: false },
    taskDescription: "<p>Drag the words.</p>\n",
    textField: "*Milk:It turns\\+Right\\-Wrong* stands in the *fridge*.\nSoup is kept hot.",
    distractors: "*oven* *shelf*",
    overallFeedback: everybody(""),
    behaviour: { enableRetry: true, instantFeedback: false },
  }),
  essay: part("H5P.Essay 1.5", {
    media: { disableImageZooming: false },
    taskDescription: "<div>How do you wash hands?</div>\n",
    placeholderText: "First …",
    solution: {
      introduction: "<div>One way:</div>\n",
      sample: "<div>Wet, <strong>soap</strong>, rinse.</div>\n",
    },
    keywords: [
      { keyword: "soap", alternatives: ["detergent"], options: { points: 1, feedbackIncluded: "Soap!" } },
      { keyword: "*", options: { points: 1 } },
      { keyword: "/rins(e|ing)/", alternatives: ["water"], options: { points: 1 } },
    ],
    overallFeedback: everybody(""),
    behaviour: { minimumLength: 0, inputFieldSize: "10", ignoreScoring: false },
  }),
  essayWithoutKeywords: part("H5P.Essay 1.0", { taskDescription: "Tell.", keywords: [{ keyword: "*" }] }),
  markTheWords: part("H5P.MarkTheWords 1.11", {
    taskDescription: "<p>Mark what is cold.</p>",
    textField: "<p>*Ice* and soup.</p>",
  }),
  dragQuestion: part("H5P.DragQuestion 1.14", { question: { task: { elements: [], dropZones: [] } } }),
};
