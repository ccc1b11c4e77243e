import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Leads to the search page of an exam. A plain form, so it works before any script has loaded. */
export function SearchField({ bank }: { bank: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2022 don't know <search>
    <div role="search" className="mt-8 max-w-[44rem]">
      <form method="get" action={`/exams/${bank}/search`} className="flex items-end gap-3">
        <div className="min-w-0 grow">
          <TextInput
            label="Search this exam"
            type="search"
            name="q"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <Button type="submit">Search</Button>
      </form>
    </div>
  );
}
