import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere. */
export default function NotFound() {
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
