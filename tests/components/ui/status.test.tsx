import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { EmptyState } from "@/components/ui/empty-state";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";

describe("ProgressLine", () => {
  it("is a progressbar that says how far along one is", () => {
    render(<ProgressLine label="Quiz progress" value={3} max={10} />);
    const bar = screen.getByRole("progressbar", { name: "Quiz progress" });
    expect(bar.getAttribute("aria-valuetext")).toBe("3 of 10");
  });

  it("stands at nothing when there is nothing to do", () => {
    render(<ProgressLine label="Quiz progress" value={0} max={0} />);
    expect(screen.getByRole("progressbar").querySelector("div")?.style.transform).toBe("translateX(-100%)");
  });

  it("stands at its end when all is done, and never beyond", () => {
    render(<ProgressLine label="Quiz progress" value={12} max={10} />);
    expect(screen.getByRole("progressbar").querySelector("div")?.style.transform).toBe("translateX(0%)");
  });
});

describe("Meter", () => {
  it("is named, and reads its value in words", () => {
    render(<Meter label="Advocacy" value={3} max={12} text="3 of 12" />);
    expect(screen.getByRole("meter", { name: "Advocacy" }).getAttribute("aria-valuetext")).toBe("3 of 12");
  });
});

describe("Notice", () => {
  it("interrupts for an error", () => {
    render(<Notice tone="error">Nothing can be stored.</Notice>);
    expect(screen.getByRole("alert").textContent).toBe("Nothing can be stored.");
  });

  it("waits for anything else", () => {
    render(<Notice tone="warning">Check the source.</Notice>);
    expect(screen.getByRole("status").textContent).toBe("Check the source.");
  });
});

describe("EmptyState", () => {
  it("has a heading at the level that the page needs", () => {
    render(<EmptyState title="Nothing is due" level={1} />);
    expect(screen.getByRole("heading", { level: 1, name: "Nothing is due" })).toBeTruthy();
  });
});
