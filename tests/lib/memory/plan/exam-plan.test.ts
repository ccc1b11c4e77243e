import { describe, expect, it } from "vitest";
import { createBeliefs, learnFrom } from "@/lib/memory/plan/beliefs";
import type { StudyCalendar } from "@/lib/memory/plan/calendar";
import { type Course, shareMarks } from "@/lib/memory/plan/course";
import {
  costOfDayOff,
  type ExamPlanInput,
  expectedOutcome,
  planToday,
  scoreCurve,
} from "@/lib/memory/plan/exam-plan";
import { leftOut } from "@/lib/memory/plan/left-out";

const today = 20_000;

/** So many concepts in two domains, of which the first weighs three times the second. */
function aCourse(concepts: number): Course {
  return {
    marks: shareMarks(
      Uint8Array.from({ length: concepts }, (_, index) => index % 2),
      [75, 25],
    ),
    seconds: new Float64Array(concepts).fill(12),
    guess: new Float64Array(concepts).fill(0.25),
  };
}

function aPlan(concepts: number, calendar: Partial<StudyCalendar> = {}): ExamPlanInput {
  return {
    course: aCourse(concepts),
    beliefs: createBeliefs(concepts),
    calendar: { examDay: today + 30, weekdayMinutes: Array(7).fill(20), daysOff: new Set(), ...calendar },
    today,
    attendance: 1,
  };
}

function answer(input: ExamPlanInput, concept: number, day: number, correct: boolean) {
  const likelihoods = correct ? { known: 0.97, unknown: 0.25 } : { known: 0.03, unknown: 0.75 };
  learnFrom(input.beliefs, { concept, day, correct, likelihoods });
}

describe("planToday", () => {
  it("fills today's minutes and no more", () => {
    const { seconds, concepts, fresh } = planToday(aPlan(400));
    expect(seconds).toBeLessThanOrEqual(1200);
    expect(seconds).toBeGreaterThan(1150);
    expect(fresh).toBe(concepts.length);
  });

  it("takes new concepts by blueprint weight, then in the bank's order", () => {
    const { concepts } = planToday(aPlan(400));
    expect(concepts.slice(0, 3)).toEqual([0, 2, 4]);
  });

  it("is empty on a day off, on the exam day and after", () => {
    expect(planToday(aPlan(50, { daysOff: new Set([today]) })).concepts).toEqual([]);
    expect(planToday(aPlan(50, { examDay: today })).concepts).toEqual([]);
    expect(planToday(aPlan(50, { examDay: today - 1 })).concepts).toEqual([]);
  });

  it("does not ask again what was asked today", () => {
    const input = aPlan(5);
    answer(input, 0, today, true);
    expect(planToday(input).concepts).not.toContain(0);
  });

  it("gives a short day one concept at least", () => {
    expect(planToday(aPlan(5), 1).concepts).toHaveLength(1);
  });

  it("asks what was met before anything new while it does not know how fast the learner forgets", () => {
    const input = aPlan(400);
    for (let concept = 0; concept < 30; concept++) answer(input, concept, today - 2, true);
    expect(
      planToday(input)
        .concepts.slice(0, 20)
        .every((concept) => concept < 30),
    ).toBe(true);
  });

  it("on the last day asks what would be forgotten tomorrow, not what is safe", () => {
    const input = aPlan(2, { examDay: today + 1 });
    for (const day of [40, 30, 15, 5]) answer(input, 0, today - day, true);
    answer(input, 1, today - 5, true);
    answer(input, 1, today - 2, false);
    // Of less weight, and still worth more.
    expect(planToday(input, 10).concepts).toEqual([1]);
  });

  it("plans as much after a week without study as before it: no wall", () => {
    const input = aPlan(1400);
    for (let concept = 0; concept < 1400; concept++) answer(input, concept, today - 20, concept % 4 > 0);
    const away = { ...input, today: today + 7 };
    expect(planToday(away).seconds).toBeLessThanOrEqual(1200);
    expect(planToday(away).concepts.length).toBeGreaterThan(40);
  });
});

describe("expectedOutcome", () => {
  it("keeps each day within its minutes, the last week too", () => {
    const { seconds } = expectedOutcome(aPlan(200));
    // One response may run over.
    for (const day of seconds) expect(day).toBeLessThanOrEqual(1200 + 40);
    expect(Math.min(...seconds.slice(-7))).toBeGreaterThan(1000);
  });

  it("gives the same result for the same input", () => {
    expect(expectedOutcome(aPlan(120)).marks).toBe(expectedOutcome(aPlan(120)).marks);
  });

  it("is nothing new on the exam day", () => {
    expect(expectedOutcome(aPlan(50, { examDay: today })).marks).toBe(0);
  });
});

describe("scoreCurve", () => {
  it("rises with the minutes and never above all marks", () => {
    const marks = scoreCurve(aPlan(600), [0.25, 1, 4]).map((point) => point.marks);
    expect(marks[1]).toBeGreaterThan(marks[0] as number);
    expect(marks[2]).toBeGreaterThan(marks[1] as number);
    expect(marks[2]).toBeLessThanOrEqual(100);
  });
});

describe("costOfDayOff", () => {
  it("costs more when few days are left", () => {
    const short = costOfDayOff(aPlan(300, { examDay: today + 4 }), today + 1);
    const long = costOfDayOff(aPlan(300, { examDay: today + 40 }), today + 1);
    expect(short).toBeGreaterThan(1);
    expect(long).toBeLessThan(short);
  });
});

describe("leftOut", () => {
  it("names what will not come up, with the reason", () => {
    const found = leftOut(aPlan(400, { examDay: today + 3 }));
    expect(found.length).toBeGreaterThan(150);
    expect(found.every(({ reason }) => reason === "no-time" || reason === "fades")).toBe(true);
    // The lighter domain is left out first.
    const noTime = found.filter(({ reason }) => reason === "no-time");
    expect(noTime.filter(({ concept }) => concept % 2 === 1).length).toBeGreaterThan(noTime.length / 2);
  });

  it("is empty when time is plenty", () => {
    expect(leftOut(aPlan(30))).toEqual([]);
  });
});
