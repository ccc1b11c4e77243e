import { Icon } from "@/components/ui/icon";
import type { SittingItem } from "@/lib/exam/tape";

function stateText({ chosen, isFlagged, isSeen }: SittingItem): string {
  const state = chosen.length > 0 ? "answered" : isSeen ? "not answered" : "not seen";
  return isFlagged ? `${state}, flagged` : state;
}

interface QuestionGridProps {
  items: readonly SittingItem[];
  /** The question on the screen. */
  current: string | null;
  onShow: (place: number) => void;
}

/** All questions of the paper by number: answered, not answered, not seen, flagged. */
export function QuestionGrid({ items, current, onShow }: QuestionGridProps) {
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-quiet text-sm">
        <span className="flex items-center gap-2">
          <span className="size-4 rounded-xs bg-accent" /> answered
        </span>
        <span className="flex items-center gap-2">
          <span className="size-4 rounded-xs border-2 border-line" /> open
        </span>
        <span className="flex items-center gap-2">
          <span className="size-4 rounded-xs border-2 border-line border-dashed" /> not seen
        </span>
        <span className="flex items-center gap-2 text-mark">
          <Icon name="flag" className="size-4 fill-current" /> <span className="text-quiet">flagged</span>
        </span>
      </p>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(3rem,1fr))] gap-2">
        {items.map((item, place) => (
          <li key={item.item}>
            <button
              type="button"
              aria-label={`Question ${place + 1}, ${stateText(item)}`}
              aria-current={item.item === current ? "true" : undefined}
              onClick={() => onShow(place)}
              className={`tabular relative min-h-12 w-full rounded-md border-2 font-semibold text-sm aria-[current]:outline-3 aria-[current]:outline-mark aria-[current]:outline-offset-1 ${
                item.chosen.length > 0
                  ? "border-accent bg-accent text-accent-ink"
                  : item.isSeen
                    ? "border-line bg-card"
                    : "border-line border-dashed bg-card text-quiet"
              }`}
            >
              {place + 1}
              {item.isFlagged && (
                <span className="absolute -top-1.5 -right-1.5 rounded-full bg-card p-0.5 text-mark">
                  <Icon name="flag" className="size-4 fill-current" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
