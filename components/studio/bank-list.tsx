import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { countText } from "./count-text";

interface BankEntry {
  id: string;
  title: string;
  /** False when its sheet is broken, so that nobody can study it. */
  isUsable: boolean;
  items: number;
  lessons: number;
  errors: number;
  warnings: number;
}

function healthText({ isUsable, errors, warnings }: BankEntry): string {
  if (!isUsable) return "Can’t be used: bank.mdx is broken";
  if (errors + warnings === 0) return "Nothing to mend";
  const parts = [errors > 0 && countText(errors, "error"), warnings > 0 && countText(warnings, "warning")];
  return parts.filter(Boolean).join(", ");
}

/** The banks of this server, and how they are. */
export function BankList({ banks }: { banks: readonly BankEntry[] }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">Studio</h1>
        <LinkButton variant={banks.length === 0 ? "primary" : "secondary"} href="/studio/new">
          New bank
        </LinkButton>
      </div>
      <p className="mt-3 max-w-[65ch] text-quiet">
        Write questions, mend them, and see them as learners will. What you save is on learners’ pages at
        once.
      </p>
      {banks.length === 0 && (
        <EmptyState title="There is no bank yet">
          <p>A bank holds what there is to learn for one exam. Make the first one with “New bank”.</p>
        </EmptyState>
      )}
      <ul className="mt-6 max-w-[44rem] divide-y divide-hair border-hair border-y">
        {banks.map((bank) => (
          <li key={bank.id} className="group relative py-4">
            <Link
              href={`/studio/${bank.id}`}
              className="font-semibold text-accent underline after:absolute after:inset-0"
            >
              {bank.title}
            </Link>
            <p className="tabular text-quiet text-sm">
              {countText(bank.items, "item")}, {countText(bank.lessons, "lesson")}. {healthText(bank)}.
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
