import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { RichText } from "@/components/rich-text/rich-text";
import type { Block, Inline } from "@/lib/bank/rich-text";

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });
const link = (url: string): Block => paragraph({ type: "link", url, children: [text("there")] });
const show = (...blocks: Block[]) => render(<RichText blocks={blocks} bankId="demo" />);

describe("RichText", () => {
  it("moves headings down by the offset", () => {
    const blocks: Block[] = [{ type: "heading", depth: 2, id: "why", children: [text("Why")] }];
    render(<RichText blocks={blocks} bankId="demo" headingOffset={2} />);
    expect(screen.getByRole("heading", { level: 4, name: "Why" }).id).toBe("why");
  });

  it("starts an ordered list where the author did", () => {
    show({ type: "list", ordered: true, start: 3, items: [[paragraph(text("three"))]] });
    expect(screen.getByRole("list").getAttribute("start")).toBe("3");
  });

  it("puts a table in a region that keys can scroll", () => {
    show({ type: "table", align: [null], head: [[text("Plan")]], rows: [[[text("WRAP")]]] });
    const region = screen.getByRole("region", { name: "Table: Plan" });
    expect(region.tabIndex).toBe(0);
    expect(within(region).getByRole("columnheader", { name: "Plan" })).toBeTruthy();
  });

  it("takes images from the bank, with their size", () => {
    show(paragraph({ type: "image", src: "steps.png", alt: "Six steps", width: 640, height: 360 }));
    const image = screen.getByRole("img", { name: "Six steps" });
    expect(image.getAttribute("src")).toBe("/exams/demo/images/steps.png");
    expect(image.getAttribute("width")).toBe("640");
  });

  it("tells other websites nothing about the page", () => {
    show(link("https://example.org/"));
    expect(screen.getByRole("link").getAttribute("rel")).toBe("noopener noreferrer");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "vbscript:x"])(
    "shows a link to %s as plain words",
    (url) => {
      show(link(url));
      expect(screen.queryByRole("link")).toBeNull();
      expect(screen.getByText("there")).toBeTruthy();
    },
  );

  it("ties a term to its definition without a script", () => {
    show(paragraph({ type: "term", definition: "What one can draw on.", children: [text("Capital")] }));
    const target = screen.getByRole("button", { name: "Capital" }).getAttribute("popovertarget");
    expect(document.getElementById(target ?? "")?.textContent).toBe("Capital: What one can draw on.");
  });

  it("names a callout by its kind", () => {
    show({ type: "callout", kind: "caution", children: [paragraph(text("Never promise secrecy."))] });
    expect(screen.getByRole("complementary", { name: "Caution" })).toBeTruthy();
  });

  it("counts blanks through blocks, lists and tables", () => {
    const blank = (answer: string): Inline => ({ type: "blank", answer });
    const renderBlank = vi.fn(({ answer }: { answer: string }, index: number) => `${index}:${answer}`);
    const blocks: Block[] = [
      paragraph(blank("one"), { type: "strong", children: [blank("two")] }),
      { type: "list", ordered: false, items: [[paragraph(blank("three"))]] },
      { type: "table", align: [null], head: [[text("Head")]], rows: [[[blank("four")]]] },
    ];
    render(<RichText blocks={blocks} bankId="demo" renderBlank={renderBlank} />);
    for (const words of ["0:one", "1:two", "2:three", "3:four"]) expect(screen.getByText(words)).toBeTruthy();
  });

  it("shows a live question where the author put a check", () => {
    const blocks: Block[] = [{ type: "check", question: "q1" }];
    render(<RichText blocks={blocks} bankId="demo" renderCheck={(id) => <p>Question {id}</p>} />);
    expect(screen.getByText("Question q1")).toBeTruthy();
  });
});
