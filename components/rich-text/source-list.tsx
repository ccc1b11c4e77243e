import { Icon } from "@/components/ui/icon";
import type { Source } from "@/lib/bank/bank";
import { dateText } from "./date-text";

/** Where the facts come from, and when somebody last looked. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <ul aria-label="Sources" className="space-y-1 text-quiet text-sm">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? (
            <a
              href={source.url}
              rel="noopener noreferrer"
              className="inline-block py-2.5 text-accent underline"
            >
              {source.title} <Icon name="external" className="inline size-4 align-[-0.1em]" />
            </a>
          ) : (
            source.title
          )}
          {source.asOf ? (
            <span className="block">
              Checked on <time dateTime={source.asOf}>{dateText(source.asOf)}</time>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
