import { describe, expect, it } from "vitest";
import { applyReview } from "@/lib/memory/memory-state";
import { dueAtRetention } from "@/lib/memory/plan/without-date";

describe("dueAtRetention", () => {
  const fresh = applyReview(null, 3, 100);
  const firm = applyReview(applyReview(fresh, 3, 103), 3, 112);

  it("lists what has fallen to the retention, the least well remembered first", () => {
    expect(dueAtRetention([firm, fresh, undefined], 0.9, 200)).toEqual([1, 0]);
    expect(dueAtRetention([firm, fresh], 0.9, 101)).toEqual([]);
  });

  it("lists more for a higher retention", () => {
    expect(dueAtRetention([fresh], 0.95, 101)).toEqual([0]);
    expect(dueAtRetention([fresh], 0.7, 105)).toEqual([]);
  });
});
