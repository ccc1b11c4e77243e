import { Icon } from "@/components/ui/icon";
import type { Option } from "@/lib/bank/item";
import { type Verdict, verdictText } from "./verdict-text";

interface VerdictStatusProps {
  verdict?: Verdict;
  /** The options in the order shown. */
  options: readonly Option[];
}

/** The verdict as a status region. It stands empty until there is one, so that screen readers notice the change. */
export function VerdictStatus({ verdict, options }: VerdictStatusProps) {
  return (
    <div role="status" className="empty:-mt-6">
      {verdict && (
        <p
          className={`flex items-center gap-2 font-semibold ${verdict === "correct" ? "text-correct" : "text-incorrect"}`}
        >
          <Icon name={verdict === "correct" ? "check" : "cross"} className="size-6" />
          {verdictText(verdict, options)}
        </p>
      )}
    </div>
  );
}
