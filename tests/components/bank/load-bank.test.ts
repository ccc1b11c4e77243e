import { describe, expect, it, vi } from "vitest";
import { loadContent, loadManifest, loadOutline, loadOutlineOf } from "@/components/bank/load-bank";
import type { Bank } from "@/lib/bank/bank";
import { outlineItemOf } from "@/lib/bank/delivery/outline-item";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aFlashcard, aQuestion, someQuestions } from "@/tests/support/an-item";
import { stubFetch } from "@/tests/support/render-with-record";

let versions = 0;

/** A bank of four outline pages, under a name that no test before has loaded. */
function aLargeBank(changes: Partial<Bank> = {}): Bank {
  versions += 1;
  const items = [...someQuestions(1_500, `v${versions}`), aFlashcard({ id: "card" })];
  return aBank({ version: `large-${versions}`, items, ...changes });
}

const serve = (bank: Bank) => stubFetch(bankParts(bank), "forgotten");
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("a bank's outline", () => {
  it("is put together from its pages, in the bank's order, each fetched once", async () => {
    const bank = aLargeBank();
    const fetched = serve(bank);
    const manifest = await loadManifest(bank);
    const [outline, again] = await Promise.all([loadOutline(manifest), loadOutline(manifest)]);
    expect(outline.items).toEqual(bank.items.map(outlineItemOf));
    expect(again).toBe(outline);
    expect(fetched).toHaveBeenCalledTimes(1 + 4);
  });

  it("of some items loads their pages only, and passes over ids that the bank does not have", async () => {
    const bank = aLargeBank();
    const fetched = serve(bank);
    const outline = await loadOutlineOf(await loadManifest(bank), ["card", "no-such-item", `v${versions}-7`]);
    expect(idsOf(outline.items)).toEqual([`v${versions}-7`, "card"]);
    expect(fetched.mock.calls.length).toBeLessThanOrEqual(1 + 3);
  });
});

describe("the content of items", () => {
  it("is loaded from their shards only, in the order that was asked for, with cases and sources", async () => {
    const sources = [
      { id: "kit", title: "A kit" },
      { id: "law", title: "A law" },
    ];
    const cases = [{ id: "visit", stimulus: [] }];
    const bank = aLargeBank({
      items: [
        ...someQuestions(1_500, "q"),
        aQuestion({ id: "told", case: "visit", sources: ["kit"] }),
        aFlashcard({ id: "card" }),
      ],
      cases,
      sources,
    });
    const fetched = serve(bank);
    const content = await loadContent(await loadManifest(bank), ["card", "told", "gone", "q-9", "card"]);
    expect(idsOf(content.items)).toEqual(["card", "told", "q-9"]);
    expect(content.items[2]).toEqual(bank.items[8]);
    expect(content).toMatchObject({ version: bank.version, cases, sources: [sources[0]] });
    // The manifest, four pages at most, and four shards.
    expect(fetched.mock.calls.length).toBeLessThanOrEqual(1 + 4 + 4);
  });

  it("comes as one pack where most of a page is wanted", async () => {
    versions += 1;
    const bank = aBank({ version: `pack-${versions}`, items: someQuestions(200, `p${versions}`) });
    const fetched = serve(bank);
    const wanted = idsOf(bank.items.slice(0, 120)).reverse();
    const content = await loadContent(await loadManifest(bank), wanted);
    expect(idsOf(content.items)).toEqual(wanted);
    expect(fetched).toHaveBeenCalledTimes(2);
    // What came with the pack is known from then on.
    await loadContent(await loadManifest(bank), idsOf(bank.items.slice(150, 153)));
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it("asks for a few shards at a time, the first one first", async () => {
    const bank = aLargeBank();
    const documents = bankParts(bank);
    serve(bank);
    const manifest = await loadManifest(bank);
    await loadOutline(manifest);
    let running = 0;
    let most = 0;
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      running -= 1;
      return Response.json(documents[address]);
    });
    const ids = idsOf(bank.items.slice(0, 20));
    await loadContent(manifest, ids.slice(0, 1));
    const [first] = asked;
    await loadContent(manifest, ids);
    expect(most).toBe(6);
    expect(asked.filter((address) => address === first)).toHaveLength(1);
  });
});
