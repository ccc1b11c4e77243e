import type { FidelityNote } from "../fidelity";
import { noteMissingPicture, PictureStore } from "../files/picture-store";
import type { ForeignFile } from "../foreign-item";
import { type ContentPackage, isHarmful } from "./open-package";

/** The pictures of a package, or of a file that stands alone. Each is taken out of the archive once. */
export class PackagePictures {
  private readonly store = new PictureStore();
  private readonly paths = new Map<string, string>();

  constructor(private readonly content: ContentPackage | undefined) {}

  /** Every picture that was asked for. */
  get files(): ForeignFile[] {
    return this.store.files;
  }

  /**
   * Keeps the picture at an address.
   * @param from the file in which the address stands
   * @returns its path in the bank, or undefined when it can't be kept, which is noted
   */
  keep(address: string, from: string, notes: FidelityNote[]): string | undefined {
    if (address.startsWith("data:")) return this.store.keepDataUri(address, notes);
    const name = this.content?.resolve(address, from);
    if (!this.content || !name) return noteMissingPicture(address, notes);
    const path = this.paths.get(name) ?? this.take(this.content, name, notes);
    if (path !== undefined) this.paths.set(name, path);
    return path;
  }

  private take({ read }: ContentPackage, name: string, notes: FidelityNote[]): string | undefined {
    try {
      return this.store.keep(name, read(name) ?? new Uint8Array(), notes);
    } catch (error) {
      if (isHarmful(error)) throw error;
      notes.push({
        fate: "in-part",
        rule: "picture-damaged",
        message: `The picture "${name.slice(0, 100)}" was left out: it is damaged in the archive.`,
        help: "Export it again.",
      });
      return undefined;
    }
  }
}
