"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { bankSheetText } from "@/lib/bank/scaffold/bank-sheet-text";
import { DomainFields } from "./domain-fields";
import { download } from "./download";
import { focusInvalid } from "./focus-invalid";
import { bankIdOf, emptyBank, type FieldErrors, readNewBank } from "./new-bank-form";
import { jsonRequest, studioFetch } from "./studio-fetch";

interface NewBankProps {
  /** Ids that other banks have. */
  taken: readonly string[];
  canWrite: boolean;
}

/** A new bank: what it is called, what the exam asks about and how much of each, and how long it takes. */
export function NewBank({ taken, canWrite }: NewBankProps) {
  const router = useRouter();
  const [fields, setFields] = useState(emptyBank);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const input = (name: "title" | "description" | "language" | "items" | "minutes" | "passMark") => ({
    value: fields[name],
    ...(errors[name] ? { error: errors[name] } : {}),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setFailure(undefined);
    const read = readNewBank(fields, taken);
    setErrors("errors" in read ? read.errors : {});
    if ("errors" in read) {
      // That the weights don't add up is said of all of them.
      return focusInvalid(form.current, "[data-weight]");
    }
    const text = bankSheetText(read.sheet);
    if (!canWrite) return download("bank.mdx", text);
    setBusy(true);
    const made = await studioFetch("/api/studio/banks", jsonRequest("POST", { id: read.id, text }));
    setBusy(false);
    if (made.ok) router.push(`/studio/${read.id}`);
    else if (made.status === 409) {
      flushSync(() => setErrors({ id: made.error }));
      focusInvalid(form.current);
    } else setFailure(made.error);
  };

  return (
    <form ref={form} noValidate onSubmit={create} className="max-w-[44rem] space-y-6">
      <div>
        <p className="text-sm">
          <Link href="/studio" className="inline-flex min-h-11 items-center text-accent underline">
            Studio
          </Link>
        </p>
        <h1 className="text-2xl">New bank</h1>
        <p className="mt-3 text-quiet">A bank holds what there is to learn for one exam.</p>
      </div>
      <TextInput label="Title" hint="As learners know the exam." {...input("title")} />
      <TextInput
        label="Id"
        hint="The name of its folder, and part of its pages’ address. It stays."
        autoCapitalize="none"
        value={bankIdOf(fields)}
        {...(errors.id ? { error: errors.id } : {})}
        onChange={(event) => set({ id: event.target.value.trim() })}
      />
      <TextArea
        label="Description"
        hint="One or two sentences: which exam it is for, and for whom."
        rows={2}
        {...input("description")}
      />
      <TextInput
        label="Language"
        hint="Its code: en for English, es for Spanish."
        autoCapitalize="none"
        {...input("language")}
      />
      <DomainFields domains={fields.domains} errors={errors} onChange={(domains) => set({ domains })} />
      <fieldset className="space-y-4">
        <legend className="mb-2 font-semibold">The exam’s shape</legend>
        <Checkbox
          label="I know how many questions it has and how long it takes"
          checked={fields.hasExam}
          onChange={(event) => set({ hasExam: event.target.checked })}
        />
        {fields.hasExam && (
          <div className="grid gap-4 sm:grid-cols-3">
            <TextInput label="Questions" inputMode="numeric" {...input("items")} />
            <TextInput label="Minutes" inputMode="numeric" {...input("minutes")} />
            <TextInput
              label="Pass mark in percent"
              hint="Only where one is published."
              inputMode="decimal"
              {...input("passMark")}
            />
          </div>
        )}
      </fieldset>
      {failure && <Notice tone="error">{failure}</Notice>}
      {!canWrite && (
        <Notice tone="warning" title="This server can’t write to its disk">
          You get the file bank.mdx. Put it into a folder of the bank’s id, among the other banks.
        </Notice>
      )}
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        {canWrite ? "Make the bank" : "Download bank.mdx"}
      </Button>
    </form>
  );
}
