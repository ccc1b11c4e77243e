import type { Block } from "@/lib/bank/rich-text";
import type { ForeignBody } from "../foreign-item";
import { noteOrderPart } from "../order-part";
import type { GiftTexts } from "./gift-texts";

/** How many are shown, which, how they lie, how they are marked, whether that is told, and how they are numbered. */
const setting =
  /^(?:ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG|HORIZONTAL|HORI|H|VERTICAL|VERT|V|ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE|RELATIVE_[A-Z_]+|LONGEST_[A-Z_]+|SHOW|HIDE|TRUE|FALSE|YES|NO|[01]|none|abc|ABCD|123|iii|IIII)$/;

/** Whether answers are things to put in order, as Moodle's type for it writes them: `{>5 ALL VERTICAL …` and a line for each. */
export const isOrder = (answers: string) => /^>\s*\d+/.test(answers);

/**
 * Things to put in order. They stand in their right order, one on a line; the settings of the first line are about showing and marking.
 * @param answers trimmed, escapes hidden
 */
export function readOrder(answers: string, stem: Block[], texts: GiftTexts): ForeignBody {
  const [, count = "0"] = /^>\s*(\d+)/.exec(answers) ?? [];
  const [head = "", ...lines] = answers.replace(/^>\s*\d+/, "").split("\n");
  const words = head.split(/\s+/).filter(Boolean);
  const from = words.findIndex((word) => !setting.test(word));
  const rest = from < 0 ? [] : [words.slice(from).join(" ")];
  const entries = [...rest, ...lines].map((line) => texts.read(line)).filter((entry) => entry.length > 0);
  noteOrderPart(words[0] ?? "", Number(count), entries.length, texts.notes);
  return { kind: "order", stem, entries };
}
