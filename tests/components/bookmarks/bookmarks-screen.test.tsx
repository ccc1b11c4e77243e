import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { BookmarksScreen } from "@/components/bookmarks/bookmarks-screen";
import { KeptRow } from "@/components/exam/kept-row";
import type { Bank } from "@/lib/bank/bank";
import type { NewEvent } from "@/lib/record/event";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { aFlashcard, aQuestion } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

let versions = 0;
let bank: Bank;

beforeEach(() => {
  versions += 1;
  const items = [aQuestion({ id: "one" }), aQuestion({ id: "two" }), aFlashcard({ id: "card" })];
  bank = aBank({ version: `kept-${versions}`, items, feedback: { email: "a@example.org" } });
  stubFetch(bankParts(bank));
});

const bookmark = (item: string): NewEvent => ({ type: "bookmarked", bank: "demo", item, on: true });

async function open(events: NewEvent[]) {
  const { record } = await aRecord();
  await record.append(events);
  await renderWithRecord(<BookmarksScreen bank={bank} />, record);
  return record;
}

describe("the bookmarks page", () => {
  it("practises the bookmarked items in the bank's order, without flashcards, and says so", async () => {
    await open([bookmark("card"), bookmark("two"), bookmark("one"), bookmark("gone")]);
    const link = await screen.findByRole("link", { name: "Practise these" });
    expect(link.getAttribute("href")).toBe("/exams/demo/quiz?items=one,two");
    expect(screen.getByText(/^The quiz asks 2 of these 3/)).toBeTruthy();
    const list = within(screen.getByRole("region", { name: "Bookmarked" }));
    expect(list.getAllByRole("listitem")).toHaveLength(4);
    expect(list.getByText("(no longer in the bank)")).toBeTruthy();
  });

  it("takes a bookmark out", async () => {
    const record = await open([bookmark("card")]);
    await userEvent.click(await screen.findByRole("button", { name: "Take out: Front" }));
    expect(record.state.bookmarks.size).toBe(0);
    expect(await screen.findByText("Nothing is kept yet")).toBeTruthy();
  });

  it("lists notes, and reports with the way to send them", async () => {
    await open([
      { type: "noted", bank: "demo", item: "one", text: "Mind\nthis." },
      { type: "reported", bank: "demo", item: "two", version: "v0", text: "Wrong key." },
    ]);
    expect((await screen.findByRole("region", { name: "Your notes" })).textContent).toContain("Mind\nthis.");
    const reports = within(screen.getByRole("region", { name: "Problems you reported" }));
    expect(reports.getByText("Wrong key.")).toBeTruthy();
    await userEvent.click(reports.getByText("Send it"));
    const href = reports.getByRole("link", { name: "Write the e-mail" }).getAttribute("href") ?? "";
    expect(new URL(href).searchParams.get("body")).toContain("version v0");
  });

  it("says what to do while there is nothing", async () => {
    await open([]);
    expect(screen.getByText(/Choose Bookmark or Write a note in the menu/)).toBeTruthy();
  });
});

describe("the exam page's row", () => {
  it("is there once something is kept", async () => {
    const { record } = await aRecord();
    await renderWithRecord(<KeptRow bank="demo" />, record);
    expect(screen.queryByRole("link")).toBeNull();
    const { record: full } = await aRecord();
    await full.append([
      bookmark("one"),
      bookmark("two"),
      { type: "noted", bank: "demo", item: "one", text: "x" },
    ]);
    await renderWithRecord(<KeptRow bank="demo" />, full);
    expect(screen.getByRole("link", { name: "Bookmarks and notes" }).getAttribute("href")).toBe(
      "/exams/demo/bookmarks",
    );
    expect(screen.getByText("2 bookmarks, 1 note")).toBeTruthy();
  });
});
