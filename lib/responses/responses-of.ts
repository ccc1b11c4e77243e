import { compareEvents } from "@/lib/record/compare-events";
import type { Answered, RecordEvent } from "@/lib/record/event";
import type { Response, ResponseSheet, SatPaper } from "./response";

/**
 * What a record says to an instructor of one bank: answers to questions and clozes, and the practice exams that were handed in. Left out are
 * answers that were taken back, short answers (learners judge those themselves), contrast drills (which show two options), and of every item that
 * was asked outside of an exam all answers but the first.
 * @param events of one learner, in any order
 */
export function responsesOf(events: readonly RecordEvent[], bank: string): Omit<ResponseSheet, "learner"> {
  const gone = new Set(events.flatMap((event) => (event.type === "retracted" ? event.target : [])));
  const counting = events.filter(({ id }) => !gone.has(id)).sort(compareEvents);
  const papers = papersOf(counting, bank);
  const inPaper = new Set(papers.map(({ id }) => id));
  const seen = new Set<string>();
  const responses = counting.flatMap((event): Response[] => {
    if (event.type !== "answered" || event.bank !== bank) return [];
    if (event.kind === "short-answer" || event.contrast) return [];
    const paper = event.session !== undefined && inPaper.has(event.session) ? event.session : undefined;
    const place = `${paper ?? ""} ${event.item}`;
    if (seen.has(place)) return [];
    seen.add(place);
    return [responseOf(event, paper)];
  });
  return { responses, papers };
}

function responseOf(event: Answered, paper: string | undefined): Response {
  const { id, time, item, hints, durationMs, chosen, key } = event;
  return {
    ...{ id, time, item, hints, durationMs },
    ...(event.kind === "question" ? { chosen, key } : {}),
    score: event.correct ? 1 : 0,
    ...(paper === undefined ? {} : { paper }),
  };
}

function papersOf(events: readonly RecordEvent[], bank: string): SatPaper[] {
  const finished = new Set(
    events.flatMap((event) => (event.type === "session-finished" ? event.session : [])),
  );
  return events.flatMap((event): SatPaper[] =>
    event.type === "session-started" &&
    event.bank === bank &&
    event.activity === "exam" &&
    finished.has(event.session)
      ? [{ id: event.session, time: event.time, items: event.items.map(({ item }) => item) }]
      : [],
  );
}
