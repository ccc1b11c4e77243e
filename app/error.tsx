"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** A page that failed to show. What was answered is on the device already. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div role="alert">
      <EmptyState
        level={1}
        title="This page did not work"
        action={
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => retry()}>
              Try again
            </Button>
            <LinkButton href="/">See all exams</LinkButton>
          </div>
        }
      >
        <p>Your answers are kept on this device. Trying again is safe.</p>
        {digest && <p className="mt-3 text-sm">Error code: {digest}</p>}
      </EmptyState>
    </div>
  );
}
