import { describe, expect, it } from "vitest";
import { printItemFile } from "@/lib/bank/print/print-item";
import { fromItems } from "@/lib/interop/bridge/from-items";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import { formats } from "@/lib/interop/formats";
import { readH5p } from "@/lib/interop/h5p/read-h5p";
import { writeH5p } from "@/lib/interop/h5p/write-h5p";
import { readSource } from "@/lib/interop/read-source";
import { aTarget, inShort } from "@/tests/support/foreign";
import { anArchive, aPicture } from "@/tests/support/office-file";

type Question = { library: string; params: unknown; subContentId?: string; metadata?: object };

const aSet = (questions: readonly unknown[], mainLibrary = "H5P.QuestionSet") =>
  anArchive({
    "h5p.json": JSON.stringify({ title: "A set", mainLibrary, language: "en" }),
    "content/content.json": JSON.stringify(mainLibrary === "H5P.QuestionSet" ? { questions } : questions[0]),
    "content/images/cup.png": aPicture,
  });
const read = (...questions: Question[]) => readH5p({ name: "a.h5p", bytes: aSet(questions) });
const pieces = (...questions: Question[]) =>
  read(...questions).items.map((item, index) => toPiece(item, `item-${index}`, aTarget));
const rules = (...questions: Question[]) =>
  pieces(...questions).flatMap(({ notes }) => notes.map(({ rule }) => rule));

const answer = (text: string, correct = false, said: object = {}) => ({
  text: `<div>${text}</div>\n`,
  correct,
  tipsAndFeedback: said,
});
const choice = (answers: object[], more: object = {}): Question => ({
  library: "H5P.MultiChoice 1.16",
  subContentId: "1f3c-a",
  params: { question: "<p>Which <b>first</b>?</p>\n", answers, ...more },
});

describe("multiple choice", () => {
  it("has one key or several, and feedback as rationales", () => {
    expect(
      inShort(
        pieces(choice([answer("Ask", false, { chosenFeedback: "<div>No.</div>" }), answer("Act", true)]))[0]
          ?.items[0],
      ),
    ).toBe("Which first? [Ask#No. | *Act]");
    expect(pieces(choice([answer("a", true), answer("b", true), answer("c")]))[0]?.items[0]).toMatchObject({
      multiple: true,
    });
  });
  it("keeps tips as hints, feedback for all as explanation, and names what is lost", () => {
    const question = choice(
      [answer("a", true, { tip: "<p>Look.</p>", notChosenFeedback: "It was a." }), answer("b")],
      {
        overallFeedback: [{ from: 0, to: 100, feedback: "Because." }],
      },
    );
    const [piece] = pieces(question);
    expect(piece?.items[0]).toMatchObject({
      hints: [[{ children: [{ value: "Look." }] }]],
      explanation: [{}],
    });
    expect(rules(question)).toEqual(["tip-as-hint", "not-chosen-feedback"]);
    const ranges = [
      { from: 0, to: 49, feedback: "Poor." },
      { from: 50, to: 100, feedback: "Good." },
    ];
    expect(rules(choice([answer("a", true), answer("b")], { overallFeedback: ranges }))).toEqual([
      "combined-feedback",
    ]);
  });
  it("without a key is a draft, and so are several of which one is to be chosen", () => {
    expect(pieces(choice([answer("a"), answer("b")]))[0]).toMatchObject({ isDraft: true });
    expect(
      pieces(choice([answer("a", true), answer("b", true)], { behaviour: { type: "single" } }))[0],
    ).toMatchObject({ isDraft: true });
  });
  it("keeps the picture above it", () => {
    const media = {
      type: { library: "H5P.Image 1.1", params: { file: { path: "images/cup.png" }, alt: "A cup" } },
    };
    const reading = read(choice([answer("a", true), answer("b")], { media }));
    expect(reading.files).toHaveLength(1);
    expect(reading.items[0]?.body).toMatchObject({
      stem: [{ children: [{ type: "image", alt: "A cup" }] }, {}],
    });
    const film = { type: { library: "H5P.Video 1.6", params: {} } };
    expect(rules(choice([answer("a", true), answer("b")], { media: film }))).toEqual(["media"]);
    const outside = {
      type: { library: "H5P.Image 1.1", params: { file: { path: "../h5p.json" }, alt: "x" } },
    };
    expect(rules(choice([answer("a", true), answer("b")], { media: outside }))).toEqual([
      "picture-elsewhere",
    ]);
  });
});

