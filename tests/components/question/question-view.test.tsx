import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentProps, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { QuestionView } from "@/components/question/question-view";
import type { Block } from "@/lib/bank/rich-text";
import { anOption, aQuestion } from "@/tests/support/an-item";

// jsdom has no CSS.escape, which user-event needs to walk through radios.
vi.stubGlobal("CSS", { escape: (text: string) => text });

const words = (value: string): Block[] => [{ type: "paragraph", children: [{ type: "text", value }] }];

const question = aQuestion({
  stem: words("What should the talk achieve today?"),
  options: [
    { ...anOption("Long-term goals"), rationale: words("It leaves tonight as it was.") },
    { ...anOption("Steps for tonight", true), rationale: words("She can use them now.") },
    { ...anOption("A promise"), rationale: words("Promises break.") },
  ],
});

function Harness(props: Partial<ComponentProps<typeof QuestionView>>) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = props.question ?? question;
  return (
    <QuestionView
      bankId="demo"
      order={shown.options.map(({ id }) => id)}
      chosen={chosen}
      onChoose={setChosen}
      hintsShown={0}
      question={shown}
      {...props}
    />
  );
}

const radio = (name: string) => screen.getByRole("radio", { name });

describe("QuestionView", () => {
  it("is a radiogroup named by its stem", () => {
    render(<Harness />);
    expect(screen.getByRole("radiogroup", { name: "What should the talk achieve today?" })).toBeTruthy();
  });

  it("names each radio by exactly its option's words", () => {
    render(<Harness />);
    const names = screen.getAllByRole("radio").map((input) => input.getAttribute("aria-label"));
    expect(names).toEqual(["Long-term goals", "Steps for tonight", "A promise"]);
  });

  it("shows options in the order given", () => {
    render(<Harness order={["A promise", "Long-term goals", "Steps for tonight"]} />);
    expect(screen.getAllByRole("radio").map((input) => input.getAttribute("value"))).toEqual([
      "A promise",
      "Long-term goals",
      "Steps for tonight",
    ]);
  });

  it("chooses an option by a press anywhere on its words", async () => {
    render(<Harness />);
    await userEvent.click(screen.getByText("A promise"));
    expect(radio("A promise")).toHaveProperty("checked", true);
  });

  it("moves the choice with the arrow keys", async () => {
    render(<Harness />);
    await userEvent.click(radio("Long-term goals"));
    await userEvent.keyboard("{ArrowDown}");
    expect(radio("Steps for tonight")).toHaveProperty("checked", true);
  });

  it("is a group of checkboxes when there are several keys", async () => {
    render(<Harness question={{ ...question, multiple: true }} />);
    const group = screen.getByRole("group", { name: "What should the talk achieve today?" });
    await userEvent.click(within(group).getByRole("checkbox", { name: "A promise" }));
    await userEvent.click(within(group).getByRole("checkbox", { name: "Long-term goals" }));
    expect(within(group).getAllByRole("checkbox", { checked: true })).toHaveLength(2);
  });

  it("keeps rationales and the verdict back until there is one", () => {
    render(<Harness />);
    expect(screen.getByRole("status").textContent).toBe("");
    expect(screen.queryByText("Promises break.")).toBeNull();
  });

  it("says Correct in a status", () => {
    render(<Harness chosen={["Steps for tonight"]} verdict="correct" />);
    expect(screen.getByRole("status").textContent).toMatch(/^Correct/);
    expect(screen.getByText("Your answer is right")).toBeTruthy();
  });

  it("says Incorrect and the letter of the right option", () => {
    render(<Harness chosen={["A promise"]} verdict="incorrect" />);
    expect(screen.getByRole("status").textContent).toBe("Incorrect. The right answer is B.");
  });

  it("describes the chosen and the right option by what they turned out to be", () => {
    render(<Harness chosen={["A promise"]} verdict="incorrect" />);
    const describedBy = (name: string) =>
      document.getElementById(radio(name).getAttribute("aria-describedby") ?? "")?.textContent;
    expect(describedBy("A promise")).toBe("Your answerPromises break.");
    expect(describedBy("Steps for tonight")).toBe("Right answerShe can use them now.");
  });

  it("ignores presses once answered, and stays focusable", async () => {
    const onChoose = vi.fn();
    render(<Harness chosen={["A promise"]} onChoose={onChoose} verdict="incorrect" />);
    await userEvent.click(screen.getByText("Long-term goals"));
    expect(onChoose).not.toHaveBeenCalled();
    expect(radio("A promise")).toHaveProperty("disabled", false);
    expect(radio("A promise").getAttribute("aria-disabled")).toBe("true");
  });

  it("rules an option out by touch and by keyboard", async () => {
    const onStrike = vi.fn();
    render(<Harness onStrike={onStrike} struck={["A promise"]} />);
    const button = screen.getByRole("button", { name: "Rule out: A promise", pressed: true });
    await userEvent.click(button);
    await userEvent.keyboard("{Enter}");
    expect(onStrike.mock.calls).toEqual([["A promise"], ["A promise"]]);
  });

  it("stands with the crisis numbers when its facts need checking", () => {
    render(<Harness question={{ ...question, reviewBy: "2027-01-01" }} />);
    expect(screen.getByRole("link", { name: "988" }).getAttribute("href")).toBe("tel:988");
  });

  it("shows its sources with the day somebody looked", () => {
    const sources = [{ id: "kit", title: "Overdose kit", url: "https://example.org/", asOf: "2026-11-01" }];
    const withSource = { ...question, sources: ["kit"] };
    render(<Harness question={withSource} chosen={["A promise"]} verdict="incorrect" sources={sources} />);
    expect(screen.getByRole("link", { name: "Overdose kit" })).toBeTruthy();
    expect(screen.getByText("November 1, 2026")).toBeTruthy();
  });

  it("warns when its facts are past their date for checking", () => {
    const old = { ...question, reviewBy: "2026-11-01" };
    render(<Harness question={old} chosen={["A promise"]} verdict="incorrect" today="2026-11-22" />);
    expect(screen.getByText(/to be checked again by November 1, 2026/)).toBeTruthy();
  });
});
