import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookmarksScreen } from "@/components/bookmarks/bookmarks-screen";
import { Link } from "@/components/ui/link";
import { findBank, listBanks } from "@/lib/bank/compile/catalogue";

type Props = { params: Promise<{ bank: string }> };

export async function generateStaticParams() {
  return (await listBanks()).map(({ id }) => ({ bank: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = await findBank((await params).bank);
  return bank ? { title: `Bookmarks and notes: ${bank.title}`, robots: { index: false } } : {};
}

export default async function BookmarksPage({ params }: Props) {
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
      <h1 className="mt-2 text-2xl">Bookmarks and notes</h1>
      <BookmarksScreen bank={{ id: bank.id, version: bank.version }} />
    </div>
  );
}
