"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect } from "react";
import { Button } from "@/components/ui/button";

type AppRouter = ReturnType<typeof useRouter>;

/** How many questions a quick quiz has. */
const quickCount = 5;

/** Next says it with an enumeration that it does not export. */
const wholePage = { kind: "full" } as NonNullable<Parameters<AppRouter["prefetch"]>[1]>;

interface QuickQuizFormProps {
  bank: string;
  /** Something else is the one thing to do next. */
  isSecondary?: boolean;
}

/** Starts five questions at once. A plain form that fetches the quiz page, so it works before any script has loaded. */
export function QuickQuizForm({ bank, isSecondary = false }: QuickQuizFormProps) {
  const router = useRouter();
  const page = `/exams/${bank}/quiz`;
  const address = `${page}?count=${quickCount}`;
  // Whole, as the quiz page is made for each visit: a press then goes on without waiting for the network.
  useEffect(() => router.prefetch(address, wholePage), [router, address]);
  const start = (event: FormEvent) => {
    event.preventDefault();
    router.push(address);
  };
  return (
    <form method="get" action={page} onSubmit={start}>
      <input type="hidden" name="count" value={quickCount} />
      <Button type="submit" variant={isSecondary ? "secondary" : "primary"} size="large" isWide>
        Quick quiz
      </Button>
    </form>
  );
}
