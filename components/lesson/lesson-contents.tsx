import type { LessonHeading } from "./lesson-headings";

/** What is on the page, to jump to. Short lessons need none. */
export function LessonContents({ headings }: { headings: readonly LessonHeading[] }) {
  if (headings.length < 3) return null;
  return (
    <nav aria-label="On this page" className="mb-10 border-hair border-y py-4">
      <p className="font-semibold text-quiet text-sm">On this page</p>
      <ul className="mt-1">
        {headings.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center text-accent underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
