import { Link } from "@/components/ui/link";

/** One step on the way to a page. The last one has no address: it is where one is. */
export interface Crumb {
  title: string;
  href?: string;
}

/** The way from the exam to this page. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="You are here" data-no-print="">
      <ol className="text-quiet text-sm leading-8">
        {crumbs.map(({ title, href }, place) => (
          <li key={title} className="inline">
            {place > 0 && <span aria-hidden="true"> / </span>}
            {href ? (
              <Link href={href} className="-my-2.5 inline-block py-2.5 text-accent underline">
                {title}
              </Link>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
