"use client";

import { Select } from "@/components/ui/select";
import { countText } from "./count-text";
import type { Importing } from "./use-import";

/** So many categories are asked for one by one; the others go with the items that have none. */
const mostAsked = 30;

/** Where new items belong whose file names no domain of the bank: one domain for all, or one for each category. */
export function DomainMapping({ importing }: { importing: Importing }) {
  const { bank, readable, domain, domainOf } = importing;
  const counts = new Map<string, number>();
  for (const { homeless } of readable)
    for (const { name, count } of homeless) counts.set(name, (counts.get(name) ?? 0) + count);
  if (bank.domains.length < 2 || counts.size === 0) return null;
  const categories = [...counts].filter(([name]) => name !== "").slice(0, mostAsked);
  const hasOthers = counts.has("") || counts.size > mostAsked;
  const options = bank.domains.map(({ id, title }) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
  return (
    <section aria-labelledby="domains">
      <h3 id="domains" className="text-lg">
        Where new items belong
      </h3>
      <p className="mt-1 mb-4 text-quiet text-sm">
        These items don’t say which domain of the exam they belong to. You can change it for each later.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {categories.map(([name, count]) => (
          <Select
            key={name}
            label={name}
            hint={countText(count, "item")}
            value={domainOf.get(name) ?? domain}
            onChange={(event) => importing.setCategoryDomain(name, event.target.value)}
          >
            {options}
          </Select>
        ))}
        {hasOthers && (
          <Select
            label={categories.length > 0 ? "All others" : "Domain"}
            hint={counts.has("") ? countText(counts.get("") ?? 0, "item") : undefined}
            value={domain}
            onChange={(event) => importing.setDomain(event.target.value)}
          >
            {options}
          </Select>
        )}
      </div>
    </section>
  );
}
