import { plainText } from "@/lib/bank/plain-text";
import type { Block } from "@/lib/bank/rich-text";
import { openZip, type ZipArchive } from "../archive/read-zip";
import { decodeText } from "../decode-text";
import type { FidelityNote, SourcePlace } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignBody, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { htmlToRichText } from "../html/html-to-rich-text";
import { limits } from "../limits";
import { readOwnTags } from "../own-tags";
import { Refused } from "../refused";
import { replaceText } from "../text/map-inline";
import { type CodedGap, gapMark, readBlankCode } from "./blank-code";
import {
  blanksSchema,
  essaySchema,
  type Media,
  multiChoiceSchema,
  type OverallFeedback,
  packageSchema,
  questionSetSchema,
  subContentSchema,
  trueFalseSchema,
} from "./h5p-schemas";

const isSafePath = (path: string) => !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]+:/i.test(path);

/** Reads the texts and pictures of one question. */
class Texts {
  readonly notes: FidelityNote[] = [];
  readonly hints: Block[][] = [];

  constructor(
    private readonly zip: ZipArchive,
    private readonly pictures: PictureStore,
  ) {}

  read(html: string | undefined): Block[] {
    return htmlToRichText(html ?? "", { notes: this.notes, picture: (address) => this.picture(address) });
  }

  some<Name extends string>(name: Name, html: string | undefined): { [key in Name]?: Block[] } {
    const blocks = this.read(html);
    return (blocks.length > 0 ? { [name]: blocks } : {}) as { [key in Name]?: Block[] };
  }

  private picture(address: string): string | undefined {
    if (address.startsWith("data:")) return this.pictures.keepDataUri(address, this.notes);
    const bytes = isSafePath(address) ? this.zip.read(`content/${address}`) : undefined;
    return bytes ? this.pictures.keep(address, bytes, this.notes) : noteMissingPicture(address, this.notes);
  }

  /** What stands above a question, where it is a picture. */
  media(media: Media): Block[] {
    const type = media?.type;
    const path = type?.params?.file?.path;
    if (!type?.params) return [];
    if (!/^H5P\.Image\b/.test(type.library) || !path) {
      if (type.library)
        this.notes.push({
          fate: "in-part",
          rule: "media",
          message: `${type.library.replace(/\s.*$/, "")} above the question was left out: the format holds text, tables and pictures.`,
          help: "Say in words what it showed.",
        });
      return [];
    }
    const src = this.picture(path);
    if (src === undefined) return [];
    const words = (type.params.alt || type.params.title).replace(/\s+/g, " ").trim();
    if (!words)
      this.notes.push({
        fate: "changed",
        rule: "picture-without-words",
        message: `The picture "${path.slice(0, 80)}" has no description.`,
        help: "Write what it shows between the square brackets of ![…].",
      });
    return [
      {
        type: "paragraph",
        children: [{ type: "image", src, alt: (words || "Picture: no description").slice(0, 500) }],
      },
    ];
  }

  /** Words for everybody are an explanation; words for a range of the score belong to it alone. */
  overall(feedback: OverallFeedback): Pick<ForeignItem, "explanation" | "combined"> {
    const given = feedback.filter((one) => one.feedback.trim() !== "");
    const [only, ...others] = given;
    if (!only) return {};
    if (others.length === 0 && only.from <= 0 && only.to >= 100)
      return this.some("explanation", only.feedback);
    const at = (score: number) => given.find(({ from, to }) => from <= score && score <= to)?.feedback;
    return {
      combined: {
        ...this.some("right", at(100)),
        ...this.some("partly", at(50)),
        ...this.some("wrong", at(0)),
      },
    };
  }
}

type Made = { body: ForeignBody } & Pick<ForeignItem, "explanation" | "combined">;

