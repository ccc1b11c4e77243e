import { Link } from "@/components/ui/link";

/** The studio's pages of a bank: where they lie behind its address, and what they are called. */
const pages = [
  ["", "Items"],
  ["/import", "Import"],
  ["/export", "Export"],
  ["/files", "Files"],
  ["/stats", "Responses"],
] as const;

interface StudioNavProps {
  bank: { id: string; title: string };
  /** The page that one is on, as in the list above; left out on a page beneath them. */
  current?: (typeof pages)[number][0];
}

/** From any of a bank's pages in the studio to the others, and up to the list of banks. */
export function StudioNav({ bank, current }: StudioNavProps) {
  return (
    <nav aria-label={bank.title} className="mb-4 items-center gap-x-1 border-hair border-b text-sm sm:flex">
      <Link
        href="/studio"
        className="inline-flex min-h-11 items-center border-transparent border-b-3 pr-3 text-accent underline"
      >
        Studio
      </Link>
      {/* On a phone, the way up has its own line: all pages fit into the next. */}
      <div className="-mx-2 flex flex-wrap sm:mx-0 sm:gap-x-1">
        {pages.map(([path, name]) => (
          <Link
            key={path}
            href={`/studio/${bank.id}${path}`}
            aria-current={path === current ? "page" : undefined}
            className="inline-flex min-h-11 items-center border-transparent border-b-3 px-2 text-ink hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold sm:px-3"
          >
            {name}
          </Link>
        ))}
      </div>
    </nav>
  );
}
