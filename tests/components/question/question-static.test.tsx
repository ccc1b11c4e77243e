import { render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { QuestionStatic } from "@/components/question/question-static";
import { aQuestion } from "@/tests/support/an-item";

describe("QuestionStatic", () => {
  it("has stem, options and the key in the HTML that the server sends", () => {
    const html = renderToString(<QuestionStatic question={aQuestion()} bankId="demo" />);
    expect(html).toContain("Which one?");
    expect(html).toMatch(/<details.*Show the answer and explanation.*<\/details>/s);
  });

  it("folds the answer away at first", () => {
    render(<QuestionStatic question={aQuestion()} bankId="demo" />);
    const fold = screen.getByText("Show the answer and explanation").closest("details");
    expect(fold?.open).toBe(false);
  });

  it("says which option is right, by letter and word", () => {
    render(<QuestionStatic question={aQuestion()} bankId="demo" />);
    const verdicts = screen.getAllByText(/right$/).map((line) => line.textContent);
    expect(verdicts).toEqual(["A: right", "B: not right", "C: not right", "D: not right"]);
  });
});
