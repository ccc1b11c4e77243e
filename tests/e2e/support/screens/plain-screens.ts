import { expect, type Page } from "@playwright/test";
import { ccar, itemsOf, loadBank, mediCal } from "../bank";
import { openPlan } from "../plan";
import { exam, firstOf, hintedQuestion, itemScreen, openPage, type Screen } from "./screen";

/** Pages that need nothing but their address. */
export const plainScreens: readonly Screen[] = [
  {
    name: "home, for somebody new",
    open: async (page) => {
      await openPage(page, "/", "Practice for your certification exam");
      await expect(page.getByText(/^\d+ new flashcards /)).toBeVisible();
    },
  },
  ...[mediCal, ccar].map((id) => ({
    name: `the exam page of ${id}`,
    open: async (page: Page) => openPage(page, `/exams/${id}`, (await loadBank(id)).title),
  })),
  {
    name: "the practice exam form",
    open: (page) => openPage(page, `${exam}/practice-exam`, "Practice exam"),
  },
  { name: "the quiz form", open: (page) => openPage(page, `${exam}/quiz`, "Choose a quiz") },
  itemScreen("question", hintedQuestion),
  itemScreen(
    "question with several keys",
    (bank) => itemsOf(bank, "question").find(({ multiple }) => multiple)?.id ?? "",
  ),
  itemScreen("question of a case", (bank) => itemsOf(bank, "question").find((item) => item.case)?.id ?? ""),
  itemScreen("flashcard", (bank) => firstOf(bank, "flashcard")),
  itemScreen("cloze", (bank) => firstOf(bank, "cloze")),
  itemScreen("short answer", (bank) => firstOf(bank, "short-answer")),
  {
    name: "a lesson",
    open: async (page, bank) => {
      const [lesson] = bank.lessons;
      await openPage(page, `${exam}/lessons/${lesson?.slug}`, lesson?.title ?? "");
    },
  },
  {
    name: "the results of a search",
    open: async (page) => {
      await page.goto(`${exam}/search?q=recovery`);
      await expect(page.getByText(/^\d+ results$/)).toBeVisible();
    },
  },
  { name: "the study plan, for somebody new", open: openPlan },
  {
    name: "progress, for somebody new",
    open: async (page) => {
      await openPage(page, "/progress", "Progress");
      await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
    },
  },
  {
    name: "settings, for somebody new",
    open: async (page) => {
      await openPage(page, "/settings", "Settings");
      await expect(page.getByRole("button", { name: "Export my record" })).toBeVisible();
    },
  },
  {
    name: "bookmarks, for somebody who keeps nothing",
    open: async (page) => {
      await openPage(page, `${exam}/bookmarks`, "Bookmarks and notes");
      await expect(page.getByText("Nothing is kept yet")).toBeVisible();
    },
  },
  { name: "the report on a bank", open: (page) => openPage(page, `${exam}/report`, /what the bank holds$/) },
  {
    name: "a practice exam on paper, with its key",
    open: (page) =>
      openPage(page, `${exam}/practice-exam/paper?length=short&seed=axe&key=1`, /^Practice exam: /),
  },
  { name: "privacy", open: (page) => openPage(page, "/privacy", /./) },
  { name: "about", open: (page) => openPage(page, "/about", /./) },
  {
    name: "the page for what is not on the device",
    open: (page) => openPage(page, "/offline", "This page is not on your device"),
  },
  {
    name: "the exam page with what keeping it for offline takes",
    open: async (page) => {
      await openPage(page, exam, /./);
      await expect(page.getByRole("button", { name: /for offline$/ })).toBeVisible();
    },
  },
  { name: "help in a crisis", open: (page) => openPage(page, "/crisis", /./) },
  { name: "a page that is not there", open: (page) => openPage(page, "/no-such-page", /./) },
];
