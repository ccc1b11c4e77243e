import type { InteropFormat } from "../format";
import { detectQti, readQti } from "../qti-2/read-qti";
import { writeQti } from "../qti-2/write-qti";

const roots = new Set(["qti-assessment-item", "qti-assessment-test"]);

/** QTI 3.0. It names the elements of QTI 2 anew by a rule, so reader and writer are shared. */
export const qti3: InteropFormat = {
  id: "qti-3",
  title: "QTI 3.0",
  endings: [".zip", ".xml"],
  detect: (source, head) => detectQti(source, head, /^imsqti_(?:item|test|section)_xmlv3/, roots),
  read: readQti,
  write: (writing) => writeQti(writing, "3.0"),
};
