"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { useFocusNext } from "./use-focus-next";

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
  const [picked, setPicked] = useState("");
  const part = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(part);
  const takeOut = (index: number) => {
    onChange(chosen.filter((_, at) => at !== index));
    focusNext(`li:nth-child(${index + 1}) button`, `li:nth-child(${index}) button`, "select");
  };
  const add = () => {
    if (picked === "") return;
    onChange([...chosen, picked]);
    setPicked("");
  };
  return (
    <div ref={part}>
      {chosen.length > 0 && (
        <ul aria-label="Sources of this item" className="mb-3 divide-y divide-hair border-hair border-y">
          {chosen.map((id, index) => (
            <li key={id} className="flex items-center justify-between gap-3 text-sm">
              {titleOf(id)}
              <Button
                variant="quiet"
                size="small"
                aria-label={`Take out the source ${titleOf(id)}`}
                onClick={() => takeOut(index)}
              >
                <Icon name="cross" className="size-5" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {/* Arrow keys go from one choice to the next, so none counts before the button is pressed. */}
      <div className="flex items-end gap-3">
        <div className="min-w-0 grow">
          <Select
            label={chosen.length > 0 ? "Another source" : "Source"}
            value={picked}
            onChange={(event) => setPicked(event.target.value)}
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
        <Button aria-label="Add this source" aria-disabled={picked === ""} onClick={add}>
          Add
        </Button>
      </div>
    </div>
  );
}
