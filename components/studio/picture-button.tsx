"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextInput } from "@/components/ui/text-input";
import { pictureName } from "./picture-name";
import { studioFetch } from "./studio-fetch";

/** Adds a picture to the bank, and gives the Markdown that shows it. */
export function PictureButton({ bank, onPicture }: { bank: string; onPicture: (markdown: string) => void }) {
  const [file, setFile] = useState<File>();
  const [alt, setAlt] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const input = useId();
  const close = () => {
    setFile(undefined);
    setAlt("");
    setError(undefined);
  };
  const add = async () => {
    if (!file || isBusy) return;
    if (alt.trim() === "") return setError("Say what the picture shows, for those who can’t see it.");
    setBusy(true);
    const url = `/api/studio/banks/${bank}/pictures?name=${encodeURIComponent(pictureName(file.name))}`;
    const answer = await studioFetch<{ path: string }>(url, { method: "POST", body: file });
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    const escaped = alt.trim().replace(/[[\]\\]/g, "\\$&");
    onPicture(`\n\n![${escaped}](${answer.value.path})\n`);
    close();
  };
  return (
    <div className="mt-2">
      <label
        htmlFor={input}
        className="inline-flex min-h-11 cursor-pointer items-center rounded-md px-2 font-semibold text-accent text-sm underline has-focus-visible:outline-3 has-focus-visible:outline-accent"
      >
        Add a picture
        <input
          id={input}
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp,image/avif"
          className="sr-only"
          onChange={(event) => {
            setFile(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      {file && (
        <Dialog title="Add a picture" open onClose={close}>
          <div className="space-y-4">
            <TextInput
              label="What does it show?"
              hint="Read aloud to those who can’t see it, and shown where it can’t be loaded."
              value={alt}
              error={error}
              onChange={(event) => setAlt(event.target.value)}
            />
            <Button variant="primary" aria-disabled={isBusy} onClick={add}>
              Add it
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
