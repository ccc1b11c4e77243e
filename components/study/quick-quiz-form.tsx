"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect } from "react";
import { Button } from "@/components/ui/button";

/** How many questions a quick quiz has. */
const quickCount = 5;

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
  useEffect(() => router.prefetch(address), [router, address]);
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
