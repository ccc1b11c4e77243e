"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { appendItem } from "@/lib/bank/edit/append-item";
import { emptyForm, type ItemTag } from "@/lib/bank/edit/item-form";
import type { SeenFile } from "@/lib/bank/edit/save-item";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { printForm } from "@/lib/bank/edit/write-form";
import { download } from "./download";
import { focusInvalid } from "./focus-invalid";
import { kindNames } from "./kind-names";
import { newFileName } from "./new-file-name";
import { jsonRequest, studioFetch } from "./studio-fetch";
import { StudioNav } from "./studio-nav";

interface NewItemProps {
  bank: StudioBank;
  /** Paths of the files that hold items. */
  files: readonly string[];
  /** Ids that are taken. */
  ids: readonly string[];
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function wrongId(id: string, taken: readonly string[]): string | undefined {
  if (!idPattern.test(id)) return "Use small letters, digits and hyphens, as in first-meeting.";
  return taken.includes(id) ? `The bank has an item "${id}" already.` : undefined;
}

/** A new item begins as a line of text: what it is, its id, and where it goes. It is written in the editor. */
export function NewItem({ bank, files, ids }: NewItemProps) {
  const router = useRouter();
  const [tag, setTag] = useState<ItemTag>("Question");
  const [id, setId] = useState("");
  const [domain, setDomain] = useState(bank.domains[0]?.id ?? "");
  const [file, setFile] = useState(files[0] ?? "");
  const [body, setBody] = useState("");
  const [error, setError] = useState<string>();
  const [idError, setIdError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const wrong = wrongId(id, ids);
    setIdError(wrong);
    if (wrong) return focusInvalid(form.current);
    setBusy(true);
    const path = file || newFileName(domain, files);
    const url = `/api/studio/banks/${bank.id}/files`;
    const there = file ? await studioFetch<SeenFile>(`${url}?path=${encodeURIComponent(path)}`) : undefined;
    if (there && !there.ok) {
      setBusy(false);
      return setError(there.error);
    }
    const seen = there?.value;
    const text = appendItem(seen?.text, printForm(firstDraft(tag, id, domain, body)), domain);
    if (!bank.canWrite) {
      setBusy(false);
      return download(path.split("/").at(-1) ?? "items.mdx", text);
    }
    const saved = await studioFetch(url, jsonRequest("PUT", { path, text, seen: seen?.version ?? null }));
    setBusy(false);
    if (saved.ok) router.push(`/studio/${bank.id}/items/${id}`);
    else setError(saved.error);
  };
  return (
    <form ref={form} onSubmit={create} className="max-w-[44rem] space-y-6">
      <div>
        <StudioNav bank={bank} />
        <h1 className="text-2xl">New item</h1>
      </div>
      <Select label="Kind" value={tag} onChange={(event) => setTag(event.target.value as ItemTag)}>
        {Object.entries(kindNames).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
      <TextInput
        label="Id"
        hint="Small letters, digits and hyphens. Learners’ progress hangs on it: it is never changed."
        value={id}
        error={idError}
        autoCapitalize="none"
        onChange={(event) => setId(event.target.value.trim())}
      />
      <TextInput
        label="What does it ask?"
        hint="A first version will do."
        value={body}
        required
        onChange={(event) => setBody(event.target.value)}
      />
      <Select label="Domain" value={domain} onChange={(event) => setDomain(event.target.value)}>
        {bank.domains.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </Select>
      <Select label="File" value={file} onChange={(event) => setFile(event.target.value)}>
        {files.map((path) => (
          <option key={path} value={path}>
            {path}
          </option>
        ))}
        <option value="">A new file</option>
      </Select>
      {error && <Notice tone="error">{error}</Notice>}
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        {bank.canWrite ? "Write it" : "Download the file"}
      </Button>
    </form>
  );
}

/** What a new item is saved with: sound enough to be listed, and clearly unfinished, so that nobody is shown it. */
function firstDraft(tag: ItemTag, id: string, domain: string, body: string) {
  const form = emptyForm(tag, { id, domain, retired: true });
  form.body = tag === "Cloze" && !body.includes("<Blank>") ? `${body} <Blank>word</Blank>` : body;
  if (tag === "Question") {
    form.options = ["A", "B", "C", "D"].map((letter, index) => ({
      isKey: index === 0,
      text: `Option ${letter}`,
      rationale: "",
    }));
  }
  if (tag === "Flashcard" || tag === "ShortAnswer") form.answer = "The answer";
  if (tag === "ShortAnswer") form.keyPoints = "- A point";
  return form;
}
