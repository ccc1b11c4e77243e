import { render } from "@testing-library/react";
import { useRef } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useKeepInPlace } from "@/components/question/use-keep-in-place";

const scrollBy = vi.fn();

beforeEach(() => {
  scrollBy.mockClear();
  vi.stubGlobal("scrollBy", scrollBy);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ height: 40 } as DOMRect);
});

function Rows({ isAnswered, chosenIndex }: { isAnswered: boolean; chosenIndex: number }) {
  const list = useRef<HTMLDivElement>(null);
  useKeepInPlace(list, chosenIndex, isAnswered);
  return (
    <div ref={list}>
      {["a", "b", "c"].map((id) => (
        <div key={id} data-option-row="">
          {isAnswered && <p data-outcome="">Why</p>}
        </div>
      ))}
    </div>
  );
}

describe("useKeepInPlace", () => {
  it("scrolls by what opened above the chosen row", () => {
    const { rerender } = render(<Rows isAnswered={false} chosenIndex={2} />);
    rerender(<Rows isAnswered chosenIndex={2} />);
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 80, behavior: "instant" });
  });

  it("leaves the page alone when the first row was chosen", () => {
    const { rerender } = render(<Rows isAnswered={false} chosenIndex={0} />);
    rerender(<Rows isAnswered chosenIndex={0} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it("leaves the page alone when the question is shown answered", () => {
    render(<Rows isAnswered chosenIndex={2} />);
    expect(scrollBy).not.toHaveBeenCalled();
  });
});
