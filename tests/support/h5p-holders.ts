import { everybody, h5pShapes, part } from "./h5p-shapes";

/** Content types that are several questions, as their editors save them. */
export const h5pSeries = {
  singleChoiceSet: part("H5P.SingleChoiceSet 1.11", {
    choices: [
      {
        question: "<p>What is cold?</p>\n",
        answers: ["<p>Ice</p>\n", "<p>Soup</p>\n", "<p>Toast</p>\n"],
        subContentId: "c1",
      },
      { question: "<p>What is hot?</p>\n", answers: ["<p>Soup</p>\n", "<p>Ice</p>\n"], subContentId: "c2" },
    ],
    overallFeedback: everybody("See page 4."),
    behaviour: { autoContinue: true, timeoutCorrect: 2000, soundEffectsEnabled: true },
  }),
  summary: part("H5P.Summary 1.10", {
    intro: "<p>Choose what is right.</p>\n",
    summaries: [
      {
        summary: ["<p>Milk turns.</p>\n", "<p>Salt turns.</p>\n"],
        tip: "<p>Dairy.</p>\n",
        subContentId: "s1",
      },
      { summary: ["<p>Ice is cold.</p>\n", "<p>Ice is hot.</p>\n"], tip: "", subContentId: "s2" },
    ],
    overallFeedback: everybody(""),
  }),
  flashcards: part("H5P.Flashcards 1.7", {
    description: "Name it.",
    cards: [
      {
        text: "It hums and is cold",
        answer: "fridge",
        image: { path: "images/cup.png", mime: "image/png" },
        imageAltText: "A cup",
        tip: { tip: "<p>In every kitchen.</p>" },
      },
      { text: "It is hot", answer: "oven|stove", tip: {} },
      { text: "No answer" },
    ],
    caseSensitive: true,
  }),
  dialogcards: part("H5P.Dialogcards 1.9", {
    title: "<p>Kitchen words</p>\n",
    mode: "normal",
    description: "<p>Turn the card.</p>\n",
    dialogs: [
      {
        text: '<p style="text-align:center;">fridge</p>\n',
        answer: "<p>keeps cold</p>\n",
        tips: { front: "It hums.", back: "See page 4." },
        image: { path: "images/cup.png" },
        imageAltText: "A cup",
        audio: [{ path: "audios/a.mp3", mime: "audio/mpeg" }],
      },
      { text: "<p>oven</p>\n", answer: "<p>keeps hot</p>\n", tips: {} },
    ],
    behaviour: { randomCards: false },
  }),
};

const text = part("H5P.AdvancedText 1.1", { text: "<h2>Cold food</h2>" });

/** Content types that hold others, as their editors save them. */
export const h5pHolders = {
  questionSet: part("H5P.QuestionSet 1.20", {
    introPage: {
      showIntroPage: true,
      startButtonText: "Start",
      title: "Kitchen",
      introduction: "<p>Ten minutes.</p>",
    },
    progressType: "dots",
    passPercentage: 50,
    questions: [h5pShapes.multiChoice, h5pShapes.trueFalse, h5pShapes.markTheWords],
    endGame: { showResultPage: true, overallFeedback: [{ from: 0, to: 100 }] },
    override: { checkButton: true },
    texts: { prevButton: "Previous" },
  }),
  column: part("H5P.Column 1.16", {
    content: [
      { content: text, useSeparator: "auto" },
      { content: h5pShapes.trueFalse, useSeparator: "auto" },
      { content: h5pSeries.singleChoiceSet, useSeparator: "disabled" },
    ],
  }),
  interactiveBook: part("H5P.InteractiveBook 1.7", {
    showCoverPage: true,
    bookCover: { coverDescription: "<p>Welcome.</p>" },
    chapters: [
      {
        ...part(
          "H5P.Column 1.16",
          { content: [{ content: text }, { content: h5pShapes.blanks }] },
          "Cold food",
        ),
      },
      {
        ...part(
          "H5P.Column 1.16",
          { content: [{ content: part("H5P.QuestionSet 1.20", { questions: [h5pShapes.severalKeys] }) }] },
          "Hot food",
        ),
      },
    ],
  }),
  coursePresentation: part("H5P.CoursePresentation 1.25", {
    presentation: {
      slides: [
        {
          elements: [
            { x: 0, y: 0, width: 40, height: 40, action: text },
            { x: 1, y: 1, goToSlide: 2 },
          ],
          keywords: [],
        },
        { elements: [{ x: 0, y: 0, action: h5pShapes.trueFalse, solution: "<p>See the floor.</p>\n" }] },
      ],
      keywordListEnabled: true,
    },
    override: { activeSurface: false },
  }),
  interactiveVideo: part("H5P.InteractiveVideo 1.26", {
    interactiveVideo: {
      video: { files: [{ path: "videos/a.mp4", mime: "video/mp4" }] },
      assets: {
        interactions: [
          { x: 1, y: 1, duration: { from: 1, to: 5 }, pause: true, action: h5pShapes.multiChoice },
        ],
        bookmarks: [],
      },
      summary: { task: h5pSeries.summary, displayAt: 3 },
    },
  }),
  questionnaire: part("H5P.Questionnaire 1.3", {
    questionnaireElements: [
      { library: part("H5P.OpenEndedQuestion 1.0", { question: "How was it?" }), requiredField: false },
    ],
  }),
  branchingScenario: part("H5P.BranchingScenario 1.8", {
    branchingScenario: {
      title: "<p>A day</p>",
      content: [
        { type: text, nextContentId: 1, feedback: { title: "" } },
        { type: h5pShapes.trueFalse, nextContentId: 2 },
        {
          type: part("H5P.BranchingQuestion 1.0", {
            branchingQuestion: { question: "Left?", alternatives: [] },
          }),
        },
      ],
    },
  }),
};
