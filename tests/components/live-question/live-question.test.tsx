import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LiveQuestion } from "@/components/live-question/live-question";
import { createMemoryStore } from "@/lib/record/memory-store";
import { StoreError } from "@/lib/record/store";
import { aRecord } from "@/tests/support/a-record";
import { anOption, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord } from "@/tests/support/render-with-record";

// jsdom has no CSS.escape, which user-event needs to walk through radios.
vi.stubGlobal("CSS", { escape: (text: string) => text });

const words = (value: string) => [
  { type: "paragraph" as const, children: [{ type: "text" as const, value }] },
];
const question = aQuestion({
  stem: words("Which one?"),
  options: [anOption("Right", true), anOption("Wrong")],
  hints: [words("Look closely.")],
  explanation: words("Because it is."),
});

const radio = (name: string) => screen.getByRole("radio", { name });
const button = (name: string) => screen.getByRole("button", { name });
const verdict = () => screen.getByText(/^(Correct|Incorrect)/);

afterEach(() => vi.restoreAllMocks());

describe("LiveQuestion", () => {
  it("keeps the answer in the record, outside of a session, and then says whether it was right", async () => {
    const { record } = await aRecord();
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, record);
    await userEvent.click(button("Show hint"));
    await userEvent.click(radio("Wrong"));
    await userEvent.click(button("Check answer"));
    await waitFor(() => expect(verdict().textContent).toMatch(/^Incorrect/));
    const [event] = await record.listEvents();
    expect(event).toMatchObject({
      type: "answered",
      bank: "demo",
      item: "question-1",
      order: ["Right", "Wrong"],
      chosen: ["Wrong"],
      key: ["Right"],
      correct: false,
      hints: 1,
    });
    expect(event).not.toHaveProperty("session");
    expect((await screen.findByRole("region", { name: "Explanation" })).textContent).toContain(
      "Because it is.",
    );
    expect(screen.queryByText("Show the answer and explanation")).toBeNull();
  });

  it("can be tried again, in the same order, and keeps each try", async () => {
    const { record } = await aRecord();
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, record);
    await userEvent.click(radio("Wrong"));
    await userEvent.click(button("Check answer"));
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(screen.getAllByRole("radio").map((one) => (one as HTMLInputElement).checked)).toEqual([
      false,
      false,
    ]);
    await userEvent.click(radio("Right"));
    await userEvent.click(button("Check answer"));
    await waitFor(() => expect(verdict().textContent).toBe("Correct."));
    expect(await record.listEvents()).toHaveLength(2);
  });

  it("asks for a choice first", async () => {
    const { record } = await aRecord();
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, record);
    await userEvent.click(button("Check answer"));
    expect(screen.getByText("Choose an option first.")).toBeTruthy();
    expect(await record.listEvents()).toEqual([]);
  });

  it("shows no verdict when the answer can't be saved, says why, and keeps the choice", async () => {
    const store = createMemoryStore();
    vi.spyOn(store, "append").mockRejectedValueOnce(new StoreError("full", "no room"));
    const { record } = await aRecord(store);
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, record);
    await userEvent.click(radio("Right"));
    await userEvent.click(button("Check answer"));
    expect(await screen.findByText(/no room left/)).toBeTruthy();
    expect(screen.queryByText("Correct.")).toBeNull();
    expect((radio("Right") as HTMLInputElement).checked).toBe(true);
    await userEvent.click(button("Check answer"));
    await waitFor(() => expect(verdict().textContent).toBe("Correct."));
  });

  it("gives no verdict while the record is opening", async () => {
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, "opening");
    await userEvent.click(radio("Right"));
    await userEvent.click(button("Check answer"));
    expect(screen.queryByText("Correct.")).toBeNull();
  });

  it("still teaches when the record can't be read, and says that nothing is saved", async () => {
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, "failed");
    expect(screen.getByRole("alert").textContent).toContain("could not be read");
    await userEvent.click(radio("Right"));
    await userEvent.click(button("Check answer"));
    await waitFor(() => expect(verdict().textContent).toBe("Correct."));
    expect(screen.getByText(/is not saved/)).toBeTruthy();
  });

  it("takes keys where it has the page to itself", async () => {
    const { record } = await aRecord();
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} hasKeys />, record);
    await userEvent.keyboard("1{Enter}");
    await waitFor(() => expect(verdict().textContent).toBe("Correct."));
  });

  it("has the answer at hand, folded away, for a page without scripts", async () => {
    await renderWithRecord(<LiveQuestion bankId="demo" question={question} />, "opening");
    const details = screen.getByText("Show the answer and explanation").closest("details");
    expect(details?.open).toBe(false);
    expect(within(details as HTMLElement).getByText("A: right")).toBeTruthy();
  });
});
