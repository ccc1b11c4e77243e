import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ExamList } from "@/components/home/exam-list";
import { NoExams } from "@/components/home/no-exams";
import { aBank } from "@/tests/support/a-bank";
import { aSheet } from "@/tests/support/a-sheet";

describe("ExamList", () => {
  it("leads to each exam and says how much is in it", () => {
    render(<ExamList banks={[aSheet(aBank())]} />);
    const link = screen.getByRole("link", { name: "Demo exam" });
    expect(link.getAttribute("href")).toBe("/exams/demo");
    expect(screen.getByText("1 question · 1 flashcard")).toBeTruthy();
  });
});

describe("NoExams", () => {
  it("says which folder is empty and how to add a bank", () => {
    render(<NoExams folder="content" />);
    expect(screen.getByRole("heading", { name: "There is no exam here yet" })).toBeTruthy();
    expect(screen.getByText(/npm run bank -- new bank/)).toBeTruthy();
  });
});
