"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextInput } from "@/components/ui/text-input";
import { dateOf, dayOfDate } from "@/lib/memory/day";
import { mostMinutes, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { fieldStyle, MinutesField } from "./minutes-field";
import type { PlanPageBank } from "./plan-page-bank";

export interface PlanSetupProps {
  bank: PlanPageBank;
  settings: PlanSettings;
  today: number;
  isSaving: boolean;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
  /** A date after an exam that is over. */
  isAnother?: boolean;
  /** Hears that it was saved. */
  onSaved?: () => void;
}

/** An exam that is further away than this was mistyped. */
const furthestDays = 1500;

/** When the exam is, and how much time there is: all that a plan needs. */
export function PlanSetup(props: PlanSetupProps) {
  const { isAnother = false, settings } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-xl">
        {settings.examDay !== null ? "Change the plan" : isAnother ? "Set a new date" : "When is your exam?"}
      </h2>
      {settings.examDay === null && !isAnother && (
        <p className="mt-2 max-w-[65ch]">
          With a date, this page says each day what brings you most marks on the day, and how likely you are
          to pass.
        </p>
      )}
      <Card className="mt-4">
        <SetupForm {...props} />
      </Card>
    </section>
  );
}

/** The form alone. */
export function SetupForm({ bank, settings, today, isSaving, onSave, onSaved }: PlanSetupProps) {
  const [date, setDate] = useState(settings.examDay === null ? "" : dateOf(settings.examDay));
  const [minutes, setMinutes] = useState(settings.weekdayMinutes.map(String));
  const [target, setTarget] = useState(settings.target === null ? "" : String(settings.target));
  const [passMark, setPassMark] = useState(settings.passMark === null ? "" : String(settings.passMark));
  const [tried, setTried] = useState(false);
  const examDay = dayOfDate(date);
  const read = {
    date:
      examDay === null || examDay > today + furthestDays || examDay < today - furthestDays
        ? undefined
        : examDay,
    minutes: minutes.map(readMinutes),
    target: readPercent(target),
    passMark: readPercent(passMark),
  };
  const hasTime = read.minutes.some((value) => (value ?? 0) > 0);
  const isRight =
    read.date !== undefined &&
    !read.minutes.includes(undefined) &&
    hasTime &&
    read.target !== undefined &&
    read.passMark !== undefined;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight || isSaving) return;
    const isNew = read.date !== settings.examDay;
    const isSaved = await onSave({
      ...(isNew && { examDay: read.date ?? null, after: null }),
      ...(isNew && settings.since === null && { since: today }),
      weekdayMinutes: read.minutes.map((value) => value ?? 0),
      target: read.target ?? null,
      ...(bank.passMark === null && { passMark: read.passMark ?? null }),
    });
    if (isSaved) onSaved?.();
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-6">
      <div className="max-w-[16rem]">
        <TextInput
          label="Date of your exam"
          type="date"
          value={date}
          min={dateOf(today)}
          onChange={(event) => setDate(event.target.value)}
          {...(tried && read.date === undefined && { error: "Choose the day of your exam." })}
        />
      </div>
      <MinutesField
        values={minutes}
        onChange={setMinutes}
        error={
          tried && read.minutes.includes(undefined)
            ? `Write whole minutes, from 0 to ${mostMinutes}.`
            : tried && !hasTime
              ? "One day at least needs some minutes."
              : undefined
        }
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextInput
          label="Score you aim at (optional)"
          hint="In percent of the questions."
          inputMode="decimal"
          autoComplete="off"
          className={fieldStyle}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
          {...(tried && read.target === undefined && { error: "Write a number from 1 to 100, or nothing." })}
        />
        {bank.passMark === null && (
          <TextInput
            label="Needed to pass (optional)"
            hint="In percent, if the exam’s owner names it."
            inputMode="decimal"
            autoComplete="off"
            className={fieldStyle}
            value={passMark}
            onChange={(event) => setPassMark(event.target.value)}
            {...(tried &&
              read.passMark === undefined && { error: "Write a number from 1 to 100, or nothing." })}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="large" aria-disabled={isSaving}>
          {settings.examDay === null ? "Make the plan" : "Save the plan"}
        </Button>
      </div>
    </form>
  );
}

/** Whole minutes; nothing is none. Undefined for what is no number of minutes. */
function readMinutes(text: string): number | undefined {
  const value = text.trim() === "" ? 0 : Number(text);
  return Number.isInteger(value) && value >= 0 && value <= mostMinutes ? value : undefined;
}

/** A percentage; `null` of nothing. Undefined for what is none. */
function readPercent(text: string): number | null | undefined {
  const plain = text.trim().replace(/\s*%$/, "").replace(",", ".");
  if (plain === "") return null;
  const value = Number(plain);
  return value >= 1 && value <= 100 ? value : undefined;
}
