import { expect, type Page } from "@playwright/test";
import { mediCal } from "./bank";
import { questionTitle } from "./quiz";

/** What to change on the form before the exam starts. */
export interface ExamForm {
  length?: "Full" | "Half" | "Short";
  time?: string;
  pause?: boolean;
  bank?: string;
}

/** Fills in the form as little as needed, starts, and waits for the first question. */
export async function startExam(page: Page, { length, time, pause, bank = mediCal }: ExamForm = {}) {
  await page.goto(`/exams/${bank}/practice-exam`);
  await expect(page.getByRole("heading", { level: 1, name: "Practice exam" })).toBeVisible();
  if (length) await page.getByRole("radio", { name: new RegExp(`^${length}:`) }).click();
  if (time) await page.getByRole("radio", { name: time }).click();
  if (pause) await page.getByText("Let me pause").click();
  await page.getByRole("button", { name: "Start practice exam" }).click();
  await expect(questionTitle(page)).toBeVisible();
}

/** The milliseconds that the timer shows. */
export async function timeLeft(page: Page): Promise<number> {
  const label = await page.getByRole("button", { name: /^Time left/ }).getAttribute("aria-label");
  const parts = (/[\d:]+/.exec(label ?? "")?.[0] ?? "").split(":").map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0) * 1000;
}

/** Goes to the page on which the exam is submitted. */
export async function reviewExam(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Review and submit" }).click();
  await expect(page.getByRole("heading", { name: "Review your answers" })).toBeVisible();
}
