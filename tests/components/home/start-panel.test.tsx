import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { StartPanel } from "@/components/home/start-panel";
import { changePlan, type PlanSettings } from "@/lib/record/plan/plan-settings";
import { systemClock } from "@/lib/shared/clock";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aRecord } from "@/tests/support/a-record";
import { anAnswer, aRating, aSetting, aStart, noonOf } from "@/tests/support/an-event";
import { aFlashcard, someQuestions } from "@/tests/support/an-item";
import { renderWithRecord, stubFetch } from "@/tests/support/render-with-record";

vi.stubGlobal("CSS", { escape: (text: string) => text });
const router = vi.hoisted(() => ({ push: vi.fn(), prefetch: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));

const today = 20_000;
const demo = { id: "demo", title: "Demo exam", version: "v1", flashcardConcepts: 3 };
const other = { id: "other", title: "Other exam", version: "v1", flashcardConcepts: 30 };

const radio = (name: string) => screen.getByRole("radio", { name }) as HTMLInputElement;
const quickQuiz = () => screen.getByRole("button", { name: "Quick quiz" });

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(systemClock, "now").mockReturnValue(noonOf(today) + 3_600_000);
  vi.spyOn(systemClock, "zoneMinutes").mockReturnValue(0);
});

describe("StartPanel", () => {
  it("starts five questions of the first exam, as a plain form too", async () => {
    stubFetch({});
    await renderWithRecord(<StartPanel exams={[demo]} />, "opening");
    const form = quickQuiz().closest("form");
    expect(form?.getAttribute("action")).toBe("/exams/demo/quiz");
    expect(new FormData(form ?? undefined).get("count")).toBe("5");
    await userEvent.click(quickQuiz());
    expect(router.push).toHaveBeenCalledWith("/exams/demo/quiz?count=5");
  });

  it("asks nothing when there is one exam", async () => {
    stubFetch({});
    await renderWithRecord(<StartPanel exams={[demo]} />, "opening");
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("begins with the exam that was studied last", async () => {
    stubFetch({});
    const { record } = await aRecord();
    await record.addForeign([anAnswer({ bank: "other" })]);
    await renderWithRecord(<StartPanel exams={[demo, other]} />, record);
    expect(radio("Other exam").checked).toBe(true);
  });

  it("remembers another choice", async () => {
    stubFetch({});
    const { record } = await aRecord();
    await renderWithRecord(<StartPanel exams={[demo, other]} />, record);
    expect(radio("Demo exam").checked).toBe(true);
    await userEvent.click(radio("Other exam"));
    await userEvent.click(quickQuiz());
    expect(router.push).toHaveBeenCalledWith("/exams/other/quiz?count=5");
    await waitFor(() => expect(record.state.settingValues.get("exam")).toBe("other"));
  });

  it("tells a newcomer what is new, and loads nothing for it", async () => {
    const fetched = stubFetch({});
    const { record } = await aRecord();
    await renderWithRecord(<StartPanel exams={[demo]} />, record);
    expect(screen.getByText("3 new flashcards for today")).toBeTruthy();
    // What the panel of a test before began to load in a task of its own may still come.
    expect(fetched.mock.calls.filter(([url]) => String(url).includes("/demo/"))).toEqual([]);
  });

  it("tells what is due and how many new ones today lets in", async () => {
    const bank = aBank({ items: ["a", "b", "c"].map((id) => aFlashcard({ id })) });
    stubFetch(bankParts({ ...bank, version: "due" }));
    const { record } = await aRecord();
    await record.addForeign([aRating({ item: "a", rating: 1, time: noonOf(today - 9) })]);
    await renderWithRecord(<StartPanel exams={[{ ...demo, version: "due" }]} />, record);
    expect(await screen.findByText("1 flashcard due today, 2 new")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Study flashcards" }).getAttribute("href")).toBe(
      "/exams/demo/flashcards",
    );
  });

  it("offers to go on with what was left", async () => {
    stubFetch({});
    const { record } = await aRecord();
    await record.addForeign([aStart({ bank: "other" })]);
    await renderWithRecord(<StartPanel exams={[demo, other]} />, record);
    const link = screen.getByRole("link", { name: "Continue: quiz, 0 of 2 answered" });
    expect(link.getAttribute("href")).toBe("/exams/other/quiz?session=session-1");
  });

  it("offers somebody new no day, and keeps the quick quiz the first thing to do", async () => {
    stubFetch({});
    const { record } = await aRecord();
    await renderWithRecord(<StartPanel exams={[demo]} />, record);
    expect(screen.queryByRole("region", { name: "Today" })).toBeNull();
    expect(quickQuiz().className).toContain("bg-accent");
  });

  it("says in one line what today holds, by the length that is chosen, and starts it", async () => {
    const cards = Array.from({ length: 40 }, (_, index) => aFlashcard({ id: `card-${index}` }));
    const bank = aBank({ version: "a-day", items: [...cards, ...someQuestions(9, "q")] });
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign(cards.map(({ id }) => aRating({ item: id, time: noonOf(today - 30) })));
    await renderWithRecord(<StartPanel exams={[{ ...demo, version: "a-day" }]} />, record);
    await screen.findByText(
      "Today: 31 cards due and 5 questions from your weakest topics, about 10 minutes.",
    );
    screen.getByText("9 more are due. They wait; nothing is lost.");
    await userEvent.click(screen.getByRole("radio", { name: "5 min" }));
    screen.getByText("Today: 17 cards due and 2 questions from your weakest topics, about 5 minutes.");
    screen.getByText("23 more are due. They wait; nothing is lost.");
    const start = screen.getByRole("link", { name: "Start today’s session" });
    expect(start.getAttribute("href")).toBe("/exams/demo/day?minutes=5");
    expect(quickQuiz().className).not.toContain("bg-accent");
  });

  it("says so when nothing is due and all is fresh, and leaves the quick quiz in its place", async () => {
    const bank = aBank({ version: "all-fresh", items: [aFlashcard()] });
    stubFetch(bankParts(bank));
    const { record } = await aRecord();
    await record.addForeign([aRating({ time: noonOf(today) })]);
    await renderWithRecord(<StartPanel exams={[{ ...demo, version: "all-fresh" }]} />, record);
    await screen.findByText(/^Today: no cards due, and nothing that you would probably have forgotten\./);
    expect(screen.queryByRole("link", { name: "Start today’s session" })).toBeNull();
    expect(quickQuiz().className).toContain("bg-accent");
  });
});

describe("while an exam is ahead", () => {
  const dated = (changes: Partial<PlanSettings> = {}) =>
    changePlan("demo", { examDay: today + 22, ...changes }).flatMap((event) =>
      event.type === "setting-changed" ? [aSetting(event.key, event.value)] : [],
    );

  it("says how far it is and what is planned, and that is the one thing to do next", async () => {
    const { record } = await aRecord();
    await record.addForeign(dated());
    await renderWithRecord(<StartPanel exams={[demo]} />, record);
    await screen.findByText("22 days to your exam: 30 minutes planned for today.");
    const start = screen.getByRole("link", { name: "Start today’s study" });
    expect(start.getAttribute("href")).toBe("/exams/demo/day?minutes=plan");
    expect(quickQuiz().className).not.toContain("bg-accent");
    // Whatever the backlog: under a plan nothing is due.
    expect(screen.queryByText(/due today/)).toBeNull();
  });

  it("says when nothing is planned for today", async () => {
    const { record } = await aRecord();
    await record.addForeign(dated({ daysOff: new Set([today]) }));
    await renderWithRecord(<StartPanel exams={[demo]} />, record);
    await screen.findByText("22 days to your exam: nothing is planned for today.");
    expect(screen.queryByRole("link", { name: "Start today’s study" })).toBeNull();
    expect(quickQuiz().className).toContain("bg-accent");
  });
});
