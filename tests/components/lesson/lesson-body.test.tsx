import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LessonBody } from "@/components/lesson/lesson-body";
import { lessonSections } from "@/components/lesson/lesson-sections";
import type { Block } from "@/lib/bank/rich-text";

const heading = (title: string, depth: 2 | 3 = 2): Block => ({
  type: "heading",
  depth,
  id: title.toLowerCase(),
  children: [{ type: "text", value: title }],
});

describe("LessonBody", () => {
  it("lists three headings or more, to jump to", () => {
    render(
      <LessonBody
        body={[heading("One"), heading("Two"), heading("Deep", 3), heading("Three")]}
        bankId="demo"
      />,
    );
    const contents = screen.getByRole("navigation", { name: "On this page" });
    const targets = within(contents).getAllByRole("link");
    expect(targets.map((link) => link.getAttribute("href"))).toEqual(["#one", "#two", "#three"]);
  });

  it("leaves the list out of a short lesson", () => {
    render(<LessonBody body={[heading("One"), heading("Two"), heading("Deep", 3)]} bankId="demo" />);
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("shows the question that a check stands for", () => {
    const body: Block[] = [{ type: "check", question: "q7" }];
    render(<LessonBody body={body} bankId="demo" renderCheck={(id) => <p>Live {id}</p>} />);
    expect(screen.getByText("Live q7")).toBeTruthy();
  });

  it("puts each heading of the first level into a section of its own, with all that follows it", () => {
    const text = (value: string): Block => ({ type: "paragraph", children: [{ type: "text", value }] });
    const body = [
      text("a"),
      text("b"),
      heading("One"),
      text("c"),
      heading("Deep", 3),
      heading("Two"),
      text("d"),
    ];
    expect(lessonSections(body)).toEqual([body.slice(0, 2), body.slice(2, 5), body.slice(5)]);
    expect(lessonSections([])).toEqual([]);
  });
});
