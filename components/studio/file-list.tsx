import { Link } from "@/components/ui/link";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { StudioNav } from "./studio-nav";

interface FileListProps {
  bank: StudioBank;
  /** Paths from the bank's folder. */
  files: readonly string[];
}

const groups = [
  ["The bank", (path: string) => path === "bank.mdx"],
  ["Lessons", (path: string) => path.startsWith("lessons/")],
  ["Items and cases", (path: string) => path.startsWith("questions/")],
] as const;

/** The files of a bank, to edit as text: what has no form of its own. */
export function FileList({ bank, files }: FileListProps) {
  return (
    <>
      <StudioNav bank={bank} current="/files" />
      <h1 className="text-2xl">Files of {bank.title}</h1>
      <p className="mt-3 max-w-[65ch] text-quiet">
        The bank’s own page with its blueprint and sources, lessons, and cases are written as text.
      </p>
      {groups.map(([title, isIn]) => {
        const mine = files.filter(isIn);
        return (
          mine.length > 0 && (
            <section key={title} aria-label={title} className="mt-6 max-w-[44rem]">
              <h2 className="text-lg">{title}</h2>
              <ul className="mt-2 divide-y divide-hair border-hair border-y">
                {mine.map((path) => (
                  <li key={path}>
                    <Link
                      href={`/studio/${bank.id}/files/${path.split("/").map(encodeURIComponent).join("/")}`}
                      className="flex min-h-11 items-center wrap-anywhere py-1 text-accent underline"
                    >
                      {path}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
