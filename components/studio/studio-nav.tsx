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
    <nav
      aria-label={bank.title}
      className="mb-4 flex flex-wrap items-center gap-x-1 border-hair border-b text-sm"
    >
      <Link
        href="/studio"
        className="inline-flex min-h-11 items-center border-transparent border-b-3 pr-3 text-accent underline"
      >
        Studio
      </Link>
      {pages.map(([path, name]) => (
        <Link
          key={path}
          href={`/studio/${bank.id}${path}`}
          aria-current={path === current ? "page" : undefined}
          className="inline-flex min-h-11 items-center border-transparent border-b-3 px-3 text-ink hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
