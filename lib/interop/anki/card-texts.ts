import type { Block } from "@/lib/bank/rich-text";
import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, type PictureStore } from "../files/picture-store";
import { htmlToRichText } from "../html/html-to-rich-text";
import type { AnkiPackage } from "./package";
import { settleHtml } from "./settle-html";

/** What the items of one package are read with. */
export interface CardContext {
  pack: AnkiPackage;
  pictures: PictureStore;
  choices: Readonly<Record<string, string>>;
  file: string;
}

/** Reads the texts of one item. */
export class CardTexts {
  readonly notes: FidelityNote[] = [];

  constructor(private readonly context: CardContext) {}

  picture(address: string): string | undefined {
    if (address.startsWith("data:")) return this.context.pictures.keepDataUri(address, this.notes);
    let name = address;
    try {
      name = decodeURIComponent(address);
    } catch {
      // As it stands.
    }
    const bytes = this.context.pack.media(name) ?? this.context.pack.media(address);
    return bytes
      ? this.context.pictures.keep(name, bytes, this.notes)
      : noteMissingPicture(address, this.notes);
  }

  settle(html: string): string {
    return settleHtml(html, this.notes);
  }

  read(html: string): Block[] {
    return htmlToRichText(this.settle(html), {
      notes: this.notes,
      picture: (address) => this.picture(address),
    });
  }
}
