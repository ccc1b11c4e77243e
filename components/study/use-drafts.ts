"use client";

import { useCallback, useEffect, useState } from "react";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** Unfinished input of one session, by a key within it. */
export interface Drafts {
  get: (key: string) => string | undefined;
  put: (key: string, value: string) => void;
  drop: (key: string) => void;
  /** The last change could not be kept. It is still on the screen. */
  hasFailed: boolean;
}

/** The drafts of a session; undefined until they are read. */
export function useDrafts(record: LearnerRecord, session: string): Drafts | undefined {
  const [values, setValues] = useState<ReadonlyMap<string, string>>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    const show = (all: Map<string, string>) => !isGone && setValues(all);
    record.listDrafts().then(show, () => show(new Map()));
    return () => {
      isGone = true;
    };
  }, [record]);

  const keep = useCallback((work: Promise<void>) => {
    work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, []);
  const put = useCallback(
    (key: string, value: string) => {
      const full = `${session}/${key}`;
      setValues((all) => new Map(all).set(full, value));
      keep(record.saveDraft(full, value));
    },
    [record, session, keep],
  );
  const drop = useCallback(
    (key: string) => {
      const full = `${session}/${key}`;
      setValues((all) => {
        const rest = new Map(all);
        rest.delete(full);
        return rest;
      });
      keep(record.deleteDraft(full));
    },
    [record, session, keep],
  );
  if (!values) return undefined;
  return { get: (key) => values.get(`${session}/${key}`), put, drop, hasFailed };
}
