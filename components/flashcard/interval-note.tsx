import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { intervalText } from "./interval-text";

/** When a concept comes back: "3 days" to the eye, "in 3 days" to the ear. */
export function IntervalNote({ id, days }: { id: string; days: number }) {
  return (
    <span id={id} className="text-center text-quiet text-sm leading-tight">
      {days > 0 && <VisuallyHidden>in </VisuallyHidden>}
      {intervalText(days)}
    </span>
  );
}
