"use client";

import { useRouter } from "next/navigation";
import { useToday } from "@/components/record/use-today";
import { RescoredNote } from "@/components/study/rescored-note";
import { useFocusOnChange } from "@/components/study/use-focus-on-change";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import type { BankContent, BankOutline } from "@/lib/bank/delivery/bank-outline";
import { certaintyScore } from "@/lib/exam/certainty-score";
import { listExamItems } from "@/lib/exam/exam-items";
import { examResults } from "@/lib/exam/exam-results";
import { examTimeline } from "@/lib/exam/exam-timeline";
import { defaultQuizRequest, printQuizRequest } from "@/lib/exam/quiz-request";
import { dateOf } from "@/lib/memory/day";
import { planForTomorrow } from "@/lib/record/due-tomorrow";
import type { RecordState } from "@/lib/record/fold";
import type { LearnerRecord } from "@/lib/record/learner-record";
import type { SessionState } from "@/lib/record/session-state";
import { systemClock } from "@/lib/shared/clock";
import { CertaintySummary } from "./certainty-summary";
import { difficultyName } from "./difficulty-name";
import { ExamPlayback } from "./exam-playback";
import { ExamResultList } from "./exam-result-list";
import { ScoreGroups } from "./score-groups";
import { ScoreSummary } from "./score-summary";
import { sittingText } from "./sitting-text";
import { TomorrowCards } from "./tomorrow-cards";

interface ExamResultsProps {
  /** The paper's questions, in the version of the bank that the sitting began with. */
  bank: BankContent;
  /** The bank's newest version: what can be practised now. */
  outline: BankOutline;
  /** A sitting that was handed in. */
  session: SessionState;
  record: LearnerRecord;
  state: RecordState;
}

const thirdNames: Record<string, string> = {
  first: "First third",
  middle: "Middle third",
  last: "Last third",
};

const paceNames: Record<string, string> = {
  quick: "Quick answers",
  usual: "Your usual time",
  slow: "Slow answers",
};

/** What a practice exam came to, how it went, and each question to look at again. Prints as it stands. */
export function ExamResults({ bank, outline, session, record, state }: ExamResultsProps) {
  const router = useRouter();
  const today = useToday();
  const title = useFocusOnChange<HTMLHeadingElement>("results");

  const questionOf = (id: string) => bank.items.find((item) => item.id === id);
  const items = listExamItems(session, questionOf);
  const results = examResults(items);
  const timeline = examTimeline(
    items.map(({ item }) => item),
    session.tape,
    session.rules?.limitMs ?? null,
  );
  const missed = items.filter(({ outcome }) => outcome !== "right").map(({ item }) => item);
  const live = new Set(outline.items.flatMap(({ id, retired }) => (retired ? [] : [id])));
  const open = missed.filter((id) => live.has(id));
  const plan = planForTomorrow(state, {
    bank: outline,
    missed,
    sitting: { timeMs: session.lastAt, zone: systemClock.zoneMinutes(session.lastAt) },
    today,
  });
  const domainNames = new Map(bank.domains.map(({ id, title }) => [id, title]));
  const changes = items.flatMap(({ changed }) => changed?.change ?? []);
  const practise = () =>
    router.push(`/exams/${bank.id}/quiz?${printQuizRequest({ ...defaultQuizRequest, items: open })}`);

  return (
    <div className="mx-auto w-full max-w-[44rem] py-6 sm:py-10">
      <h1 ref={title} tabIndex={-1} className="text-2xl">
        Results
      </h1>
      <p className="tabular mt-2 text-quiet">{sittingText(bank.title, session)}</p>
      <ScoreSummary results={results} exam={bank.exam} />
      <RescoredNote session={session} />
      {missed.length > 0 && (
        <TomorrowCards bank={bank.id} record={record} plan={plan}>
          {open.length > 0 && (
            <Button variant="primary" size="large" onClick={practise}>
              Practise the ones I missed
            </Button>
          )}
        </TomorrowCards>
      )}
      <div className="mt-6 flex flex-col gap-3 sm:flex-row sm:flex-wrap" data-no-print="">
        <PrintButton />
        <LinkButton href={`/exams/${bank.id}`}>Back to the exam</LinkButton>
      </div>

      <ScoreGroups
        id="by-domain"
        title="By domain"
        groups={bank.domains.flatMap(({ id }) => results.byDomain.filter(({ name }) => name === id))}
        nameOf={(name) => domainNames.get(name) ?? name}
      />
      <ScoreGroups
        id="by-difficulty"
        title="By difficulty"
        groups={results.byDifficulty}
        nameOf={difficultyName}
      />
      <ScoreGroups
        id="by-place"
        title="From beginning to end"
        groups={items.length >= 9 ? results.byThird : []}
        nameOf={(name) => thirdNames[name] ?? name}
      />
      <ScoreGroups
        id="by-pace"
        title="By time on the question"
        note="Against your own usual time: quick is under two thirds of it, slow is over one and a half times."
        groups={results.byPace}
        nameOf={(name) => paceNames[name] ?? name}
      />
      {session.rules?.asksConfidence && <CertaintySummary score={certaintyScore(items)} />}
      <ExamPlayback timeline={timeline} changes={changes} />
      <ExamResultList
        bank={bank}
        faces={outline.items}
        session={session}
        items={items}
        today={dateOf(today)}
      />
    </div>
  );
}
