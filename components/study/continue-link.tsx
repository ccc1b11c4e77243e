"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useRecord } from "@/components/record/use-record";
import { LinkButton } from "@/components/ui/link-button";
import { type ContinuedSession, findContinued } from "@/lib/record/continue-session";
import { systemClock } from "@/lib/shared/clock";

const activities = {
  quiz: { name: "quiz", done: "answered", page: "quiz" },
  flashcards: { name: "flashcards", done: "done", page: "flashcards" },
  exam: { name: "practice exam", done: "answered", page: "practice-exam" },
  day: { name: "today’s session", done: "done", page: "day" },
} as const;

function continueText({ session, done, total }: ContinuedSession): string {
  const activity = activities[session.activity];
  return `Continue: ${activity.name}, ${done} of ${total} ${activity.done}`;
}

function continueAddress({ session }: ContinuedSession): string {
  const page = `/exams/${session.bank}/${activities[session.activity].page}`;
  return session.activity === "flashcards" ? page : `${page}?session=${encodeURIComponent(session.id)}`;
}

interface ContinueLinkProps {
  /** Ids of the banks whose sessions count. */
  banks: readonly string[];
  /** Stands there when there is nothing to go on with. */
  fallback?: ReactNode;
}

/** The way back into the session that was left. Empty until the record is read. */
export function ContinueLink({ banks, fallback = null }: ContinueLinkProps) {
  const view = useRecord();
  // Known in the browser only: what is unfinished depends on the time.
  const [nowMs, setNowMs] = useState<number>();
  useEffect(() => setNowMs(systemClock.now()), []);
  if (view.phase === "failed") return fallback;
  if (view.phase === "opening" || nowMs === undefined) return null;
  const found = findContinued(view.state, banks, { nowMs, zone: systemClock.zoneMinutes(nowMs) });
  if (!found) return fallback;
  return (
    <LinkButton href={continueAddress(found)} size="large" isWide className="px-3!">
      {continueText(found)}
    </LinkButton>
  );
}
