import type { LearnerRecord } from "@/lib/record/learner-record";
import { askToPersist } from "./ask-to-persist";

const countFinished = ({ state }: LearnerRecord) =>
  [...state.sessions.values()].filter(({ finished }) => finished).length;

/** Asks the browser to keep the record once a session was finished: from then on there is something to lose. */
export function watchForLoss(record: LearnerRecord): void {
  const before = countFinished(record);
  const unsubscribe = record.subscribe(() => {
    if (countFinished(record) <= before) return;
    unsubscribe();
    askToPersist();
  });
}
