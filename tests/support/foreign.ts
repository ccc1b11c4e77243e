import type { Item } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";
import { printItemFile } from "@/lib/bank/print/print-item";
import type { Piece } from "@/lib/interop/bridge/piece";
import { type TargetBank, toPiece } from "@/lib/interop/bridge/to-piece";
import type { InteropFormat, Reading, Source } from "@/lib/interop/format";

/** A foreign file from text. */
export function aSource(text: string, name = "quiz.txt"): Source {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A bank with the domains ethics and crisis, the source guide and the competency listening. */
export const aTarget: TargetBank = {
  meta: {
    language: "en",
    domains: [
      { id: "ethics", title: "Ethics", weight: 60 },
      { id: "crisis", title: "Crisis help", weight: 40 },
    ],
    sources: [{ id: "guide", title: "The guide" }],
    competencies: [{ id: "listening", title: "Listening" }],
  },
  domain: "ethics",
};

/** What a format reads from a text. Throws where the file is refused, or the format takes its time. */
export function read(format: InteropFormat, text: string): Reading {
  const reading = format.read?.(aSource(text));
  if (!reading || reading instanceof Promise) throw new Error(`${format.id} is not read at once.`);
  return reading;
}

/** What becomes of each item of a text in a bank. */
export function pieces(format: InteropFormat, text: string): Piece[] {
  return read(format, text).items.map((item, index) => toPiece(item, `item-${index + 1}`, aTarget));
}

/** The one item that a text gives. */
export function oneItem(format: InteropFormat, text: string): Item {
  const [piece, ...others] = pieces(format, text);
  const item = piece?.items[0];
  if (!piece || !item || others.length > 0)
    throw new Error(`Gave ${others.length + 1} pieces: ${JSON.stringify(piece?.notes)}`);
  return item;
}

/** Rules of the notes on the one piece that a text gives. */
export function rules(format: InteropFormat, text: string): string[] {
  return pieces(format, text).flatMap(({ notes }) => notes.map(({ rule }) => rule));
}

/** A question in short: its stem, its options with `*` before each key, rationales behind `#`. */
export function inShort(item: Item | undefined): string {
  if (item?.kind !== "question") return `${item?.kind}: ${item ? printItemFile([item]) : ""}`;
  const options = item.options.map(
    ({ text, correct, rationale }) =>
      `${correct ? "*" : ""}${plainText(text)}${rationale ? `#${plainText(rationale)}` : ""}`,
  );
  return `${plainText(item.stem)} [${options.join(" | ")}]`;
}