function readMultiChoice(params: unknown, texts: Texts): Made {
  const { question, media, answers, overallFeedback, behaviour } = multiChoiceSchema.parse(params);
  const keys = answers.filter(({ correct }) => correct).length;
  const single =
    behaviour?.type === "single" ||
    behaviour?.singleAnswer === true ||
    (behaviour?.type !== "multi" && keys < 2);
  return {
    ...texts.overall(overallFeedback),
    body: {
      kind: "choice",
      stem: [...texts.media(media), ...texts.read(question)],
      single,
      fixed: behaviour?.randomAnswers === false,
      options: answers.map(({ text, correct, tipsAndFeedback: said }) => {
        const tip = texts.read(said?.tip);
        if (tip.length > 0) {
          texts.hints.push(tip);
          texts.notes.push({
            fate: "changed",
            rule: "tip-as-hint",
            message: `The tip of one option is a hint of the question: "${plainText(tip).slice(0, 80)}".`,
          });
        }
        if (said?.notChosenFeedback?.trim())
          texts.notes.push({
            fate: "in-part",
            rule: "not-chosen-feedback",
            message: "Feedback for options that were not chosen was left out.",
            help: "What matters of it belongs into the rationale.",
          });
        return {
          text: texts.read(text),
          fraction: correct ? (single ? 1 : 1 / keys) : 0,
          ...texts.some("feedback", said?.chosenFeedback),
        };
      }),
    },
  };
}

function readTrueFalse(params: unknown, texts: Texts): Made {
  const { question, media, correct, behaviour } = trueFalseSchema.parse(params);
  const stem = [...texts.media(media), ...texts.read(question)];
  const value = String(correct).toLowerCase();
  if (value !== "true" && value !== "false") {
    const option = (word: string) => ({ text: texts.read(word), fraction: 0 });
    return {
      body: { kind: "choice", stem, single: true, fixed: true, options: [option("True"), option("False")] },
    };
  }
  const answer = value === "true";
  const right = texts.read(behaviour?.feedbackOnCorrect);
  const wrong = texts.read(behaviour?.feedbackOnWrong);
  const [ifTrue, ifFalse] = answer ? [right, wrong] : [wrong, right];
  return {
    body: {
      kind: "true-false",
      stem,
      answer,
      ...(ifTrue.length > 0 ? { ifTrue } : {}),
      ...(ifFalse.length > 0 ? { ifFalse } : {}),
    },
  };
}

function readBlanks(params: unknown, texts: Texts): Made {
  const { text, media, questions, overallFeedback, behaviour } = blanksSchema.parse(params);
  const gaps: CodedGap[] = [];
  const blocks = questions.flatMap((question) =>
    texts.read(readBlankCode(question.slice(0, limits.htmlCharacters), gaps)),
  );
  if (
    behaviour?.caseSensitive === true &&
    gaps.some(({ gap }) => gap.answers.some((one) => /\p{L}/u.test(one.text)))
  )
    texts.notes.push({
      fate: "changed",
      rule: "case-sensitive",
      message: "Capital letters counted; here they don't.",
    });
  return {
    ...texts.overall(overallFeedback),
    body: {
      kind: "cloze",
      gaps: gaps.map(({ gap }) => gap),
      text: [
        ...texts.media(media),
        ...texts.read(text),
        ...replaceText(blocks, gapMark, ([, index]) => {
          const found = gaps[Number(index)];
          return (
            found && {
              type: "blank",
              answer: found.gap.answers[0]?.text ?? "?",
              ...(found.tip ? { hint: found.tip } : {}),
            }
          );
        }),
      ],
    },
  };
}

function readEssay(params: unknown, texts: Texts): Made {
  const { taskDescription, media, solution } = essaySchema.parse(params);
  return {
    body: {
      kind: "essay",
      stem: [...texts.media(media), ...texts.read(taskDescription)],
      keyPoints: [],
      ...texts.some("answer", solution?.sample),
    },
  };
}

const readers: Record<string, (params: unknown, texts: Texts) => Made> = {
  "H5P.MultiChoice": readMultiChoice,
  "H5P.TrueFalse": readTrueFalse,
  "H5P.Blanks": readBlanks,
  "H5P.Essay": readEssay,
};

