import { zipNames } from "../archive/zip-names";
import type { InteropFormat } from "../format";
import { readDocx } from "./read-docx";
import { writeDocx } from "./write-docx";

/** Word: numbered questions in a document. */
export const docx: InteropFormat = {
  id: "docx",
  title: "Word",
  endings: [".docx"],
  detect({ bytes }) {
    return zipNames(bytes).some((name) => /^word\/document\d*\.xml$/.test(name)) ? 0.95 : 0;
  },
  read: readDocx,
  write: writeDocx,
};
