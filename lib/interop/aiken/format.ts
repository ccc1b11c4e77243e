import type { InteropFormat } from "../format";
import { readAiken } from "./read-aiken";
import { writeAiken } from "./write-aiken";

/** Aiken: one question, lettered options, a line ANSWER. */
export const aiken: InteropFormat = {
  id: "aiken",
  title: "Aiken",
  endings: [".txt", ".aiken"],
  detect(_source, head) {
    const answers = head.match(/^[ \t]*ANSWER[ \t]*[:=][ \t]*[A-Z]\b/gim)?.length ?? 0;
    const options = head.match(/^[ \t]*[A-Z](?:\)[ \t]*|\.[ \t]+)\S/gm)?.length ?? 0;
    return answers > 0 && options >= answers * 2 ? 0.9 : answers > 0 && options > 0 ? 0.6 : 0;
  },
  read: readAiken,
  write: writeAiken,
};
