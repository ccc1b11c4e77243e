import { openZip, type ZipArchive } from "../archive/read-zip";
import { decodeText } from "../decode-text";
import type { SourcePlace } from "../fidelity";
import { PictureStore } from "../files/picture-store";
import { emptyItem, type ForeignItem, unreadItem } from "../foreign-item";
import type { Reading, Source } from "../format";
import { limits } from "../limits";
import { readOwnTags } from "../own-tags";
import { Refused } from "../refused";
import { packageSchema, subContentSchema } from "./h5p-schemas";
import { type Made, Texts } from "./h5p-texts";
import { readDialog, readFlashcard } from "./read-cards";
import { readMultiChoice, readSingleChoice, readSummary, readTrueFalse } from "./read-choices";
import { readBlanks, readDragText, readEssay } from "./read-words";
import { lacksList, type Unfolded, unfold } from "./unfold";

const readers: Record<string, (params: unknown, texts: Texts) => Made> = {
  "H5P.MultiChoice": readMultiChoice,
  "H5P.TrueFalse": readTrueFalse,
  "H5P.SingleChoiceSet": readSingleChoice,
  "H5P.Summary": readSummary,
  "H5P.Blanks": readBlanks,
  "H5P.DragText": readDragText,
  "H5P.Essay": readEssay,
  "H5P.Flashcards": readFlashcard,
  "H5P.Dialogcards": readDialog,
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
  { content: value, category }: Unfolded,
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
  const { library, params, subContentId, metadata, comment } = content.data;
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
  const explanation = [...(made.explanation ?? []), ...texts.read(comment)];
  return {
    ...emptyItem(place, made.body),
    ...(explanation.length > 0 ? { explanation } : {}),
    ...(made.combined ? { combined: made.combined } : {}),
    ...(sourceId ? { sourceId } : {}),
    ...(sourceId && id === undefined ? { hasOpaqueId: true as const } : {}),
    ...(title ? { title } : {}),
    hints: texts.hints,
    category: [...category],
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

/** Reads a question set of H5P, a question by itself, or the questions of a book, a presentation or a film. Programs in the archive are not looked at. */
export function readH5p(source: Source): Reading {
  const zip = openZip(source.bytes);
  const about = packageSchema.safeParse(json(zip, "h5p.json")).data;
  if (!about)
    throw new Refused("not-h5p", '"h5p.json" names no content type.', "Export it from H5P as .h5p.");
  const pictures = new PictureStore();
  const main = {
    library: about.mainLibrary,
    params: json(zip, "content/content.json"),
    metadata: { title: about.title, authorComments: about.authorComments ?? "" },
  };
  if (lacksList(main))
    throw new Refused(
      "not-h5p",
      `The content holds no list of what ${about.mainLibrary.slice(0, 60)} is made of.`,
      "Export it from H5P again.",
    );
  const { parts, notes } = unfold(main);
  const items = parts
    .slice(0, limits.items)
    .map((part, index) =>
      readQuestion(part, { file: source.name, part: `question ${index + 1}` }, zip, pictures),
    );
  return { items, files: pictures.files, notes };
}
