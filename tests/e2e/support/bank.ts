import type { Page } from "@playwright/test";
import type { Bank } from "@/lib/bank/bank";
import { loadBank as readBank } from "@/lib/bank/compile/catalogue";
import type { Question } from "@/lib/bank/item";
import { plainText } from "@/lib/bank/plain-text";

/** The banks that the tests study: the real ones. */
export const mediCal = "medi-cal-peer-specialist";
export const ccar = "ccar-recovery-coach";

/** A bank as the server under test compiled it. */
export async function loadBank(id: string = mediCal): Promise<Bank> {
  const bank = await readBank(id);
  if (!bank) throw new Error(`The bank ${id} is missing.`);
  return bank;
}

/** Items of one kind that the pages show. */
export function itemsOf<K extends Bank["items"][number]["kind"]>(bank: Bank, kind: K) {
  return bank.items.filter(
    (item): item is Extract<Bank["items"][number], { kind: K }> => item.kind === kind && !item.retired,
  );
}

/** The options of the question on the screen, in the order shown, by id. */
export async function shownOrder(page: Page): Promise<string[]> {
  const options = page.locator("[data-option-row] input");
  await options.first().waitFor();
  return options.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The question on the screen. Several may have the same options ("Line 1", "Line 2" …): then its stem decides. */
export async function shownQuestion(page: Page, bank: Bank): Promise<Question> {
  const shown = (await shownOrder(page)).sort().join();
  const fitting = itemsOf(bank, "question").filter(
    ({ options }) =>
      options
        .map(({ id }) => id)
        .sort()
        .join() === shown,
  );
  const text = fitting.length > 1 ? letters((await page.locator("article").first().textContent()) ?? "") : "";
  const found =
    fitting.length > 1 ? fitting.find(({ stem }) => text.includes(letters(plainText(stem)))) : fitting[0];
  if (!found) throw new Error("The question on the screen is not in the bank.");
  return found;
}
