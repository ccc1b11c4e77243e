"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { TextInput } from "@/components/ui/text-input";
import { dateOf, dayOfDate } from "@/lib/memory/day";
import { minutesOn } from "@/lib/memory/plan/calendar";
import type { DayAhead, DayOffCost } from "@/lib/record/plan/plan-outlook";
import { calendarOf, mostDaysOff, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { countText, pointsText, weekdayText } from "./words";

interface DaysAheadProps {
  settings: PlanSettings;
  /** Undefined while they are worked out. */
  days: readonly DayAhead[] | undefined;
  costs: readonly DayOffCost[] | undefined;
  today: number;
  isSaving: boolean;
  onSave: (changes: Partial<PlanSettings>) => Promise<boolean>;
}

const shownAtFirst = 7;

/** What is to come, day by day, and which days are off. */
export function DaysAhead({ settings, days, costs, today, isSaving, onSave }: DaysAheadProps) {
  const costOf = new Map(costs?.map(({ day, cost }) => [day, cost]));
  const calendar = calendarOf(settings);
  const most = Math.max(0, ...[...costOf.values()]);
  const toggle = (day: number, isOff: boolean) => {
    const daysOff = new Set([...settings.daysOff].filter((other) => other !== day && other >= today - 30));
    if (isOff) daysOff.add(day);
    return onSave({ daysOff });
  };
  const row = (day: DayAhead) => (
    <DayRow
      key={day.day}
      // What was saved shows at once, and not only when the plan is worked out again.
      day={{
        ...day,
        isOff: settings.daysOff.has(day.day),
        minutes: calendar ? minutesOn(calendar, day.day) : 0,
      }}
      cost={costOf.get(day.day)}
      isToday={day.day === today}
      onToggle={toggle}
    />
  );
  return (
    <section aria-labelledby="days" className="mt-12">
      <h2 id="days" className="text-xl">
        What comes next?
      </h2>
      <p className="tabular mt-2 min-h-12 max-w-[65ch]">
        {costs &&
          costs.length > 0 &&
          `A day off in the next days costs ${most < 0.05 ? "almost nothing" : `up to ${pointsText(most)}`}. `}
        A day that you miss needs no making up: the plan starts each day from what you remember then.
      </p>
      {days && (
        <>
          <ul className="mt-3 divide-y divide-hair border-hair border-y">
            {days.slice(0, shownAtFirst).map(row)}
          </ul>
          {days.length > shownAtFirst && (
            <Disclosure
              summary={`The other ${countText(days.length - shownAtFirst, "day")}`}
              className="mt-2"
            >
              <ul className="divide-y divide-hair border-hair border-y">
                {days.slice(shownAtFirst).map(row)}
              </ul>
            </Disclosure>
          )}
        </>
      )}
      <AnotherDayOff
        today={today}
        settings={settings}
        isSaving={isSaving}
        onAdd={(day) => toggle(day, true)}
      />
    </section>
  );
}

interface DayRowProps {
  day: DayAhead;
  cost: number | undefined;
  isToday: boolean;
  onToggle: (day: number, isOff: boolean) => void;
}

function DayRow({ day: { day, minutes, isOff, asked, fresh }, cost, isToday, onToggle }: DayRowProps) {
  const name = isToday ? "Today" : weekdayText(day);
  return (
    <li className="flex items-center justify-between gap-4 py-1.5">
      <div className="tabular min-w-0">
        <span>{name}</span>
        <span className="block text-quiet text-sm">
          {isOff ? "Day off" : minutes === 0 ? "No minutes set" : studyText(minutes, asked, fresh)}
          {cost !== undefined && cost >= 0.05 && !isOff && `; off costs ${pointsText(cost)}`}
        </span>
      </div>
      {(minutes > 0 || isOff) && (
        <div className="shrink-0">
          <Checkbox
            label="Off"
            aria-label={`Off: ${name}`}
            checked={isOff}
            onChange={(event) => onToggle(day, event.target.checked)}
          />
        </div>
      )}
    </li>
  );
}

function studyText(minutes: number, asked: number, fresh: number): string {
  const things = Math.round(asked);
  const first = Math.round(fresh);
  // Nothing comes up on a day that will probably be missed, as days were before.
  if (things === 0) return countText(minutes, "minute");
  const text = `${countText(minutes, "minute")}, about ${countText(things, "thing")}`;
  return first === 0 ? text : `${text}, ${first} new`;
}

interface AnotherDayOffProps {
  today: number;
  settings: PlanSettings;
  isSaving: boolean;
  onAdd: (day: number) => Promise<boolean>;
}

/** A day off that is further away than the list is long. */
function AnotherDayOff({ today, settings, isSaving, onAdd }: AnotherDayOffProps) {
  const [date, setDate] = useState("");
  const [error, setError] = useState<string>();
  const [added, setAdded] = useState("");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const day = dayOfDate(date);
    if (isSaving) return;
    if (day === null || day < today || day >= (settings.examDay ?? 0)) {
      return setError("Choose a day between today and the exam.");
    }
    if (settings.daysOff.size >= mostDaysOff) return setError("There are as many days off as can be kept.");
    setError(undefined);
    if (!(await onAdd(day))) return;
    setAdded(`${weekdayText(day)} is off.`);
    setDate("");
  };
  return (
    <form onSubmit={add} noValidate className="mt-4 flex flex-wrap items-end gap-3">
      <div className="w-full max-w-[16rem]">
        <TextInput
          label="Another day off"
          type="date"
          min={dateOf(today)}
          {...(settings.examDay !== null && { max: dateOf(settings.examDay - 1) })}
          value={date}
          onChange={(event) => setDate(event.target.value)}
          {...(error !== undefined && { error })}
        />
      </div>
      <Button type="submit" aria-disabled={isSaving}>
        Take it off
      </Button>
      <span role="status" className="pb-3 text-quiet text-sm">
        {added}
      </span>
    </form>
  );
}
