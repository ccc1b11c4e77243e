import type { Page } from "@playwright/test";
import type { Bank } from "@/lib/bank/bank";
import { cutBank } from "@/lib/bank/compile/cut-bank";
import { manifestUrl, packUrl, partUrl } from "@/lib/bank/delivery/part-url";
import type { Question } from "@/lib/bank/item";

/** Stands at the end of every question of a new edition. */
export const editionMark = "Second edition.";

/** A bank after its author reworded every question, and made another option the key of each that has one key. */
export function newEdition(bank: Bank): Bank {
  const rekey = (question: Question): Question => {
    const next = (question.options.findIndex(({ correct }) => correct) + 1) % question.options.length;
    return {
      ...question,
      stem: [...question.stem, { type: "paragraph", children: [{ type: "text", value: editionMark }] }],
      options: question.multiple
        ? question.options
        : question.options.map((option, index) => ({ ...option, correct: index === next })),
    };
  };
  const items = bank.items.map((item) => (item.kind === "question" ? rekey(item) : item));
  return { ...bank, items, version: `${bank.version.slice(0, 4)}-edition` };
}

/**
 * From here on, the page's server has `edition` and has forgotten `bank`: its pages name the new version, and there are
 * no parts but those of the new one. (Pages that are watched this way don't use the browser's own cache either.)
 */
export async function publish(page: Page, bank: Bank, edition: Bank): Promise<void> {
  const { manifest, parts } = cutBank(edition);
  const answers = new Map([[manifestUrl(edition.id, edition.version), JSON.stringify(manifest)]]);
  for (const [hash, json] of parts) answers.set(partUrl(edition.id, hash), json);
  for (const hash of manifest.pages) {
    const content = JSON.parse(parts.get(hash) ?? "") as { shards: string[] };
    const shards = content.shards.map((name) => `${JSON.stringify(name)}:${parts.get(name)}`);
    answers.set(packUrl(edition.id, hash), `{"page":${parts.get(hash)},"shards":{${shards.join(",")}}}`);
  }
  await page.route(
    (url) => url.pathname.startsWith(`/api/banks/${bank.id}/`),
    (route) => {
      const body = answers.get(new URL(route.request().url()).pathname);
      return route.fulfill({ status: body ? 200 : 404, contentType: "application/json", body: body ?? "{}" });
    },
  );
  await page.route(
    (url) => url.pathname.startsWith(`/exams/${bank.id}`),
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replaceAll(bank.version, edition.version) });
    },
  );
}
