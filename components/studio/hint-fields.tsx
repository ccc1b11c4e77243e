"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useFocusNext } from "./use-focus-next";

interface HintFieldsProps {
  hints: readonly string[];
  onChange: (hints: string[], what: string) => void;
}

/** The ladder of hints, weakest first. One that is emptied is taken out when the item is written. */
export function HintFields({ hints, onChange }: HintFieldsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(group);
  const add = () => {
    onChange([...hints, ""], "add hint");
    focusNext(`[data-hint="${hints.length}"]`);
  };
  return (
    <fieldset ref={group}>
      <legend className="mb-2 font-semibold">Hints, the weakest first</legend>
      <div className="space-y-3">
        {hints.map((hint, index) => (
          <TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: a hint is its place on the ladder
            key={index}
            data-hint={index}
            label={`Hint ${index + 1}`}
            rows={1}
            value={hint}
            onChange={(event) =>
              onChange(
                hints.map((one, at) => (at === index ? event.target.value : one)),
                `hint ${index}`,
              )
            }
          />
        ))}
      </div>
      <Button size="small" className="mt-3" onClick={add}>
        Add a hint
      </Button>
    </fieldset>
  );
}
