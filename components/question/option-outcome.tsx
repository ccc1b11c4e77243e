import type { ReactNode } from "react";
import type { OptionMark } from "./option-mark";

interface OptionOutcomeProps {
  id: string;
  mark: OptionMark;
  words?: string;
  /** The rationale, if the author wrote one. */
  children?: ReactNode;
}

const colours: Record<OptionMark, string> = {
  "chosen-key": "text-correct",
  "missed-key": "text-correct",
  "chosen-distractor": "text-incorrect",
  passed: "",
};

/** What opens in an option's row after the verdict: what the option was, and why. */
export function OptionOutcome({ id, mark, words, children }: OptionOutcomeProps) {
  if (!words && !children) return null;
  return (
    <div id={id} data-outcome="" className="-mt-1 pr-4 pb-4 pl-[3.625rem] text-sm">
      {words && <p className={`font-semibold ${colours[mark]}`}>{words}</p>}
      {children && <div className={`max-w-[62ch] ${mark === "passed" ? "text-quiet" : ""}`}>{children}</div>}
    </div>
  );
}
