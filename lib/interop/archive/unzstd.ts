import { Decompress } from "fzstd";
import { limits } from "../limits";
import { Refused } from "../refused";

/** Milliseconds that one file may take. A whole one of 100 MB takes two seconds; blocks can be made that copy the same bytes for hours. */
const patience = 30_000;

/**
 * Unpacks Zstandard in small steps, and stops as soon as there is more than there may be, or it takes too long.
 * @throws Refused when it is too large, or damaged
 */
export function unzstd(packed: Uint8Array, name: string): Uint8Array {
  const most = Math.min(limits.fileBytes, Math.max(1_000_000, packed.length * limits.archiveRatio));
  const chunks: Uint8Array[] = [];
  let total = 0;
  const refuse = (found: string) =>
    new Refused("archive-too-large", found, "Don't use it, or export fewer items at once.");
  const stream = new Decompress((chunk) => {
    total += chunk.length;
    if (total > most) throw refuse(`"${name}" unpacks to more than ${Math.round(most / 1e6)} MB.`);
    chunks.push(chunk.slice());
  });
  const until = performance.now() + patience;
  const step = 16_384;
  try {
    for (let from = 0; from < packed.length; from += step) {
      stream.push(packed.subarray(from, from + step), from + step >= packed.length);
      if (performance.now() > until) throw refuse(`"${name}" takes too long to unpack.`);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      "archive-damaged",
      `"${name}" can't be unpacked: it is not whole.`,
      "Export or download it again.",
    );
  }
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
