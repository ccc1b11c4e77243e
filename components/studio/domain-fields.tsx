"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextInput } from "@/components/ui/text-input";
import { type DomainRow, type FieldErrors, shareEvenly, weightSum } from "./new-bank-form";
import { useFocusNext } from "./use-focus-next";

interface DomainFieldsProps {
  domains: readonly DomainRow[];
  errors: FieldErrors;
  onChange: (domains: DomainRow[]) => void;
}

/** The exam's blueprint: its domains and their weights, with the sum that must be 100. */
export function DomainFields({ domains, errors, onChange }: DomainFieldsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const sum = weightSum(domains);
  const set = (key: number, change: Partial<DomainRow>) =>
    onChange(domains.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const focusNext = useFocusNext(group);
  const add = () => {
    const key = Math.max(0, ...domains.map((row) => row.key)) + 1;
    onChange([...domains, { key, title: "", weight: "" }]);
    focusNext(`[data-domain="${domains.length}"] input`);
  };
  const remove = (index: number) => {
    onChange(domains.filter((_, at) => at !== index));
    focusNext(`[data-domain="${index}"] button`, `[data-domain="${index - 1}"] button`);
  };
  return (
    <fieldset ref={group}>
      <legend className="font-semibold">Domains</legend>
      <p className="mt-1 mb-3 text-quiet text-sm">
        The exam’s topics and the share of each in percent, as its owner publishes them.
      </p>
      <ul className="space-y-3">
        {domains.map((row, index) => (
          <li key={row.key} data-domain={index} className="flex items-start gap-3">
            <div className="min-w-0 grow">
              <TextInput
                label={`Domain ${index + 1}`}
                value={row.title}
                {...errorOf(errors[`title ${row.key}`])}
                onChange={(event) => set(row.key, { title: event.target.value })}
              />
            </div>
            <div className="w-24 shrink-0">
              <TextInput
                label="Weight"
                data-weight=""
                aria-label={`Weight of domain ${index + 1} in percent`}
                inputMode="decimal"
                value={row.weight}
                {...errorOf(errors[`weight ${row.key}`])}
                onChange={(event) => set(row.key, { weight: event.target.value })}
              />
            </div>
            <Button
              variant="quiet"
              // Level with the inputs, below their labels, whatever is said under them.
              className="mt-[1.875rem] w-11 shrink-0 px-0"
              aria-label={`Take out domain ${index + 1}`}
              aria-disabled={domains.length === 1}
              onClick={() => domains.length > 1 && remove(index)}
            >
              <Icon name="cross" />
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button size="small" onClick={add}>
          Add a domain
        </Button>
        <Button size="small" onClick={() => onChange(shareEvenly(domains))}>
          Share evenly
        </Button>
        <p role="status" className="tabular text-quiet text-sm">
          {Number.isNaN(sum) ? "A weight is missing." : `Together ${sum} of 100 percent`}
        </p>
      </div>
      {errors.weights && (
        <p role="alert" className="mt-2 flex items-start gap-2 text-incorrect text-sm">
          <Icon name="warning" className="mt-0.5 size-5" />
          {errors.weights}
        </p>
      )}
    </fieldset>
  );
}

const errorOf = (error: string | undefined) => (error ? { error } : {});
