import * as spoken from "@/lib/bank/spoken-text";
import { type SpeakEnd, speak } from "./speak";

/** What is to be read, in the words that `lib/bank/spoken-text` has for items. Those come with the voice, not with the screen. */
export type PartsToRead = (words: typeof spoken) => spoken.SpokenPart[];

/** Says it. See `speak`. */
export function readAloud(parts: PartsToRead, rate: number, onEnd: (end: SpeakEnd) => void): () => void {
  return speak(parts(spoken), rate, onEnd);
}
