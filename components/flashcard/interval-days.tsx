import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { intervalText } from "./interval-text";

/** When a concept comes back: "3 days" to the eye, "in 3 days" to the ear. */
export function IntervalDays({ days }: { days: number }) {
  return (
    <>
      {days > 0 && <VisuallyHidden>in </VisuallyHidden>}
      {intervalText(days)}
    </>
  );
}
