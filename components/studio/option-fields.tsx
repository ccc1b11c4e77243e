"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/text-area";
import type { OptionForm } from "@/lib/bank/edit/item-form";
import { useFocusNext } from "./use-focus-next";

interface OptionFieldsProps {
  options: readonly OptionForm[];
  /** `what` names the change for undo. */
  onChange: (options: OptionForm[], what: string) => void;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The options of a question: which are right, their words, and why each is right or not. */
export function OptionFields({ options, onChange }: OptionFieldsProps) {
  const set = (index: number, change: Partial<OptionForm>, what: string) =>
    onChange(
      options.map((option, at) => (at === index ? { ...option, ...change } : option)),
      `${what} ${index}`,
    );
  const group = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(group);
  const button = (what: string, index: number) => `[data-option="${index}"] [data-do="${what}"]`;
  const move = (from: number, to: number) => {
    const moved = [...options];
    moved.splice(to, 0, ...moved.splice(from, 1));
    onChange(moved, `move ${from}`);
    // The focus goes along, so that one more press moves the same option on.
    focusNext(button(to < from ? "up" : "down", to));
  };
  const remove = (index: number) => {
    onChange(
      options.filter((_, at) => at !== index),
      `remove ${index}`,
    );
    focusNext(button("remove", index), button("remove", index - 1), "[data-do=add]");
  };
  const add = () => {
    onChange([...options, { isKey: false, text: "", rationale: "" }], "add option");
    focusNext(`[data-option="${options.length}"] textarea`);
  };
  return (
    <fieldset ref={group}>
      <legend className="mb-2 font-semibold">Options</legend>
      <ol className="space-y-5">
        {options.map((option, index) => {
          const letter = letters[index] ?? String(index + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place, and holds no state of its own
            <li key={index} data-option={index} className="rounded-md border border-hair p-4">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <Checkbox
                  label={`${letter} is right`}
                  checked={option.isKey}
                  onChange={(event) => set(index, { isKey: event.target.checked }, "key")}
                />
                <div className="flex gap-1">
                  <Button
                    variant="quiet"
                    size="small"
                    data-do="up"
                    aria-label={`Move option ${letter} up`}
                    aria-disabled={index === 0}
                    onClick={() => index > 0 && move(index, index - 1)}
                  >
                    <Icon name="chevron-down" className="size-5 rotate-180" />
                  </Button>
                  <Button
                    variant="quiet"
                    size="small"
                    data-do="down"
                    aria-label={`Move option ${letter} down`}
                    aria-disabled={index === options.length - 1}
                    onClick={() => index < options.length - 1 && move(index, index + 1)}
                  >
                    <Icon name="chevron-down" className="size-5" />
                  </Button>
                  <Button
                    variant="quiet"
                    size="small"
                    data-do="remove"
                    aria-label={`Remove option ${letter}`}
                    onClick={() => remove(index)}
                  >
                    <Icon name="cross" className="size-5" />
                  </Button>
                </div>
              </div>
              <div className="mt-2 space-y-3">
                <TextArea
                  label={`Option ${letter}`}
                  rows={1}
                  value={option.text}
                  onChange={(event) => set(index, { text: event.target.value }, "option")}
                />
                <TextArea
                  label={`Why ${letter} is ${option.isKey ? "right" : "not right"}`}
                  rows={1}
                  value={option.rationale}
                  onChange={(event) => set(index, { rationale: event.target.value }, "rationale")}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <Button size="small" className="mt-3" data-do="add" onClick={add}>
        Add an option
      </Button>
    </fieldset>
  );
}
