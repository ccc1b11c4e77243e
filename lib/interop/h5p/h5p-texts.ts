import type { Block } from "@/lib/bank/rich-text";
import type { ZipArchive } from "../archive/read-zip";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, type PictureStore } from "../files/picture-store";
import type { ForeignBody, ForeignItem } from "../foreign-item";
import { htmlToRichText } from "../html/html-to-rich-text";
import type { Media, OverallFeedback, Picture } from "./h5p-schemas";

/** What a reader of one type of content makes. */
export type Made = { body: ForeignBody } & Pick<ForeignItem, "explanation" | "combined">;

const isSafePath = (path: string) => !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]+:/i.test(path);

/** Reads the texts and pictures of one question. */
export class Texts {
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

  /** Adds a hint, where there is anything to read. */
  hint(html: string | undefined): Block[] {
    const blocks = this.read(html);
    if (blocks.length > 0) this.hints.push(blocks);
    return blocks;
  }

  private picture(address: string): string | undefined {
    if (address.startsWith("data:")) return this.pictures.keepDataUri(address, this.notes);
    const bytes = isSafePath(address) ? this.zip.read(`content/${address}`) : undefined;
    return bytes ? this.pictures.keep(address, bytes, this.notes) : noteMissingPicture(address, this.notes);
  }

  /** A picture in a paragraph by itself. */
  image(picture: Picture, words: string): Block[] {
    const path = picture?.path;
    const src = path ? this.picture(path) : undefined;
    if (!path || src === undefined) return [];
    const alt = words.replace(/\s+/g, " ").trim();
    if (!alt)
      this.notes.push({
        fate: "changed",
        rule: "picture-without-words",
        message: `The picture "${path.slice(0, 80)}" has no description.`,
        help: "Write what it shows between the square brackets of ![…].",
      });
    return [
      {
        type: "paragraph",
        children: [{ type: "image", src, alt: (alt || "Picture: no description").slice(0, 500) }],
      },
    ];
  }

  /** What stands above a question, where it is a picture. */
  media(media: Media): Block[] {
    const type = media?.type;
    if (!type?.params) return [];
    if (/^H5P\.Image\b/.test(type.library) && type.params.file?.path)
      return this.image(type.params.file, type.params.alt || type.params.title);
    if (type.library) this.noteMedia(type.library.replace(/\s.*$/, ""));
    return [];
  }

  /** Names what is neither text nor a picture. */
  noteMedia(what: string): void {
    this.notes.push({
      fate: "in-part",
      rule: "media",
      message: `${what} above the question was left out: the format holds text, tables and pictures.`,
      help: "Say in words what it showed.",
    });
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
