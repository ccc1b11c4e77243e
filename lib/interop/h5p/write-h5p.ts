import { imageSize } from "image-size";
import { plainText } from "@/lib/bank/plain-text";
import type { Block, Inline } from "@/lib/bank/rich-text";
import { hashText } from "@/lib/shared/hash";
import { writeZip } from "../archive/write-zip";
import { type OutgoingItem, withStimulus } from "../bridge/from-items";
import type { FidelityNote } from "../fidelity";
import type { Writing, Written } from "../format";
import { escapeHtml, richTextToHtml } from "../html/rich-text-to-html";
import { ownTags } from "../own-tags";
import { hasBlankSigns } from "./blank-code";

/** Libraries that a learning platform has to have; files of H5P without programs in them count on that. */
const libraries = {
  "H5P.QuestionSet": [1, 20],
  "H5P.MultiChoice": [1, 16],
  "H5P.TrueFalse": [1, 8],
  "H5P.Blanks": [1, 14],
  "H5P.Image": [1, 1],
} as const;

const libraryName = (name: keyof typeof libraries) => `${name} ${libraries[name].join(".")}`;

const mediaTypes: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/** A name of the shape that H5P gives to parts, made of a text. */
function partId(text: string): string {
  const digits = [0, 1, 2]
    .map((salt) =>
      Number.parseInt(hashText(`${salt}${text}`), 36)
        .toString(16)
        .padStart(14, "0")
        .slice(-12),
    )
    .join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

interface Target {
  writing: Writing;
  files: Map<string, Uint8Array>;
}

/** The first picture of a text, where it stands in a paragraph by itself: H5P shows one above a question, and none inside of a text. */
function takePicture(blocks: readonly Block[]): { picture?: Inline & { type: "image" }; rest: Block[] } {
  const index = blocks.findIndex(
    (block) =>
      block.type === "paragraph" && block.children.length === 1 && block.children[0]?.type === "image",
  );
  const block = blocks[index];
  const [picture] = block?.type === "paragraph" ? block.children : [];
  return picture?.type === "image"
    ? { picture, rest: blocks.filter((_block, at) => at !== index) }
    : { rest: [...blocks] };
}

function mediaOf(
  picture: (Inline & { type: "image" }) | undefined,
  { writing, files }: Target,
  notes: FidelityNote[],
): object {
  const none = { type: { params: {} }, disableImageZooming: false };
  if (!picture) return none;
  const bytes = writing.picture(picture.src);
  const mime = mediaTypes[picture.src.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!bytes || !mime) {
    notes.push({
      fate: "in-part",
      rule: "picture-missing",
      message: bytes
        ? `H5P does not show the format of the picture "${picture.src}".`
        : `The picture "${picture.src}" is not in the bank's folder.`,
    });
    return none;
  }
  notes.push({
    fate: "changed",
    rule: "picture-inside",
    message: `The picture "${picture.src}" goes along above the question, and gets another file name when it comes back.`,
  });
  const path = `images/${hashText(picture.src).slice(0, 8)}-${picture.src.replace(/^.*\//, "")}`;
  files.set(`content/${path}`, bytes);
  let size = { width: 640, height: 480 };
  try {
    const found = imageSize(bytes);
    size = { width: found.width, height: found.height };
  } catch {
    // A usual size; H5P scales it anyway.
  }
  return {
    ...none,
    type: {
      library: libraryName("H5P.Image"),
      subContentId: partId(`image/${picture.src}`),
      metadata: { contentType: "Image", license: "U", title: picture.alt.slice(0, 80) },
      params: {
        contentName: "Image",
        alt: picture.alt,
        file: { path, mime, ...size, copyright: { license: "U" } },
      },
    },
  };
}

function html(
  blocks: readonly Block[] | undefined,
  notes: FidelityNote[],
  blank?: (node: Inline & { type: "blank" }) => string,
): string {
  const written = richTextToHtml(blocks ?? [], {
    picture(src) {
      notes.push({
        fate: "in-part",
        rule: "picture-in-text",
        message: `H5P shows one picture above a question, and none inside of a text; "${src}" was left out.`,
        help: "Moodle XML keeps it.",
      });
      return "";
    },
    ...(blank ? { blank } : {}),
  });
  return written.replace(/<img src=""[^>]*>/g, "");
}

/** Words that H5P shows as they are, without any setting. */
function plain(blocks: readonly Block[] | undefined, notes: FidelityNote[]): string {
  const isBare = (blocks ?? []).every(
    (block) => block.type === "paragraph" && block.children.every(({ type }) => type === "text"),
  );
  if (!isBare || (blocks ?? []).length > 1)
    notes.push({
      fate: "in-part",
      rule: "h5p-plain",
      message:
        "Explanations in H5P are plain words in one paragraph: bold, lists, tables and pictures became words.",
    });
  return escapeHtml(
    plainText(blocks ?? [])
      .replace(/\s+/g, " ")
      .trim(),
  );
}

const overall = (text: string) => [{ from: 0, to: 100, ...(text ? { feedback: text } : {}) }];

interface Content {
  library: keyof typeof libraries;
  contentType: string;
  params: object;
}

function contentOf(outgoing: OutgoingItem, target: Target, notes: FidelityNote[]): Content | undefined {
  const { item, body } = outgoing;
  const { stem, notes: stimulusNotes } = withStimulus(outgoing);
  notes.push(...stimulusNotes);
  const leaveOut = (rule: string, message: string) => {
    notes.push({ fate: "left-out", rule, message, help: "Moodle XML and Anki keep it." });
    return undefined;
  };
  if (body.kind === "card" || body.kind === "essay")
    return leaveOut(
      "h5p-kind",
      `A question set of H5P has no ${body.kind === "card" ? "flashcards" : "short answers to compare with key points"}.`,
    );
  if (body.kind === "cloze" && body.gaps.some(({ answers }) => hasBlankSigns(answers[0]?.text ?? "")))
    return leaveOut(
      "h5p-blank-signs",
      "An answer holds *, / or :, which have a meaning of their own in H5P's blanks.",
    );
  if (item.hints.length > 0)
    notes.push({
      fate: "in-part",
      rule: "h5p-hints",
      message: "H5P has tips on options, and no hints on questions; they were left out.",
      help: "Moodle XML keeps them.",
    });
  const { picture, rest } = takePicture(stem);
  const media = mediaOf(picture, target, notes);
  switch (body.kind) {
    case "choice":
      return {
        library: "H5P.MultiChoice",
        contentType: "Multiple Choice",
        params: {
          media,
          question: html(rest, notes),
          answers: body.options.map(({ text, fraction, feedback }) => ({
            correct: fraction > 0,
            text: html(text, notes),
            tipsAndFeedback: { tip: "", chosenFeedback: html(feedback, notes), notChosenFeedback: "" },
          })),
          overallFeedback: overall(plain(item.explanation, notes)),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            type: body.single ? "single" : "multi",
            singlePoint: !body.single,
            randomAnswers: !body.fixed,
            showSolutionsRequiresInput: true,
          },
        },
      };
    case "true-false": {
      const [right, wrong] = body.answer ? [body.ifTrue, body.ifFalse] : [body.ifFalse, body.ifTrue];
      if (item.explanation)
        notes.push({
          fate: "in-part",
          rule: "h5p-explanation",
          message: "True or false in H5P has no place for an explanation; it was left out.",
        });
      return {
        library: "H5P.TrueFalse",
        contentType: "True/False Question",
        params: {
          media,
          question: html(rest, notes),
          correct: String(body.answer),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            feedbackOnCorrect: plain(right, notes),
            feedbackOnWrong: plain(wrong, notes),
          },
        },
      };
    }
    case "cloze": {
      const blank = ({ answer, hint }: Inline & { type: "blank" }) => {
        const tip = hint && !hasBlankSigns(hint) ? hint : undefined;
        if (hint && !tip)
          notes.push({ fate: "in-part", rule: "blank-hint", message: "The hint on a blank was left out." });
        return `*${escapeHtml(answer)}${tip ? `:${escapeHtml(tip)}` : ""}*`;
      };
      const starred = JSON.stringify(rest).includes("*");
      if (starred)
        notes.push({
          fate: "changed",
          rule: "h5p-asterisk",
          message: "An asterisk in the text is written twice, as H5P wants it.",
        });
      const doubled = starred
        ? (JSON.parse(
            JSON.stringify(rest, (key, value) =>
              key === "value" && typeof value === "string" ? value.replaceAll("*", "**") : value,
            ),
          ) as Block[])
        : rest;
      return {
        library: "H5P.Blanks",
        contentType: "Fill in the Blanks",
        params: {
          media,
          text: "",
          questions: [html(doubled, notes, blank)],
          overallFeedback: overall(plain(item.explanation, notes)),
          behaviour: {
            enableRetry: true,
            enableSolutionsButton: true,
            enableCheckButton: true,
            caseSensitive: false,
            acceptSpellingErrors: false,
            autoCheck: false,
            showSolutionsRequiresInput: true,
            separateLines: false,
          },
        },
      };
    }
  }
}