it("reads true or false", () => {
  const question = {
    library: "H5P.TrueFalse 1.8",
    params: {
      question: "<p>Wet?</p>",
      correct: "false",
      behaviour: { feedbackOnCorrect: "Yes.", feedbackOnWrong: "No." },
    },
  };
  expect(inShort(pieces(question)[0]?.items[0])).toBe("Wet? [True#No. | *False#Yes.]");
  expect(pieces({ library: "H5P.TrueFalse 1.8", params: { question: "<p>Wet?</p>" } })[0]).toMatchObject({
    isDraft: true,
  });
});

it("reads blanks with tips and other answers", () => {
  const question = {
    library: "H5P.Blanks 1.14",
    params: {
      text: "<p>Fill in.</p>",
      questions: ["<p>Call *988/nine eight eight:a number* at **night**.</p>"],
      behaviour: { caseSensitive: true },
    },
  };
  expect(printItemFile(pieces(question)[0]?.items ?? [])).toContain(
    'Fill in.\n\nCall <Blank hint="a number">988</Blank> at \\*night\\*.',
  );
  expect(rules(question)).toEqual(["case-sensitive", "other-answers"]);
});

it("reads a question by itself", () => {
  const [item] = readH5p({
    name: "a.h5p",
    bytes: aSet([choice([answer("a", true), answer("b")]).params], "H5P.MultiChoice"),
  }).items;
  expect(inShort(toPiece(item as never, "x", aTarget).items[0])).toBe("Which first? [*a | b]");
});

it("costs a bad question alone", () => {
  const good = choice([answer("a", true), answer("b")]);
  const reading = readH5p({
    name: "a",
    bytes: aSet([
      good,
      7,
      { library: "H5P.DragQuestion 1.14", params: {} },
      { library: "constructor", params: {} },
      { library: "H5P.Blanks 1.0" },
    ]),
  });
  expect(reading.items.map(({ body, notes }) => notes[0]?.rule ?? body.kind)).toEqual([
    "choice",
    "h5p-shape",
    "h5p-type",
    "h5p-type",
    "h5p-shape",
  ]);
});

it("writes a set that reads back, pictures and facts with it", () => {
  const media = {
    type: { library: "H5P.Image 1.1", params: { file: { path: "images/cup.png" }, alt: "A cup" } },
  };
  const [first] = pieces(
    choice([answer("a", true, { chosenFeedback: "Yes." }), answer("b")], {
      media,
      overallFeedback: [{ from: 0, to: 100, feedback: "So." }],
    }),
  );
  const item = {
    ...first?.items[0],
    id: "which",
    tags: ["one"],
    difficulty: "apply",
    domain: "crisis",
  } as never;
  const { bytes, notes } = writeH5p({
    title: "T",
    language: "en",
    items: fromItems([item], [], "en"),
    domains: new Map(),
    picture: () => aPicture,
  });
  const again = readH5p({ name: "b.h5p", bytes });
  expect(again.items[0]).toMatchObject({
    sourceId: "which",
    tags: ["one"],
    own: { difficulty: "apply", domain: "crisis" },
    explanation: [{}],
  });
  expect(again.files[0]?.bytes).toEqual(aPicture);
  expect(notes.get("which")?.map(({ rule }) => rule)).toEqual(["picture-inside"]);
});

it("refuses what is damaged", async () => {
  const rule = async (bytes: Uint8Array) =>
    (await readSource({ name: "a.h5p", bytes }, formats, "h5p")).refused?.rule;
  expect(await rule(aSet([]).slice(0, 100))).toBe("archive-damaged");
  expect(await rule(anArchive({ "h5p.json": "{" }))).toBe("not-json");
  expect(await rule(anArchive({ "h5p.json": "{}" }))).toBe("not-h5p");
  expect(
    await rule(anArchive({ "h5p.json": '{"mainLibrary":"H5P.QuestionSet"}', "content/content.json": "{}" })),
  ).toBe("not-h5p");
  const result = await readSource({ name: "x", bytes: aSet([]) }, formats);
  expect(result.refused ?? result.format.id).toBe("h5p");
});
