import type { InteropFormat } from "../format";
import { qti2 } from "../qti-2/format";
import { writeQti } from "../qti-2/write-qti";

/** QTI 2.2, for programs that ask for it. Only its writer is its own: what reads 2.1 reads 2.2. */
export const qti22: InteropFormat = {
  id: "qti-2-2",
  title: "QTI 2.2",
  endings: [".zip"],
  detect: () => 0,
  write: (writing) => writeQti(writing, "2.2"),
  readBy: qti2,
};
