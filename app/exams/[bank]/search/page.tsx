import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SearchScreen } from "@/components/search/search-screen";
import { Link } from "@/components/ui/link";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";
import { isSearchedHere } from "@/lib/bank/search/search-directory";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Search: ${bank.title}`, robots: { index: false } } : {};
}

export default async function SearchPage({ params }: Props) {
  const bank = await findBank((await params).bank);
  if (!bank) notFound();
  return (
    <div className="py-2 sm:py-6">
      <Link
        href={`/exams/${bank.id}`}
        className="-ml-1 inline-flex min-h-11 items-center px-1 text-accent text-sm underline"
      >
        {bank.title}
      </Link>
      <h1 className="mt-2 text-2xl">Search</h1>
      <SearchScreen
        bank={{ id: bank.id, version: bank.version }}
        isLarge={!isSearchedHere(bank.offline)}
        domains={Object.fromEntries(bank.domains.map(({ id, title }) => [id, title]))}
      />
    </div>
  );
}