/** Tags of ours in the comments for authors, which H5P shows to nobody else. */
function readComments(
  comments: string | undefined,
): Pick<ForeignItem, "own" | "tags"> & { id?: string | undefined } {
  const words = (comments ?? "")
    .slice(0, 5000)
    .split(/\s+/)
    .filter((word) => /^(?:rehearse|tag):/.test(word));
  const id = words.find((word) => word.startsWith("rehearse:id:"))?.slice(12);
  const { own, tags } = readOwnTags(
    words.filter((word) => !word.startsWith("rehearse:id:")).map((word) => word.replace(/^tag:/, "")),
  );
  return { own, tags, id };
}

function readQuestion(
  value: unknown,
  place: SourcePlace,
  zip: ZipArchive,
  pictures: PictureStore,
): ForeignItem {
  const content = subContentSchema.safeParse(value);
  const wrong = (message: string) =>
    unreadItem(place, { rule: "h5p-shape", message, help: "Open it in H5P, save it and export it again." });
  if (!content.success)
    return wrong(
      `It is no question of H5P: ${content.error.issues[0]?.path.join(".")} ${content.error.issues[0]?.message}.`,
    );
  const { library, params, subContentId, metadata } = content.data;
  const name = library.split(" ")[0] ?? "";
  const title =
    metadata?.title && !/^untitled/i.test(metadata.title) ? metadata.title.slice(0, 200) : undefined;
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (!read)
    return unreadItem(
      place,
      {
        rule: "h5p-type",
        message: `It is of the type ${name.slice(0, 60)}, which has no counterpart here.`,
        help: "Write it anew as a question with options.",
      },
      title,
    );
  const texts = new Texts(zip, pictures);
  let made: Made;
  try {
    made = read(params, texts);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return wrong("Its content is not what H5P writes.");
  }
  const { id, own, tags } = readComments(metadata?.authorComments);
  const sourceId = id ?? subContentId;
  return {
    ...emptyItem(place, made.body),
    ...(made.explanation ? { explanation: made.explanation } : {}),
    ...(made.combined ? { combined: made.combined } : {}),
    ...(sourceId ? { sourceId } : {}),
    ...(sourceId && id === undefined ? { hasOpaqueId: true as const } : {}),
    ...(title ? { title } : {}),
    hints: texts.hints,
    own,
    tags,
    notes: texts.notes,
  };
}

function json(zip: ZipArchive, path: string): unknown {
  const bytes = zip.read(path);
  if (!bytes) throw new Refused("not-h5p", `The archive holds no "${path}".`, "Export it from H5P as .h5p.");
  try {
    return JSON.parse(decodeText(bytes).text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("not-json", `"${path}" in the archive is not whole JSON.`, "Export it again.");
  }
}

/** Reads a question set of H5P, or a question by itself. Programs in the archive are not looked at. */
export function readH5p(source: Source): Reading {
  const zip = openZip(source.bytes);
  const about = packageSchema.safeParse(json(zip, "h5p.json")).data;
  if (!about)
    throw new Refused("not-h5p", '"h5p.json" names no content type.', "Export it from H5P as .h5p.");
  const content = json(zip, "content/content.json");
  const pictures = new PictureStore();
  const set = questionSetSchema.safeParse(content).data;
  const isSet = /^H5P\.(?:QuestionSet|SingleChoiceSet|Questionnaire)$/.test(about.mainLibrary);
  if (isSet && !set)
    throw new Refused("not-h5p", "The question set holds no list of questions.", "Export it from H5P again.");
  const values =
    isSet && set
      ? set.questions
      : [
          {
            library: about.mainLibrary,
            params: content,
            metadata: { title: about.title, authorComments: about.authorComments ?? "" },
          },
        ];
  const items = values
    .slice(0, limits.items)
    .map((value, index) =>
      readQuestion(value, { file: source.name, part: `question ${index + 1}` }, zip, pictures),
    );
  return { items, files: pictures.files, notes: [] };
}
