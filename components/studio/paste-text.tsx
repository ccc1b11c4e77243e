"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { focusInvalid } from "./focus-invalid";

interface PasteTextProps {
  isBusy: boolean;
  /** Reads a file. Gives whether it could be read. */
  onFiles: (files: File[]) => Promise<boolean>;
}

/** Text in place of a file: what is copied from Quizlet, a document or a mail. It is read as a file of its name would be. */
export function PasteText({ isBusy, onFiles }: PasteTextProps) {
  const [text, setText] = useState("");
  const [name, setName] = useState("pasted");
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (text.trim() === "") {
      setError("There is no text yet. Paste it here.");
      return focusInvalid(form.current);
    }
    const file = new File([text], `${name.trim() || "pasted"}.txt`, { type: "text/plain" });
    // What could not be read stays, to be mended.
    if (await onFiles([file])) setText((now) => (now === text ? "" : now));
  };
  return (
    <Disclosure summary="Paste text instead">
      <form ref={form} onSubmit={read} className="space-y-5">
        <TextArea
          label="Questions or cards"
          hint="As copied from Quizlet, a spreadsheet, a document or a mail."
          rows={6}
          value={text}
          error={error}
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
        />
        <TextInput
          label="A name for it"
          hint="With the same name next time, what is in the bank already is found again."
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" aria-disabled={isBusy}>
          Read the text
        </Button>
      </form>
    </Disclosure>
  );
}
