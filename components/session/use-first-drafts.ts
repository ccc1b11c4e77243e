"use client";

import { useEffect, useRef, useState } from "react";
import type { Drafts } from "@/components/study/use-drafts";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** Where drafts are kept, once there is a session. */
export interface DraftPlace {
  record: LearnerRecord;
  session: string;
}

/**
 * The drafts of a quiz that began before its session did: in memory first, and on the device as soon as it has a
 * place for them. A new session has none from before, so none is read.
 */
export function useFirstDrafts(place: DraftPlace | undefined): Drafts {
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const [hasFailed, setFailed] = useState(false);
  const kept = useRef<ReadonlyMap<string, string>>(new Map());
  const record = place?.record;
  const session = place?.session;
  useEffect(() => {
    if (!record || !session) return;
    const before = kept.current;
    kept.current = values;
    const work = [
      ...[...values]
        .filter(([key, value]) => before.get(key) !== value)
        .map(([key, value]) => record.saveDraft(`${session}/${key}`, value)),
      ...[...before.keys()]
        .filter((key) => !values.has(key))
        .map((key) => record.deleteDraft(`${session}/${key}`)),
    ];
    if (work.length === 0) return;
    Promise.all(work).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [values, record, session]);
  return {
    get: (key) => values.get(key),
    put: (key, value) => setValues((all) => new Map(all).set(key, value)),
    drop: (key) =>
      setValues((all) => {
        const rest = new Map(all);
        rest.delete(key);
        return rest;
      }),
    hasFailed,
  };
}
