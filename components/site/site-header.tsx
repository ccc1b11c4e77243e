import { Link } from "@/components/ui/link";
import { Wordmark } from "./wordmark";

const links = [
  { href: "/", label: "Exams" },
  { href: "/progress", label: "Progress" },
  { href: "/settings", label: "Settings" },
];

/** The frame's top: wordmark and three places. In focus mode only the wordmark is left, smaller. */
export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-2 focus-mode:max-w-[47rem] px-4 py-3 sm:px-6 sm:py-5 focus-mode:py-1">
      <Link href="/" className="-mx-1 inline-flex min-h-11 items-center px-1 no-underline">
        <span className="focus-mode:origin-left focus-mode:scale-85">
          <Wordmark />
        </span>
      </Link>
      <nav aria-label="Site" className="-mx-2 sm:mx-0 focus-mode:hidden">
        <ul className="flex flex-wrap sm:gap-1">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                className="inline-flex min-h-11 items-center rounded-md px-2 text-quiet text-sm hover:bg-sunken hover:text-ink sm:px-3"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
