import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ItemPage } from "@/components/item-page/item-page";
import type { Item } from "@/lib/bank/item";
import { aBank } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, noonOf } from "@/tests/support/an-event";
import { aCloze, aFlashcard, aQuestion, aShortAnswer } from "@/tests/support/an-item";
import { type AbsentRecord, renderWithRecord } from "@/tests/support/render-with-record";

async function show(
  item: Item,
  record: Awaited<ReturnType<typeof aRecord>>["record"] | AbsentRecord = "opening",
) {
  const bank = aBank({ items: [item] });
  return renderWithRecord(
    <ItemPage bank={bank} item={item} next="next-question" canLeaveOut={false} liveQuestion={<p>Live</p>} />,
    record,
  );
}

describe("ItemPage", () => {
  it("shows a question live, where it belongs, and the way to the next", async () => {
    await show(aQuestion());
    expect(screen.getByText("Live")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Demo exam" }).getAttribute("href")).toBe("/exams/demo");
    expect(screen.getByRole("navigation").textContent).toContain("Ethics");
    const next = screen.getByRole("link", { name: "Next question in this domain" });
    expect(next.getAttribute("href")).toBe("/exams/demo/questions/next-question");
    expect(screen.getByRole("heading", { level: 1, name: "Question: Which one?" })).toBeTruthy();
  });

  it.each([
    [aFlashcard(), "Front", "Answer"],
    [aCloze("Ask {before} you act"), "Ask", "before"],
    [aShortAnswer(), "Why?", "Because."],
  ])("shows a card with its answer folded away", async (item, front, answer) => {
    const { container } = await show(item);
    const details = container.querySelector("details");
    expect(details?.open).toBe(false);
    expect(within(details as HTMLElement).getAllByText(new RegExp(answer)).length).toBeGreaterThan(0);
    details?.remove();
    const article = container.querySelector("article");
    expect(article?.textContent).toContain(front);
    expect(article?.textContent).not.toContain(answer);
  });

  it("says that an item is retired", async () => {
    await show(aQuestion({ retired: true }));
    expect(screen.getByText("This item is retired.")).toBeTruthy();
  });

  it("tells who learned another key since when it changed", async () => {
    const { record } = await aRecord();
    await record.addForeign([anAnswer({ chosen: ["b"], key: ["b"], time: noonOf(19_999) })]);
    await show(aQuestion(), record);
    expect(await screen.findByText("The key of this question changed since you answered it.")).toBeTruthy();
  });

  it("keeps quiet when the key is what it was", async () => {
    const { record } = await aRecord();
    await record.addForeign([anAnswer()]);
    await show(aQuestion(), record);
    expect(screen.queryByText(/key of this question changed/)).toBeNull();
  });
});
