import { describe, expect, it } from "vitest";
import { countingEvents } from "@/lib/record/counting-events";
import { anAnswer, aRating, aRetraction } from "@/tests/support/an-event";

describe("countingEvents", () => {
  it("orders by time, and by id within a millisecond", () => {
    const first = aRating({ id: "b", time: 1 });
    const second = anAnswer({ id: "a", time: 2 });
    const third = anAnswer({ id: "c", time: 2 });
    expect(countingEvents([third, second, first])).toEqual([first, second, third]);
  });

  it("leaves out what was taken back, also when that arrived first", () => {
    const kept = anAnswer();
    const undone = anAnswer();
    expect(countingEvents([aRetraction(undone.id), undone, kept])).toEqual([kept]);
  });

  it("counts an event that is there twice once", () => {
    const event = anAnswer();
    expect(countingEvents([event, { ...event }])).toEqual([event]);
  });

  it("is empty for an empty record", () => {
    expect(countingEvents([])).toEqual([]);
  });
});
