import { RichText } from "@/components/rich-text/rich-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { Case } from "@/lib/bank/item";

/** What several questions are about. Open at first; who has read it folds it away. */
export function CaseStimulus({ case: shared, bankId }: { case: Case; bankId: string }) {
  return (
    <section aria-label={shared.title ?? "Case"} className="rounded-lg bg-sunken px-5 py-2">
      <Disclosure open summary={shared.title ?? "The case"}>
        <RichText blocks={shared.stimulus} bankId={bankId} headingOffset={1} className="max-w-[65ch]" />
      </Disclosure>
    </section>
  );
}
