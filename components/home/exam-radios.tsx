"use client";

import { useId } from "react";
import type { ExamChoice } from "./exam-choice";

interface ExamRadiosProps {
  exams: readonly ExamChoice[];
  value: string;
  onChoose: (id: string) => void;
}

/** Which exam the buttons below are for. */
export function ExamRadios({ exams, value, onChoose }: ExamRadiosProps) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold text-sm">Which exam?</legend>
      {exams.map(({ id, title }) => (
        <label
          key={id}
          className="-mx-2 flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5 hover:bg-sunken"
        >
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === value}
            onChange={() => onChoose(id)}
            className="size-5 shrink-0 accent-accent"
          />
          <span className={id === value ? "font-semibold" : ""}>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
