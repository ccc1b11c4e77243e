import { StoreError } from "@/lib/record/store";

/** What to say when something could not be saved. */
export function sayProblem(error: unknown): string {
  if (error instanceof StoreError && error.failure === "full") {
    return "This device has no room left, so that was not saved. Free some space, then try again.";
  }
  return "That could not be saved on this device. Try again; if it keeps failing, export your record in Settings.";
}
