"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { bodyName, type FormField } from "@/lib/bank/edit/field-of-finding";
import type { ItemForm } from "@/lib/bank/edit/item-form";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { AttributeFields } from "./attribute-fields";
import { HintFields } from "./hint-fields";
import { MarkdownField } from "./markdown-field";
import { OptionFields } from "./option-fields";
import { SimilarItems } from "./similar-items";

interface ItemFormFieldsProps {
  form: ItemForm;
  bank: StudioBank;
  /** The item's id, which it is not compared with. */
  id: string;
  /** `what` names the change for undo. */
  onChange: (form: ItemForm, what: string) => void;
  /** What there is to say of a field. */
  saying: (...fields: FormField[]) => ReactNode;
}

const bodyHints = {
  Question: "One problem, in a situation, that ends in a question.",
  Flashcard: "What is asked.",
  Cloze: "Put the word to recall between <Blank> and </Blank>.",
  ShortAnswer: "What is to be answered in one’s own words.",
} as const;

/** The form of an item, field by field, each with what there is to say of it. */
export function ItemFormFields({ form, bank, id, onChange, saying }: ItemFormFieldsProps) {
  const set = (change: Partial<ItemForm>, what: string) => onChange({ ...form, ...change }, what);
  const hasAnswer = form.tag === "Flashcard" || form.tag === "ShortAnswer";
  return (
    <div className="space-y-8">
      <MarkdownField
        label={bodyName(form.tag)}
        hint={bodyHints[form.tag]}
        value={form.body}
        picturesOf={bank.canWrite ? bank.id : undefined}
        onChange={(body) => set({ body }, "body")}
      >
        {saying("body")}
        <SimilarItems bank={bank.id} id={id} text={form.body} />
      </MarkdownField>
      {form.tag === "Question" && (
        <div>
          <OptionFields options={form.options} onChange={(options, what) => set({ options }, what)} />
          {saying("options")}
        </div>
      )}
      {form.tag === "ShortAnswer" && (
        <MarkdownField
          label="Key points"
          hint="Each on a line that starts with -."
          value={form.keyPoints}
          onChange={(keyPoints) => set({ keyPoints }, "keyPoints")}
        >
          {saying("keyPoints")}
        </MarkdownField>
      )}
      {hasAnswer && (
        <MarkdownField
          label={form.tag === "Flashcard" ? "Answer" : "One good answer"}
          value={form.answer}
          picturesOf={bank.canWrite ? bank.id : undefined}
          onChange={(answer) => set({ answer }, "answer")}
        >
          {saying("answer")}
        </MarkdownField>
      )}
      <div>
        <HintFields hints={form.hints} onChange={(hints, what) => set({ hints }, what)} />
        {saying("hints")}
      </div>
      <MarkdownField
        label="Explanation"
        hint="What to learn from it: why the key is right, then why the others are not."
        value={form.explanation}
        picturesOf={bank.canWrite ? bank.id : undefined}
        onChange={(explanation) => set({ explanation }, "explanation")}
      >
        {saying("explanation")}
      </MarkdownField>
      <Disclosure summary="Domain, difficulty, sources" open>
        <AttributeFields
          form={form}
          bank={bank}
          onChange={(attributes, what) => set({ attributes }, `attribute ${what}`)}
        />
        {saying("id", "domain", "difficulty", "sources")}
      </Disclosure>
    </div>
  );
}
