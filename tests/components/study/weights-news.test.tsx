import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { WeightsNews } from "@/components/study/weights-news";
import { aRecord } from "@/tests/support/a-record";
import { aWeightsFit, noonOf } from "@/tests/support/an-event";
import { renderWithRecord } from "@/tests/support/render-with-record";

const open = async (changes: Parameters<typeof aWeightsFit>[0]) => {
  const { record } = await aRecord();
  await record.addForeign([aWeightsFit({ time: noonOf(19_999), ...changes })]);
  await renderWithRecord(<WeightsNews />, record);
};

describe("the news of weights that nobody asked for", () => {
  it("says what changed, once", async () => {
    await open({ unasked: true, intervals: 0.7, heldOut: 90 });
    expect(screen.getByRole("status").textContent).toMatch(
      /intervals shrink by about 30 %.*checked on your last 90 responses/,
    );
    fireEvent.click(screen.getByRole("button", { name: "Got it" }));
    await waitFor(() => expect(screen.queryByRole("status")).toBeNull());
  });

  it("is none where the learner asked", async () => {
    await open({ intervals: 0.7 });
    expect(screen.queryByRole("status")).toBeNull();
  });
});
