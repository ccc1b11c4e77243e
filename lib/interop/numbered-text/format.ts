import type { InteropFormat } from "../format";
import { readNumberedText } from "./read-numbered-text";

const count = (head: string, pattern: RegExp) => head.match(pattern)?.length ?? 0;

/** Questions as people type them: "1. … a) … *b) … Answer: B". */
export const numberedText: InteropFormat = {
  id: "numbered-text",
  title: "Numbered text",
  endings: [".txt", ".md"],
  detect(_source, head) {
    if (/^\ufeff?\s*[<{[]/.test(head)) return 0;
    const numbers = count(head, /^[ \t]*(?:_{2,}[ \t]*)?(?:question|q)?[ .#]?\d{1,5}[.):][ \t]*\S/gim);
    const options = count(head, /^[ \t]*(?:[*✓✔][ \t]?)?\(?[A-Za-z][.)][ \t]*\S/gm);
    const keys = count(
      head,
      /^[ \t]*(?:\*[ \t]?\(?[A-Za-z][.)]|(?:correct )?(?:answer|ans|key)\b\.?(?: key)?[ \t]*[:=])/gim,
    );
    if (numbers > 0 && options >= numbers * 2) return 0.93;
    if (options >= 2 && keys > 0) return 0.7;
    return numbers > 1 && (keys > 0 || options > 1) ? 0.5 : 0;
  },
  read: readNumberedText,
};
