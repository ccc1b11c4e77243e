import { act, type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { RecordContext } from "@/components/record/record-context";
import { createRecordHandle } from "@/components/record/record-handle";
import type { LearnerRecord } from "@/lib/record/learner-record";

/** A record that is not there: still opening, or unreadable. */
export type AbsentRecord = "opening" | "failed";

/** Renders with a record in place of the browser's, and waits until it is read. */
export async function renderWithRecord(
  ui: ReactNode,
  record: LearnerRecord | AbsentRecord,
): Promise<RenderResult> {
  const handle = createRecordHandle(() => {
    if (record === "opening") return new Promise(() => {});
    return record === "failed" ? Promise.reject(new Error("unreadable")) : Promise.resolve(record);
  });
  const result = render(<RecordContext value={handle}>{ui}</RecordContext>);
  // The record, and then what is loaded because of it: each request takes a task of its own.
  for (let turn = 0; turn < 4; turn++)
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
    });
  return result;
}

/** How long a screen takes to say that something could not be loaded: it is tried three times before. */
export const afterThreeTries = { timeout: 5000 };

/**
 * Answers `fetch` from these JSON documents by address. Anything else is a failure of the network or, with
 * `otherwise`, what the server has forgotten.
 */
export function stubFetch(
  documents: Record<string, unknown>,
  otherwise: "offline" | "forgotten" = "offline",
) {
  const fetched = vi.fn(async (address: string) => {
    if (!(address in documents) && otherwise === "forgotten") return new Response("{}", { status: 404 });
    if (!(address in documents)) throw new TypeError("Failed to fetch");
    return Response.json(documents[address]);
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
}
