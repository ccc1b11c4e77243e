import type { KeepProblem } from "@/lib/offline/keep-bank";
import type { KeptBank } from "@/lib/offline/kept-bank";
import { sizeText } from "@/lib/offline/size-text";

/** What is said when keeping a bank stopped. */
export const problemTexts: Record<KeepProblem, string> = {
  network:
    "The download stopped: the network or the server did not answer. What is here stays, and it goes on from there.",
  room: "This device has no room for all of it. What is here stays. Free some space, or remove another bank, then go on.",
  stopped: "Stopped. What is here stays, and it goes on from there.",
};

/**
 * What the device holds of a bank, in a sentence.
 * @param bytes room that the whole bank takes
 */
export function keptText(kept: Pick<KeptBank, "status" | "bytes"> | null, bytes: number): string {
  if (kept?.status === "kept")
    return `All of it is on this device (${sizeText(kept.bytes)}) and works without a network.`;
  const size = `Takes ${sizeText(bytes)} on this device; less than that is downloaded.`;
  return kept?.status === "partial" ? `Part of it is on this device. ${size}` : size;
}
