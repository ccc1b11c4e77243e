import { render } from "@testing-library/react";
import { useRef } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type OptionStage, useKeepInPlace } from "@/components/question/use-keep-in-place";

const scrollBy = vi.fn();

beforeEach(() => {
  scrollBy.mockClear();
  vi.stubGlobal("scrollBy", scrollBy);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return { height: heightOf[this.textContent ?? ""] ?? 0 } as DOMRect;
  });
});

function Rows({ stage, chosenIndex }: { stage: OptionStage; chosenIndex: number }) {
  const list = useRef<HTMLDivElement>(null);
  useKeepInPlace(list, chosenIndex, stage);
  return (
    <div ref={list}>
      {["a", "b", "c"].map((id) => (
        <div key={id} data-option-row="">
          {stage !== "open" && <p data-outcome="">{stage}</p>}
        </div>
      ))}
    </div>
  );
}

const heightOf: Record<string, number> = { marked: 20, explained: 60 };

describe("useKeepInPlace", () => {
  it("scrolls by what opened above the chosen row, and again by what came on top of that", () => {
    const { rerender } = render(<Rows stage="open" chosenIndex={2} />);
    rerender(<Rows stage="marked" chosenIndex={2} />);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 40, behavior: "instant" });
    rerender(<Rows stage="explained" chosenIndex={2} />);
    expect(scrollBy).toHaveBeenLastCalledWith({ top: 80, behavior: "instant" });
  });

  it("leaves the page alone when the first row was chosen", () => {
    const { rerender } = render(<Rows stage="open" chosenIndex={0} />);
    rerender(<Rows stage="marked" chosenIndex={0} />);
    rerender(<Rows stage="explained" chosenIndex={0} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it("leaves the page alone when the question is shown answered", () => {
    render(<Rows stage="explained" chosenIndex={2} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });
});
