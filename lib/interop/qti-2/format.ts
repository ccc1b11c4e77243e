import type { InteropFormat } from "../format";
import { detectQti, readQti } from "./read-qti";
import { writeQti } from "./write-qti";

const roots = new Set(["assessmentItem", "assessmentTest"]);

/** QTI 2: read from 2.0 to 2.2, written as 2.1, which most programs take. */
export const qti2: InteropFormat = {
  id: "qti-2",
  title: "QTI 2.1 and 2.2",
  // What reads 2.2 reads 2.1, and not the other way round.
  writtenTitle: "QTI 2.1",
  endings: [".zip", ".xml"],
  detect: (source, head) => detectQti(source, head, /^imsqti_(?:apip)?(?:item|test|section)_xmlv2/, roots),
  read: readQti,
  write: (writing) => writeQti(writing, "2.1"),
};
