import { imageSize } from "image-size";
import type { Block, Inline } from "@/lib/bank/rich-text";
import { hashText } from "@/lib/shared/hash";
import { pictureTypeOf } from "@/lib/shared/picture-types";
import type { FidelityNote } from "../fidelity";
import type { Writing } from "../format";
import { libraryName, partId } from "./h5p-names";

/** What is written from, and the files that come along, by path in the package. */
export interface Target {
  writing: Writing;
  files: Map<string, Uint8Array>;
}

/** The first picture of a text, where it stands in a paragraph by itself: H5P shows one above a question, and none inside of a text. */
export function takePicture(blocks: readonly Block[]): {
  picture?: Inline & { type: "image" };
  rest: Block[];
} {
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

/** A picture above a question, whose file is put into the package; what H5P calls no medium where there is none. */
export function mediaOf(
  picture: (Inline & { type: "image" }) | undefined,
  { writing, files }: Target,
  notes: FidelityNote[],
): object {
  const none = { type: { params: {} }, disableImageZooming: false };
  if (!picture) return none;
  const bytes = writing.picture(picture.src);
  const mime = pictureTypeOf(picture.src);
  if (!bytes || !mime || mime === "image/avif") {
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
