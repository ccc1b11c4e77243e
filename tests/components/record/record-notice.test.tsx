import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { RecordNotice } from "@/components/record/record-notice";
import { LearnerRecord } from "@/lib/record/learner-record";
import { createMemoryStore } from "@/lib/record/memory-store";
import { createManualClock } from "@/lib/shared/clock";
import { createCountingId } from "@/lib/shared/ids";
import { aRecord } from "@/tests/support/a-record";
import { renderWithRecord } from "@/tests/support/render-with-record";

describe("RecordNotice", () => {
  it("says nothing while the record is on its way, and nothing when all is well", async () => {
    const { container } = await renderWithRecord(<RecordNotice />, "opening");
    expect(container.textContent).toBe("");
    const { record } = await aRecord();
    expect((await renderWithRecord(<RecordNotice />, record)).container.textContent).toBe("");
  });

  it("says when the browser keeps nothing", async () => {
    const record = new LearnerRecord({
      store: createMemoryStore(),
      clock: createManualClock(0),
      makeId: createCountingId(),
      status: "memory-only",
    });
    await renderWithRecord(<RecordNotice />, record);
    expect(screen.getByRole("status").textContent).toMatch(/^This browser keeps nothing for this site/);
  });

  it("says when the record can't be read, that nothing was deleted, and offers another try", async () => {
    await renderWithRecord(<RecordNotice />, "failed");
    expect(screen.getByRole("alert").textContent).toContain("Nothing was deleted.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
  });
});
