import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DomainList } from "@/components/exam/domain-list";
import { examBankOf } from "@/components/exam/exam-bank";
import { KeyChanges } from "@/components/exam/key-changes";
import { historyOf } from "@/lib/record/select";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aSheet } from "@/tests/support/a-sheet";
import { anAnswer, noonOf } from "@/tests/support/an-event";
import { anOption, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

let version = 0;

/** A bank of a version that no test before has loaded. */
function freshBank() {
  version += 1;
  return aBank({
    version: `exam-${version}`,
    items: [aQuestion(), aQuestion({ id: "question-2" }), aQuestion({ id: "q-3", domain: "crisis" })],
  });
}

beforeEach(() => {
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(20_000));
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

describe("DomainList", () => {
  it("says so before any study, instead of zeros, and loads nothing", async () => {
    const fetched = stubFetch({});
    const { record } = await aRecord();
    await renderWithRecord(<DomainList bank={examBankOf(aSheet(freshBank()))} />, record);
    expect(screen.getByText(/You have not studied this exam yet/)).toBeTruthy();
    expect(screen.queryByRole("meter")).toBeNull();
    expect(screen.getByText("2 things to know")).toBeTruthy();
    expect(fetched).not.toHaveBeenCalled();
  });

  it("shows how much of each domain is remembered today", async () => {
    const bank = freshBank();
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign([anAnswer()]);
    await renderWithRecord(<DomainList bank={examBankOf(aSheet(bank))} />, record);
    const meter = await screen.findByRole("meter", { name: "Remembered today" });
    expect(meter.getAttribute("aria-valuetext")).toBe("About 1 of 2 remembered today");
    expect(screen.getByText(/1 met/)).toBeTruthy();
    expect(screen.getByText("1 thing to know, none met yet")).toBeTruthy();
  });

  it("leads to a quiz of each domain", async () => {
    stubFetch({});
    await renderWithRecord(<DomainList bank={examBankOf(aSheet(freshBank()))} />, "opening");
    const link = screen.getByRole("link", { name: "Quiz on Crisis" });
    expect(link.getAttribute("href")).toBe("/exams/demo/quiz?count=10&domain=crisis");
  });
});

describe("KeyChanges", () => {
  it("names the questions whose key changed since they were answered", async () => {
    const bank = freshBank();
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign([
      anAnswer({ chosen: ["b"], key: ["b"], time: noonOf(19_999) }),
      anAnswer({ item: "question-2", time: noonOf(19_999) }),
    ]);
    await renderWithRecord(<KeyChanges bank={bank} />, record);
    expect(await screen.findByText("The key of 1 question changed")).toBeTruthy();
    const link = await screen.findByRole("link", { name: "Which one?" });
    expect(link.getAttribute("href")).toBe("/exams/demo/questions/question-1");
    expect(screen.getAllByRole("link")).toHaveLength(1);
    expect(historyOf(record.state, "demo", "question-1")?.last?.correct).toBe(false);
  });

  it("tells once", async () => {
    const bank = freshBank();
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign([anAnswer({ chosen: ["b"], key: ["b"], time: noonOf(19_999) })]);
    const first = await renderWithRecord(<KeyChanges bank={bank} />, record);
    fireEvent.click(await screen.findByRole("button", { name: "Got it" }));
    await waitFor(() => expect(first.container.innerHTML).toBe(""));
    first.unmount();
    const again = await renderWithRecord(<KeyChanges bank={bank} />, record);
    expect(again.container.innerHTML).toBe("");
    expect((await record.listEvents()).map(({ type }) => type)).toEqual([
      "answered",
      "key-changed",
      "key-change-seen",
    ]);
  });

  it("says nothing of a key that was only reworded", async () => {
    const options = [anOption("a, better", true), anOption("b"), anOption("c"), anOption("d")];
    const bank = { ...freshBank(), items: [aQuestion({ options })] };
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign([anAnswer()]);
    const { container } = await renderWithRecord(<KeyChanges bank={bank} />, record);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(container.innerHTML).toBe("");
    expect(await record.listEvents()).toHaveLength(1);
  });

  it("loads nothing for who has answered nothing", async () => {
    const fetched = stubFetch({});
    const { record } = await aRecord();
    const { container } = await renderWithRecord(<KeyChanges bank={freshBank()} />, record);
    expect(container.innerHTML).toBe("");
    expect(fetched).not.toHaveBeenCalled();
  });
});
