import { hashText } from "./hash";

/**
 * A short name for a set of ids, whatever their order: another one for another set. Tells versions of one thing apart,
 * of which there are few; over many things it is not unique.
 */
export function versionOfSet(ids: readonly string[]): string {
  return hashText([...ids].sort().join(" ")).slice(-3);
}
