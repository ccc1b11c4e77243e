import type { IsOver } from "@/components/bank/session-bank";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** Tells which sessions of a record are over. One that the record does not know was deleted. */
export function isOverIn(record: LearnerRecord): IsOver {
  return (session) => record.state.sessions.get(session)?.finished !== false;
}
