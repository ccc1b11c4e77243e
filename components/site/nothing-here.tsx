"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** An address that leads nowhere. Every page has it in its data, so it is code of the browser's (app/site-frame.tsx). */
export function NothingHere() {
  return (
    <EmptyState
      level={1}
      title="There is no page here"
      action={
        <LinkButton href="/" variant="primary">
          See all exams
        </LinkButton>
      }
    >
      The address may be mistyped, or the page may have moved. Nothing of yours is lost.
    </EmptyState>
  );
}
