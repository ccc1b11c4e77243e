import type { SessionState } from "@/lib/record/session-state";
import { lengthNames } from "./length-names";

const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeStyle: "short" });

/** Which sitting this is: "Demo exam, full length, November 20, 2026 at 9:00 AM". Also tells a printed sheet apart. */
export function sittingText(bankTitle: string, { rules, startedAt }: SessionState): string {
  const length = rules && lengthNames[rules.length].toLowerCase();
  return [bankTitle, length, format.format(startedAt)].filter(Boolean).join(", ");
}
