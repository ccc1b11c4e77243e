import { zipNames } from "../archive/zip-names";
import type { InteropFormat } from "../format";
import { readH5p } from "./read-h5p";
import { writeH5p } from "./write-h5p";

/** Question sets of H5P. */
export const h5p: InteropFormat = {
  id: "h5p",
  title: "H5P",
  endings: [".h5p"],
  detect({ bytes }) {
    const names = zipNames(bytes);
    return names.includes("h5p.json") && names.includes("content/content.json") ? 0.95 : 0;
  },
  read: readH5p,
  write: writeH5p,
};
