"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { countText } from "./count-text";
import type { FormatName, ReadSummary } from "./import-messages";
import { helpOf } from "./import-words";
import type { Importing } from "./use-import";

interface ImportSourceCardProps {
  source: ReadSummary;
  importing: Importing;
}

/** A foreign file: what it was taken for, and what its reader had to guess, each to decide otherwise. */
export function ImportSourceCard({ source, importing }: ImportSourceCardProps) {
  const { name, refused, format, count, unread, first, choices, notes } = source;
  const card = useRef<HTMLElement>(null);
  useFocusLeft(card, "[data-file-drop] input");
  // Where it was opened, it stays so: what is chosen in it changes what the file is.
  const [isOpen] = useState(refused !== undefined && !format && importing.sources.length === 1);
  const choose = (choice: string, value: string) =>
    importing.readAgain(source, {
      choices: { ...Object.fromEntries(choices.map((one) => [one.name, one.value])), [choice]: value },
    });
  return (
    <article ref={card} aria-label={name} className="rounded-lg border border-hair bg-card p-4 sm:p-5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 className="break-words font-semibold">{name}</h3>
          {format && (
            <p className="tabular text-quiet text-sm">
              {format.title}, {countText(count, "item")}
              {unread > 0 && `, ${unread} of them can’t be read`}
            </p>
          )}
        </div>
        <Button
          variant="quiet"
          size="small"
          className="w-11 shrink-0 px-0"
          aria-label={`Take out ${name}`}
          onClick={() => importing.remove(source.key)}
        >
          <Icon name="cross" />
        </Button>
      </div>
      {refused && (
        <p className="mt-2 flex items-start gap-2 text-sm">
          <span className="text-incorrect">
            <Icon name="warning" className="mt-0.5 size-5" />
          </span>
          <span>
            {refused.message} {refused.help}
          </span>
        </p>
      )}
      {first.length > 0 && (
        <ol aria-label="The first items" className="mt-2 list-decimal pl-6 text-sm">
          {first.map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat
            <li key={index}>{title || "An item without a text"}</li>
          ))}
        </ol>
      )}
      {notes.map((note) => (
        <p key={`${note.rule} ${note.message}`} className="mt-2 text-quiet text-sm">
          {note.message} {helpOf(note)}
        </p>
      ))}
      {choices.length > 0 && (
        <Disclosure summary="How it is read" open className="mt-3">
          <div className="grid gap-4 sm:grid-cols-2">
            {choices.map((choice) => (
              <Select
                key={choice.name}
                label={choice.label}
                value={choice.value}
                onChange={(event) => choose(choice.name, event.target.value)}
              >
                {choice.values.map((value) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        </Disclosure>
      )}
      <Disclosure
        summary={refused ? "Read it as something else" : "It is something else"}
        open={isOpen}
        className="mt-1"
      >
        <FormatSelect source={source} importing={importing} />
      </Disclosure>
    </article>
  );
}

function FormatSelect({ source, importing }: ImportSourceCardProps) {
  const { worker } = importing;
  const [formats, setFormats] = useState<FormatName[]>([]);
  useEffect(() => {
    let isWanted = true;
    worker.ask("formats", {}).then(
      ({ read }) => isWanted && setFormats(read),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [worker]);
  return (
    <Select
      label="Format"
      value={source.format?.id ?? ""}
      onChange={(event) => event.target.value && importing.readAgain(source, { format: event.target.value })}
    >
      {!source.format && <option value="">Choose one</option>}
      {formats.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
