import { expect } from "@playwright/test";
import { reviewExam, startExam } from "../exam";
import { choose } from "../quiz";
import type { Screen } from "./screen";

/** Screens of a practice exam. */
export const practiceExamScreens: readonly Screen[] = [
  {
    name: "a question of a practice exam, answered and flagged",
    open: async (page, bank) => {
      await startExam(page, { length: "Short", pause: true });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "Flag for review" }).click();
      await page.getByRole("button", { name: "Unsure", exact: true }).click();
    },
  },
  {
    name: "all questions of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "All questions", exact: true }).click();
      await expect(page.getByRole("dialog", { name: "All questions" })).toBeVisible();
    },
  },
  {
    name: "a practice exam that stands still",
    open: async (page) => {
      await startExam(page, { length: "Short", pause: true });
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "Pause", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
    },
  },
  {
    name: "the review of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await reviewExam(page);
    },
  },
  {
    name: "the results of a practice exam",
    open: async (page, bank) => {
      await startExam(page, { length: "Short" });
      await choose(page, bank, "right");
      await page.getByRole("button", { name: "Next question" }).click();
      await choose(page, bank, "wrong");
      await reviewExam(page);
      await page.getByRole("button", { name: "Submit exam" }).click();
      await expect(page.getByRole("heading", { name: "Results" })).toBeVisible();
    },
  },
];
