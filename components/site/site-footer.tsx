import { Link } from "@/components/ui/link";

const pages = [
  { href: "/crisis", label: "Crisis help" },
  { href: "/about", label: "About" },
  { href: "/privacy", label: "Privacy" },
];

const tapTarget = "inline-flex min-h-11 items-center";

/**
 * The frame's foot: help in a crisis one tap away on every page.
 * In focus mode nothing else is left of it. It is as high as its lines from the start: on a short page it stands at the
 * bottom of the window, and would climb with each of them.
 */
export function SiteFooter() {
  return (
    <footer
      id="site-foot"
      className="mt-16 min-h-48.25 border-hair sm:min-h-42.25 focus-mode:min-h-11.25 border-t focus-mode:mt-0"
    >
      <div className="mx-auto flex max-w-5xl flex-col gap-x-8 px-4 py-6 text-quiet text-sm sm:px-6 focus-mode:max-w-[47rem] focus-mode:py-0">
        <p className="flex flex-wrap items-center gap-x-1.5">
          In crisis?
          <a href="tel:988" className={tapTarget}>
            <span className="font-semibold text-ink underline">Call</span>
          </a>
          or
          <a href="sms:988" className={tapTarget}>
            <span className="font-semibold text-ink underline">text 988</span>
          </a>
          <span aria-hidden="true">·</span>
          Emergency
          <a href="tel:911" className={tapTarget}>
            <span className="font-semibold text-ink underline">911</span>
          </a>
        </p>
        <ul className="flex flex-wrap gap-x-6 focus-mode:hidden">
          {pages.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className={`${tapTarget} underline hover:text-ink`}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-2 max-w-[65ch] focus-mode:hidden">
          Rehearse is exam practice, not medical or legal advice.
        </p>
      </div>
    </footer>
  );
}
