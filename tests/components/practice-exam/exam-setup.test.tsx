import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ExamSetup } from "@/components/practice-exam/exam-setup";
import { aBank, outlineOf } from "@/tests/support/a-bank";
import { aQuestion } from "@/tests/support/an-item";

const items = Array.from({ length: 130 }, (_, index) => aQuestion({ id: `q-${index}` }));
const bank = outlineOf(
  aBank({ items, exam: { items: 120, minutes: 150, break: { afterItem: 60, minutes: 10 } } }),
);

function setUp(one = bank) {
  const onStart = vi.fn();
  render(<ExamSetup bank={one} newSeed={() => "k3m9qa"} onStart={onStart} />);
  return onStart;
}

const start = () => fireEvent.click(screen.getByRole("button", { name: "Start practice exam" }));

describe("the form before a practice exam", () => {
  it("is the real thing as it stands", () => {
    const onStart = setUp();
    expect(
      screen.getByText(/^120 questions, 2 hours 30 minutes, with a break of 10 minutes after question 60\./),
    ).toBeDefined();
    start();
    expect(onStart).toHaveBeenCalledWith({
      length: "full",
      seed: "k3m9qa",
      unseenFirst: true,
      pace: 1,
      canPause: false,
      asksConfidence: true,
    });
  });

  it("gives more time, or none", () => {
    const onStart = setUp();
    fireEvent.click(screen.getByRole("radio", { name: "1.5 ×" }));
    expect(screen.getByText(/3 hours 45 minutes/)).toBeDefined();
    fireEvent.click(screen.getByRole("radio", { name: "No limit" }));
    expect(screen.getByText(/without a time limit/)).toBeDefined();
    start();
    expect(onStart).toHaveBeenCalledWith(expect.objectContaining({ pace: null }));
  });

  it("gives everybody who types a seed the same paper, so that one's own record plays no part", () => {
    const onStart = setUp();
    fireEvent.change(screen.getByLabelText("Seed"), { target: { value: " evening class " } });
    start();
    expect(onStart).toHaveBeenCalledWith(
      expect.objectContaining({ seed: "evening class", unseenFirst: false }),
    );
  });

  it("says that the pace is ours where the exam's owner publishes none", () => {
    setUp({ ...bank, exam: undefined });
    expect(screen.getByText(/This exam’s owner publishes no time: the pace is ours/)).toBeDefined();
  });
});
