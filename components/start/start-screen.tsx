"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { RecordNotice } from "@/components/record/record-notice";
import { useRecord } from "@/components/record/use-record";
import { Link } from "@/components/ui/link";
import { preferredBank } from "@/lib/record/last-bank";
import { startAddress } from "./start-address";

/** Goes on to the exam that the learner studies. Until that is known, and without scripts, all exams are there to choose. */
export function StartScreen({ banks }: { banks: readonly { id: string; title: string }[] }) {
  const view = useRecord();
  const router = useRouter();
  const state = view.phase === "ready" ? view.state : undefined;
  const bank =
    state &&
    preferredBank(
      state,
      banks.map(({ id }) => id),
    );
  useEffect(() => {
    const wanted = new URLSearchParams(window.location.search).get("with");
    if (bank) router.replace(startAddress(wanted, bank));
  }, [bank, router]);
  return (
    <div className="py-4 sm:py-8">
      <h1 className="text-2xl">Choose an exam</h1>
      <div className="mt-4 empty:hidden">
        <RecordNotice />
      </div>
      <ul className="mt-4">
        {banks.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/exams/${id}`}
              className="inline-flex min-h-11 items-center text-accent underline hover:text-accent-strong"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
