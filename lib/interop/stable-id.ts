import { hashText } from "@/lib/shared/hash";

/** Longest id that is made of words. There is room behind it for what makes it unique. */
const longest = 60;

/** The id nearest to a text: "Café & You" becomes "cafe-you". Empty when it holds no Latin letter or digit. */
export function idFromText(text: string): string {
  return text
    .slice(0, 1000)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
}

/** A short name for a text. */
export function shortHash(text: string): string {
  return hashText(text).slice(0, 7);
}

/**
 * Hands out ids: the wanted one where it is free, else the same with a hash of the content, else with a number. The same
 * requests in the same order give the same ids.
 * @param taken ids that are spoken for
 */
export class IdGiver {
  private readonly taken: Set<string>;
  /** The last number that each name was given with: a file may hold the same thing thousands of times. */
  private readonly numbers = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /**
   * @param wanted any text
   * @param content what tells this thing from others of the same name; asked for only where there are others
   * @param isIts whether an id that is gone went to this very thing, an earlier time
   */
  give(wanted: string, content: () => string, isIts: (id: string) => boolean = () => false): string {
    const isFree = (id: string) => this.claim(id) || isIts(id);
    const base = idFromText(wanted) || `item-${shortHash(content())}`;
    if (isFree(base)) return base;
    const hashed = `${base}-${shortHash(content())}`;
    if (isFree(hashed)) return hashed;
    let number = (this.numbers.get(hashed) ?? 1) + 1;
    while (!isFree(`${hashed}-${number}`)) number++;
    this.numbers.set(hashed, number);
    return `${hashed}-${number}`;
  }

  /** Takes an id that is a valid one already. False when it is gone. */
  claim(id: string): boolean {
    if (this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }
}
