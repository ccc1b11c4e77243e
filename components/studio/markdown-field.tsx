"use client";

import { type ReactNode, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";
import { PictureButton } from "./picture-button";

interface MarkdownFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** The bank that pictures go to; undefined where the field takes none. */
  picturesOf?: string;
  /** What there is to say of it. */
  children?: ReactNode;
}

/** A field for Markdown, with pictures where it takes them. */
export function MarkdownField({
  label,
  hint,
  value,
  onChange,
  rows,
  picturesOf,
  children,
}: MarkdownFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const at = area.current?.selectionEnd ?? value.length;
    onChange(`${value.slice(0, at)}${text}${value.slice(at)}`);
    area.current?.focus();
  };
  return (
    <div>
      <TextArea
        ref={area}
        label={label}
        hint={hint}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {picturesOf !== undefined && <PictureButton bank={picturesOf} onPicture={insert} />}
      {children}
    </div>
  );
}
