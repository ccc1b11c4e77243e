import { hashText } from "@/lib/shared/hash";
import type { FidelityNote } from "../fidelity";
import type { ForeignFile } from "../foreign-item";
import { limits } from "../limits";
import { idFromText } from "../stable-id";
import { sniffPicture } from "./sniff-picture";

/** Bytes from base64 with any white space in it; undefined when it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, "")), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Base64 of bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}

/**
 * The pictures of a foreign file that are worth keeping. Each is named by its content, so that the same picture has the same path every
 * time, and two of one name don't get mixed up.
 */
export class PictureStore {
  private readonly byPath = new Map<string, ForeignFile>();
  private total = 0;

  /** Every picture that was asked for. */
  get files(): ForeignFile[] {
    return [...this.byPath.values()];
  }

  /**
   * Keeps a picture.
   * @param name its own name, for people
   * @returns its path in the bank, or undefined when it can't be kept, which is noted
   */
  keep(name: string, bytes: Uint8Array, notes: FidelityNote[]): string | undefined {
    const shown = name.slice(0, 80) || "picture";
    const refuse = (rule: string, why: string, help: string) => {
      notes.push({ fate: "in-part", rule, message: `The picture "${shown}" was left out: ${why}.`, help });
      return undefined;
    };
    const ending = sniffPicture(bytes);
    if (ending === undefined)
      return refuse("picture-format", "browsers don't show its format", "Save it as PNG or JPEG.");
    if (ending === "unsafe-svg")
      return refuse("unsafe-svg", "it is an SVG with scripts or links in it", "Save it as PNG.");
    if (bytes.length > limits.pictureBytes || this.total + bytes.length > limits.picturesBytes)
      return refuse("picture-too-large", `it has ${(bytes.length / 1e6).toFixed(1)} MB`, "Make it smaller.");
    const base =
      idFromText(name.replace(/\.[a-z0-9]+$/i, "").replace(/^.*[\\/]/, "")).slice(0, 40) || "picture";
    const path = `images/imported/${base}-${hashText(toBase64(bytes)).slice(0, 8)}.${ending}`;
    if (!this.byPath.has(path)) {
      this.byPath.set(path, { path, bytes });
      this.total += bytes.length;
    }
    return path;
  }

  /** Keeps a picture that is written into its address: `data:image/png;base64,…`. */
  keepDataUri(uri: string, notes: FidelityNote[]): string | undefined {
    const [, data] = /^data:[^,]*;base64,(.*)$/is.exec(uri) ?? [];
    const bytes = data === undefined ? undefined : fromBase64(data);
    return this.keep("picture", bytes ?? new Uint8Array(), notes);
  }
}

/** Notes a picture that the file only points to. */
export function noteMissingPicture(address: string, notes: FidelityNote[]): undefined {
  const shown = address.slice(0, 100);
  notes.push({
    fate: "in-part",
    rule: "picture-elsewhere",
    message: `The picture "${shown}" was left out: it is not in the file.`,
    help: "Put a copy into the bank's folder and write ![what it shows](images/…) where it belongs.",
  });
  return undefined;
}
