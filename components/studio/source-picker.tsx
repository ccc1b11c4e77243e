"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";

interface SourcePickerProps {
  /** Ids of those that are named, in their order. */
  chosen: readonly string[];
  /** The bank's sources. */
  sources: readonly { id: string; title: string }[];
  onChange: (chosen: string[]) => void;
}

/** Where an item's facts come from: those that it names, and a list of the bank's others to add. */
export function SourcePicker({ chosen, sources, onChange }: SourcePickerProps) {
  const titleOf = (id: string) => sources.find((one) => one.id === id)?.title ?? id;
  return (
    <div>
      {chosen.length > 0 && (
        <ul aria-label="Sources of this item" className="mb-3 divide-y divide-hair border-hair border-y">
          {chosen.map((id) => (
            <li key={id} className="flex items-center justify-between gap-3 text-sm">
              {titleOf(id)}
              <Button
                variant="quiet"
                size="small"
                aria-label={`Take out the source ${titleOf(id)}`}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                <Icon name="cross" className="size-5" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Select
        label={chosen.length > 0 ? "Add another source" : "Source"}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
      >
        <option value="">{chosen.length > 0 ? "Choose one" : "As the file says, or choose one"}</option>
        {sources
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </Select>
    </div>
  );
}
