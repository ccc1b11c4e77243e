"use client";

import { useState } from "react";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type FormField, fieldOfFinding } from "@/lib/bank/edit/field-of-finding";
import { listFixes } from "@/lib/bank/edit/fixes";
import { isDraftPath } from "@/lib/bank/edit/let-in-draft";
import type { SeenFile } from "@/lib/bank/edit/save-item";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { listMisread } from "@/lib/bank/edit/write-form";
import type { Diagnostic } from "@/lib/shared/diagnostic";
import { ConflictView } from "./conflict-view";
import { DraftNotice } from "./draft-notice";
import { Findings } from "./findings";
import { frontmatterOf } from "./frontmatter-of";
import { ItemFormFields } from "./item-form-fields";
import { ItemPreview } from "./item-preview";
import { SaveBar } from "./save-bar";
import { StudioNav } from "./studio-nav";
import { useInspection } from "./use-inspection";
import { useItemEditor } from "./use-item-editor";

const { Part: SourceEditor, useAhead } = later(async () => (await import("./source-editor")).SourceEditor);

const misread: Diagnostic = {
  file: "",
  line: 1,
  column: 1,
  severity: "error",
  rule: "misread",
  message: "The format reads something in this field as something else.",
  help: "Look at the source: a line that starts with - [ ], > or < may be the cause. Write \\ before it.",
};

interface ItemEditorProps {
  bank: StudioBank;
  id: string;
  file: SeenFile & { path: string };
}

/** One item: its form or its source, what there is to say of it, and how a learner will see it. */
export function ItemEditor({ bank, id, file }: ItemEditorProps) {
  const editing = useItemEditor(bank.id, id, file);
  const { draft, save } = editing;
  const [mode, setMode] = useState<"form" | "source">("form");
  const inspection = useInspection(draft.text, frontmatterOf(file.text), bank);
  useAhead();
  const { form } = draft;
  const wrong = form ? listMisread(draft.text, form) : [];

  const errors = inspection.findings.filter(({ severity }) => severity === "error").length;
  const saying = (...fields: FormField[]) => {
    const mine = inspection.findings.filter((one) => fields.includes(fieldOfFinding(draft.source, one)));
    const strange = wrong.some((field) => fields.includes(field)) ? [misread] : [];
    return (
      <Findings
        findings={[...strange, ...mine]}
        fixesOf={({ rule }) => (form ? listFixes(rule, form, draft.text) : [])}
        onFix={(fix) => form && editing.edit(fix.apply(form), `fix ${fix.label}`)}
      />
    );
  };
  const change = (next: "form" | "source") => {
    if (next === "form") editing.toForm();
    setMode(next);
  };
  const isForm = mode === "form" && form !== undefined;
  return (
    <>
      <StudioNav bank={bank} />
      <h1 className="text-xl">{id}</h1>
      <p className="text-quiet text-sm">{file.path}</p>
      {isDraftPath(file.path) && (
        <div className="mt-4">
          <DraftNotice
            bank={bank}
            id={id}
            path={file.path}
            editing={editing}
            isReady={inspection.item !== undefined && errors === 0}
          />
        </div>
      )}
      {save.phase === "conflict" && (
        <div className="mt-4">
          <ConflictView
            mine={draft.text}
            theirs={save.theirs}
            current={save.current}
            onKeepMine={editing.keepMine}
            onTakeTheirs={editing.takeTheirs}
          />
        </div>
      )}
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_390px]">
        <div className="min-w-0">
          <SegmentedControl
            label="How to edit"
            isLabelHidden
            value={mode}
            options={[
              { value: "form", label: "Form" },
              { value: "source", label: "Source" },
            ]}
            onChange={change}
          />
          <div className="mt-6">
            {mode === "form" && !form && (
              <Notice tone="warning" title="This item can be edited in its source only">
                The form has no fields for the way in which it is written, or something in it can’t be read.
              </Notice>
            )}
            {isForm ? (
              <ItemFormFields form={form} bank={bank} id={id} onChange={editing.edit} saying={saying} />
            ) : (
              <SourceEditor
                text={draft.text}
                onChange={editing.write}
                findings={inspection.findings}
                bank={bank}
              />
            )}
            {saying(...(isForm ? (["item"] as const) : allFields))}
          </div>
          <SaveBar
            editing={editing}
            canWrite={bank.canWrite}
            fileName={file.path.split("/").at(-1) ?? "items.mdx"}
            isDraft={isDraftPath(file.path)}
          />
        </div>
        <ItemPreview item={inspection.shown} bank={bank} />
      </div>
    </>
  );
}

/** In the source there is one place for all that there is to say. */
const allFields = [
  "item",
  "id",
  "domain",
  "difficulty",
  "sources",
  "body",
  "options",
  "keyPoints",
  "answer",
  "hints",
  "explanation",
] as const satisfies FormField[];
