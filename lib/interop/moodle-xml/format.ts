import type { InteropFormat } from "../format";
import { readMoodleXml } from "./read-moodle-xml";
import { writeMoodleXml } from "./write-moodle-xml";

/** Moodle XML: the format that loses least between Moodle and here. */
export const moodleXml: InteropFormat = {
  id: "moodle-xml",
  title: "Moodle XML",
  endings: [".xml"],
  detect(_source, head) {
    if (!/^\ufeff?\s*</.test(head)) return 0;
    if (/<quiz[\s>]/.test(head) && /<question\s[^>]*type\s*=/.test(head)) return 0.95;
    return /<quiz[\s>]/.test(head) ? 0.5 : 0;
  },
  read: readMoodleXml,
  write: writeMoodleXml,
};
