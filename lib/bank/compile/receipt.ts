import { readFileSync } from "node:fs";
import { digest, writeWhole } from "./pack";
import { compareWithDisk, markOf, type Seen } from "./seen";

/** After this long everything is done anew once, so that tidying up gets its turn. */
const goodForMs = 7 * 86_400_000;

/** What a result was made from, so that it need not be made again as long as all of that is the same. */
export interface Receipt<Result> {
  /** Names the code that made it: other code may make something else. */
  compiler: string;
  /** What was asked for. */
  asked: string;
  madeMs: number;
  /** The days on which it would be the same, from 2026-11-22 to 2026-11-25; without an end when there is none. */
  from: string;
  until?: string | undefined;
  seen: Seen;
  /** Files that were written, with their marks: damaged or deleted ones are written again. */
  written: [path: string, mark: string][];
  result: Result;
}

/** Whoever asks for a result. */
export interface Asking {
  compiler: string;
  asked: string;
  /** As 2026-11-22. */
  today: string;
}

/** Writes a receipt. Where that is not possible the next run has more to do, and nothing else is lost. */
export function writeReceipt<Result>(path: string, receipt: Receipt<Result>): void {
  const json = JSON.stringify(receipt);
  try {
    writeWhole(path, `${digest(json)}\n${json}`);
  } catch {
    // A full or read-only disk.
  }
}

function readReceipt<Result>(path: string): Receipt<Result> | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const json = text.slice(65);
    return digest(json) === text.slice(0, 64) ? (JSON.parse(json) as Receipt<Result>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a result would come out the same if it were made again now. Renews marks within `receipt`. */
export function compareReceipt(
  receipt: Receipt<unknown>,
  { compiler, asked, today }: Asking,
): ReturnType<typeof compareWithDisk> {
  const { from, until, madeMs } = receipt;
  const isFor = receipt.compiler === compiler && receipt.asked === asked;
  const isInTime = from <= today && (until === undefined || today <= until);
  const ageMs = Date.now() - madeMs;
  if (!isFor || !isInTime || ageMs < 0 || ageMs > goodForMs) return undefined;
  if (receipt.written.some(([path, mark]) => markOf(path) !== mark)) return undefined;
  return compareWithDisk(receipt.seen);
}

/** The result that a receipt stands for, when it would come out the same now; undefined when it has to be made. */
export function redeem<Result>(path: string, asking: Asking): Result | undefined {
  const receipt = readReceipt<Result>(path);
  const found = receipt && compareReceipt(receipt, asking);
  if (!receipt || !found) return undefined;
  if (found === "renewed") writeReceipt(path, receipt);
  return receipt.result;
}
