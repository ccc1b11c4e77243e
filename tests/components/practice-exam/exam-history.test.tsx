import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ExamHistory } from "@/components/practice-exam/exam-history";
import type { RecordEvent } from "@/lib/record/event";
import { foldRecord } from "@/lib/record/fold";
import { aBank } from "@/tests/support/a-bank";
import { sittingEvents, walkThrough } from "@/tests/support/a-sitting";
import { aQuestion } from "@/tests/support/an-item";

const questions = [aQuestion({ id: "q1" }), aQuestion({ id: "q2" })];
const tape = walkThrough([{ item: "q1", ms: 1000, chosen: ["a"] }]);
const daysLater = (events: RecordEvent[], days: number) =>
  events.map((event) => ({ ...event, time: event.time + days * 86_400_000 }));
const show = (events: RecordEvent[]) => render(<ExamHistory bank={aBank()} state={foldRecord(events)} />);

it("lists sittings that were handed in, newest first, each with its score and its results", () => {
  show([
    ...sittingEvents({ questions, tape, session: "old" }),
    ...daysLater(sittingEvents({ questions, tape, session: "new", rules: { length: "half" } }), 3),
    ...daysLater(sittingEvents({ questions, tape, session: "open" }).slice(0, -1), 4),
    ...sittingEvents({ questions, tape, session: "other", bank: "elsewhere" }),
  ]);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^November 23, 2026Half length, 1 of 2 right$/),
    expect.stringMatching(/^November 20, 2026Short, 1 of 2 right$/),
  ]);
  expect(screen.getAllByRole("link")[1]?.getAttribute("href")).toBe("/exams/demo/practice-exam?session=old");
});

it("is not there before the first one", () => {
  expect(show([]).container.textContent).toBe("");
});
