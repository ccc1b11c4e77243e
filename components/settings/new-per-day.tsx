"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { readCount } from "./read-count";

interface NewPerDayProps {
  value: number;
  onSave: (count: number) => Promise<boolean>;
}

/** How many new flashcards a day may bring. */
export function NewPerDay({ value, onSave }: NewPerDayProps) {
  const [text, setText] = useState(String(value));
  const [error, setError] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  // Changed elsewhere: by an import, another tab, or because everything was deleted.
  useEffect(() => setText(String(value)), [value]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const count = readCount(text);
    if (count === undefined) return setError("Write a whole number from 0 to 999.");
    setError(undefined);
    setSaved(await onSave(count));
  };
  const isChanged = text.trim() !== String(value);
  return (
    <form onSubmit={save} noValidate className="flex flex-wrap items-end gap-3">
      <div className="w-full max-w-[22rem]">
        <TextInput
          label="New flashcards a day"
          hint="From 0 to 999. Cards that are due come on top."
          error={error}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setSaved(false);
          }}
        />
      </div>
      <Button type="submit" aria-disabled={!isChanged}>
        Save
      </Button>
      <span role="status" className="pb-3 text-quiet text-sm">
        {isSaved && "Saved."}
      </span>
    </form>
  );
}
