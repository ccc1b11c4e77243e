"use client";

import { ContrastLink } from "@/components/study/contrast-link";
import { Card } from "@/components/ui/card";
import { KeptRoom } from "@/components/ui/kept-room";
import { LinkButton } from "@/components/ui/link-button";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import type { TodaysList } from "@/lib/record/plan/todays-list";
import { aboutMinutesText, countText } from "./words";

interface TodaysStudyProps {
  bank: string;
  outline: BankOutline | undefined;
  list: TodaysList | undefined;
}

/** Today's study: how long, on what, and the way in. The list itself is what the session runs. */
export function TodaysStudy({ bank, outline, list }: TodaysStudyProps) {
  return (
    <Card as="section" aria-labelledby="today" className="mt-6">
      <h2 id="today" className="text-xl">
        Today
      </h2>
      <KeptRoom name="plan-today" isSettled={list !== undefined && outline !== undefined}>
        <div className="min-h-32" aria-busy={list === undefined}>
          {list && outline && <ListView bank={bank} outline={outline} list={list} />}
        </div>
      </KeptRoom>
      <ContrastLink bank={bank} />
    </Card>
  );
}

function ListView({ bank, outline, list }: { bank: string; outline: BankOutline; list: TodaysList }) {
  const { items, seconds, plannedSeconds, doneSeconds } = list;
  if (items.length === 0) {
    return (
      <>
        <p className="mt-2">
          {plannedSeconds === 0
            ? "Nothing is planned for today. A day off is part of the plan."
            : "Today’s study is done. What you do beyond it counts as well."}
        </p>
        <p className="mt-4">
          <LinkButton href={`/exams/${bank}/day?minutes=10`}>Study 10 minutes all the same</LinkButton>
        </p>
      </>
    );
  }
  const groups = outline.domains.flatMap(({ id, title }, domain) => {
    const ofDomain = items.filter((one) => one.domain === domain);
    if (ofDomain.length === 0) return [];
    return [
      {
        id,
        title,
        fresh: ofDomain.filter(({ isNew }) => isNew).length,
        again: ofDomain.filter(({ isNew }) => !isNew).length,
        seconds: ofDomain.reduce((sum, one) => sum + one.seconds, 0),
      },
    ];
  });
  const isBegun = doneSeconds > 30;
  return (
    <>
      <p className="tabular mt-2">
        {isBegun
          ? `You did ${aboutMinutesText(doneSeconds)}; ${aboutMinutesText(seconds)} are left.`
          : `${countText(items.length, "card or question", "cards and questions")}, ${aboutMinutesText(seconds)}.`}{" "}
        What brings most comes first, so you can stop at any time.
      </p>
      <ul aria-label="Today’s topics" className="mt-4 divide-y divide-hair border-hair border-y">
        {groups.map((group) => (
          <li key={group.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <span>{group.title}</span>
            <span className="tabular text-quiet text-sm">
              {[
                ...(group.again > 0 ? [`${group.again} again`] : []),
                ...(group.fresh > 0 ? [`${group.fresh} new`] : []),
                `${Math.max(1, Math.round(group.seconds / 60))} min`,
              ].join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <LinkButton
        variant="primary"
        size="large"
        isWide
        className="mt-5"
        href={`/exams/${bank}/day?minutes=plan`}
      >
        {isBegun ? "Go on with today’s study" : "Start today’s study"}
      </LinkButton>
    </>
  );
}
