import { briefDiff, lineDiff } from "@/lib/interop/import/line-diff";

const signs = { "+": "New: ", "-": "Gone: ", " ": "" } as const;
const looks = {
  "+": "bg-correct-soft",
  "-": "bg-incorrect-soft line-through decoration-1",
  " ": "text-quiet",
} as const;

/** What changes between two texts, line by line, with a line around each change. Signs and words say it beside the colours. */
export function DiffLines({ before, after, label }: { before: string; after: string; label: string }) {
  const lines = briefDiff(lineDiff(before.trimEnd(), after.trimEnd()));
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      className="mt-2 max-h-96 overflow-auto rounded-md border border-line bg-card p-3 text-sm"
    >
      {lines.map(({ sign, text }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          key={index}
          className={`flex gap-2 whitespace-pre-wrap break-words px-1 font-mono ${looks[sign]}`}
        >
          <span aria-hidden="true" className="w-3 shrink-0 select-none">
            {sign}
          </span>
          <span className="sr-only">{signs[sign]}</span>
          <span className="min-w-0">{text || " "}</span>
        </div>
      ))}
    </section>
  );
}
