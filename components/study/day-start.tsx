"use client";

import { KeptRoom } from "@/components/ui/kept-room";
import { LinkButton } from "@/components/ui/link-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { dayLengths, defaultDayMinutes, parseDayMinutes } from "@/lib/exam/day-request";
import { ContrastLink } from "./contrast-link";
import { dayText, openDayText, waitingText } from "./day-text";
import type { DayOffer } from "./use-day-plan";

const lengths = dayLengths.map((minutes) => ({ value: String(minutes), label: `${minutes} min` }));

/** Whether a day's session is there to start: then it is the one thing to do next. */
export function offersDay(day: DayOffer): boolean {
  if (day.phase === "planned") return !day.isFree;
  return day.phase === "offered" && (day.plan === "open" || day.plan?.items.length !== 0);
}

interface DayStartProps {
  bank: string;
  day: DayOffer;
  /** The name of the room that is kept for it until the record is read. */
  room: string;
}

/** What today holds in one line, how long to study, and the way in. Nothing for somebody new to the bank. */
export function DayStart({ bank, day, room }: DayStartProps) {
  const isSettled = day.phase !== "opening" && (day.phase !== "offered" || day.plan !== undefined);
  return (
    <KeptRoom name={room} isSettled={isSettled}>
      <Offer bank={bank} day={day} />
    </KeptRoom>
  );
}

function Offer({ bank, day }: { bank: string; day: DayOffer }) {
  if (day.phase === "planned") return <PlannedStart bank={bank} {...day} />;
  if (day.phase !== "offered") return null;
  const { plan, minutes, choose } = day;
  return (
    <section aria-label="Today" className="mt-5 border-hair border-t pt-5">
      {/* High enough for two lines, so that little moves when the plan is there. */}
      <div className="min-h-12" aria-live="polite">
        <p>{plan === "open" ? openDayText : plan ? dayText(plan) : "\u00a0"}</p>
        {plan && plan !== "open" && plan.waiting > 0 && (
          <p className="tabular mt-1 text-quiet text-sm">{waitingText(plan.waiting)}</p>
        )}
      </div>
      {offersDay(day) && (
        <div className="mt-3 flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
          {/* Narrow enough for one line at 320 px. */}
          <div className="[&_label]:px-3">
            <SegmentedControl
              label="How long?"
              isLabelHidden
              value={String(minutes)}
              options={lengths}
              onChange={(value) => choose(parseDayMinutes(value) ?? defaultDayMinutes)}
            />
          </div>
          <LinkButton variant="primary" size="large" href={`/exams/${bank}/day?minutes=${minutes}`}>
            Start today’s session
          </LinkButton>
        </div>
      )}
      <ContrastLink bank={bank} />
    </section>
  );
}

/** What the exam plan has for today, and the way in. */
function PlannedStart({ bank, text, isFree }: { bank: string; text: string; isFree: boolean }) {
  return (
    <section aria-label="Today" className="mt-5 border-hair border-t pt-5">
      <p className="tabular min-h-12">{text}</p>
      {!isFree && (
        <LinkButton
          variant="primary"
          size="large"
          isWide
          className="mt-3"
          href={`/exams/${bank}/day?minutes=plan`}
        >
          Start today’s study
        </LinkButton>
      )}
    </section>
  );
}