/** Writes a question set of H5P. The programs that show it are not in the file: Moodle, WordPress and Lumi bring their own. */
export function writeH5p(writing: Writing): Written {
  const notes = new Map<string, FidelityNote[]>();
  const files = new Map<string, Uint8Array>();
  const questions: object[] = [];
  const used = new Set<keyof typeof libraries>(["H5P.QuestionSet", "H5P.Image"]);
  for (const outgoing of writing.items) {
    const { item, title } = outgoing;
    const own: FidelityNote[] = [];
    notes.set(item.id, own);
    const content = contentOf(outgoing, { writing, files }, own);
    if (item.allow.length > 0)
      own.push({ fate: "in-part", rule: "allow", message: "Answers to lint rules (`allow`) were left out." });
    if (!content) continue;
    used.add(content.library);
    questions.push({
      library: libraryName(content.library),
      params: content.params,
      subContentId: partId(item.id),
      metadata: {
        contentType: content.contentType,
        license: "U",
        title,
        authorComments: [
          `rehearse:id:${item.id}`,
          ...item.tags.map((tag) => `tag:${tag}`),
          ...ownTags(item),
        ].join(" "),
      },
    });
  }
  const about = {
    title: writing.title,
    language: writing.language,
    mainLibrary: "H5P.QuestionSet",
    embedTypes: ["div"],
    license: "U",
    defaultLanguage: writing.language,
    preloadedDependencies: [...used].map((machineName) => ({
      machineName,
      majorVersion: String(libraries[machineName][0]),
      minorVersion: String(libraries[machineName][1]),
    })),
  };
  const content = {
    introPage: { showIntroPage: false, startButtonText: "Start" },
    progressType: "textual",
    passPercentage: 0,
    disableBackwardsNavigation: false,
    randomQuestions: false,
    questions,
    endGame: {
      showResultPage: true,
      showSolutionButton: true,
      showRetryButton: true,
      overallFeedback: [{ from: 0, to: 100 }],
    },
    override: { checkButton: true },
  };
  files.set("h5p.json", new TextEncoder().encode(JSON.stringify(about)));
  files.set("content/content.json", new TextEncoder().encode(JSON.stringify(content)));
  return { bytes: writeZip(files), notes };
}
