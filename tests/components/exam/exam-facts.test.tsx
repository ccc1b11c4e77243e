import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ExamFacts } from "@/components/exam/exam-facts";

describe("ExamFacts", () => {
  it("says what is known of the exam, and no pass mark where none is published", () => {
    const { container } = render(
      <ExamFacts exam={{ items: 120, minutes: 150, break: { afterItem: 60, minutes: 10 } }} />,
    );
    expect(container.textContent).toContain("2 hours 30 minutes");
    expect(container.textContent).toContain("10 minutes after question 60");
    expect(screen.queryByText("To pass")).toBeNull();
  });

  it("shows a pass mark that is published", () => {
    render(<ExamFacts exam={{ items: 50, minutes: 60, passMark: 70 }} />);
    expect(screen.getByText("70%")).toBeTruthy();
    expect(screen.getByText("1 hour")).toBeTruthy();
  });
});
