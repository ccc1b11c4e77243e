import { describe, expect, it } from "vitest";
import { dayLengths, parseDayMinutes, printDayRequest, readDayRequest } from "@/lib/exam/day-request";

describe("the length of a day's session", () => {
  it("is read back as it was printed", () => {
    for (const minutes of dayLengths) expect(readDayRequest(printDayRequest(minutes))).toBe(minutes);
  });

  it("is one of three, written as a plain number", () => {
    for (const text of ["7", "010", "1e1", "10 ", "", "-5", null, undefined])
      expect(parseDayMinutes(text)).toBeNull();
    expect(readDayRequest("count=5")).toBeNull();
  });
});
