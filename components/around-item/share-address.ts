import { copyText } from "./copy-text";

/** What became of sharing: handed to the system, left by the learner, copied instead, or neither was possible. */
export type ShareOutcome = "shared" | "cancelled" | "copied" | "failed";

/** Hands an address to the system's own sharing where there is such a thing, else copies it. */
export async function shareAddress(address: string, title: string): Promise<ShareOutcome> {
  if (typeof navigator.share === "function") {
    try {
      await navigator.share({ title, url: address });
      return "shared";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    }
  }
  return (await copyText(address)) ? "copied" : "failed";
}
