import type { InteropFormat } from "../format";
import { readGift } from "./read-gift";
import { writeGift } from "./write-gift";

/** Moodle GIFT: questions as text, told by their braces. */
export const gift: InteropFormat = {
  id: "gift",
  title: "Moodle GIFT",
  endings: [".gift", ".txt"],
  detect(_source, head) {
    if (head.trimStart().startsWith("<")) return 0;
    if (/^[ \t]*\$CATEGORY:/m.test(head)) return 0.95;
    const answers = /(?<!\\)\{(?:\s*(?:[=~#]|>\s*\d|T(?:RUE)?\s*(?:#|\})|F(?:ALSE)?\s*(?:#|\}))|\s*\})/g;
    const found = head.match(answers)?.length ?? 0;
    const names = head.match(/^[ \t]*::.*?::/gm)?.length ?? 0;
    return found > 0 && names > 0 ? 0.9 : found > 0 ? 0.7 : 0;
  },
  read: readGift,
  write: writeGift,
};
