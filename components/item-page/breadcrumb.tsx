import Link from "next/link";

/** One step on the way to a page. The last one has no address: it is where one is. */
export interface Crumb {
  title: string;
  href?: string;
}

/** The way from the exam to this page. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="You are here" data-no-print="">
      <ol className="-ml-1 flex flex-wrap items-center text-sm">
        {crumbs.map(({ title, href }, place) => (
          <li key={title} className="flex items-center text-quiet">
            {place > 0 && (
              <span aria-hidden="true" className="px-1">
                /
              </span>
            )}
            {href ? (
              <Link href={href} className="inline-flex min-h-11 items-center px-1 text-accent underline">
                {title}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center px-1">{title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
