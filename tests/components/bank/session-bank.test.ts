import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSittings, keepSitting, readSitting } from "@/components/bank/kept-sittings";
import { loadSession, type SessionBank } from "@/components/bank/session-bank";
import type { Bank } from "@/lib/bank/bank";
import { cutBank } from "@/lib/bank/compile/cut-bank";
import { headOf } from "@/lib/bank/delivery/bank-outline";
import { aBank, bankParts } from "@/tests/support/a-bank";
import { aQuestion, someQuestions } from "@/tests/support/an-item";
import { stubFetch } from "@/tests/support/render-with-record";

/** As much of the browser's Cache Storage as is used. */
function fakeCaches() {
  const stores = new Map<string, Map<string, string>>();
  return {
    async open(name: string) {
      const store = stores.get(name) ?? new Map<string, string>();
      stores.set(name, store);
      const full = (address: string) => new URL(address, "http://localhost").href;
      return {
        put: async (address: string, response: Response) => {
          store.delete(full(address));
          store.set(full(address), await response.text());
        },
        match: async (address: string) => {
          const text = store.get(full(address));
          return text === undefined ? undefined : new Response(text);
        },
        keys: async () => [...store.keys()].map((url) => ({ url })),
        delete: async (address: string) => store.delete(full(address)),
      };
    },
    delete: async (name: string) => stores.delete(name),
  };
}

let sittings = 0;
const nextSitting = () => {
  sittings += 1;
  return `sitting-${sittings}`;
};
const isOver = () => false;
const contentOf = (bank: Bank) => ({
  ...headOf(cutBank(bank).manifest),
  items: bank.items,
  cases: bank.cases,
  sources: [],
});
const old = () => aBank({ version: `old-${sittings}`, items: [aQuestion({ id: "one", tags: ["old"] })] });
const newest = () => aBank({ version: `new-${sittings}`, items: [aQuestion({ id: "one", tags: ["new"] })] });

beforeEach(() => {
  nextSitting();
  vi.stubGlobal("caches", fakeCaches());
});

async function load(bank: Bank, session: string, version: string | undefined, first?: string) {
  const shown: SessionBank[] = [];
  const items = bank.items.map(({ id }) => ({ item: id }));
  await loadSession({
    newest: bank,
    session: { id: session, items, version },
    first,
    isOver,
    show: (one) => shown.push(one),
  });
  return shown;
}
const tagsOf = (bank: SessionBank | undefined) => bank?.items[0]?.tags;

describe("the items of a session", () => {
  it("come from the device in the version that it began with, without a request", async () => {
    const session = nextSitting();
    const fetched = stubFetch({}, "forgotten");
    const began = old();
    await keepSitting(session, contentOf(began), isOver);
    const [bank] = await load(newest(), session, began.version);
    expect(tagsOf(bank)).toEqual(["old"]);
    expect(bank).toMatchObject({ version: began.version, isWhole: true, isReplaced: false });
    expect(fetched).not.toHaveBeenCalled();
  });

  it("come from the server as long as it has that version, and are kept", async () => {
    const session = nextSitting();
    const began = old();
    stubFetch({ ...bankParts(newest()), ...bankParts(began) }, "forgotten");
    const [bank] = await load(newest(), session, began.version);
    expect(tagsOf(bank)).toEqual(["old"]);
    await vi.waitFor(async () => expect((await readSitting(session))?.version).toBe(began.version));
  });

  it("are the newest ones where that version is gone everywhere, and those are not kept for it", async () => {
    const session = nextSitting();
    stubFetch(bankParts(newest()), "forgotten");
    const [bank] = await load(newest(), session, "gone");
    expect(tagsOf(bank)).toEqual(["new"]);
    expect(bank).toMatchObject({ version: newest().version, isReplaced: true });
    expect(await readSitting(session)).toBeUndefined();
  });

  it("are the newest ones for a session of an older record, which names no version", async () => {
    const latest = newest();
    stubFetch(bankParts(latest), "forgotten");
    const [bank] = await load(latest, nextSitting(), undefined);
    expect(bank).toMatchObject({ version: latest.version, isReplaced: false });
  });

  it("are never of two versions: half a version that is left counts as gone", async () => {
    const began = aBank({ version: `half-${sittings}`, items: someQuestions(40, `half-${sittings}`) });
    const { [`/api/banks/demo/${began.version}/manifest`]: manifest } = bankParts(began);
    const edited = aBank({
      version: `whole-${sittings}`,
      items: someQuestions(40, `half-${sittings}`, { tags: ["new"] }),
    });
    stubFetch({ ...bankParts(edited), [`/api/banks/demo/${began.version}/manifest`]: manifest }, "forgotten");
    const [bank] = await load(edited, nextSitting(), began.version);
    expect(bank?.items).toHaveLength(40);
    expect(bank?.items.every(({ tags }) => tags[0] === "new")).toBe(true);
    expect(bank?.isReplaced).toBe(true);
  });

  it("are shown from the first on", async () => {
    const bank = aBank({ version: `many-${sittings}`, items: someQuestions(40, `m${sittings}`) });
    stubFetch(bankParts(bank));
    const first = `m${sittings}-9`;
    const [early, whole] = await load(bank, nextSitting(), bank.version, first);
    expect(early?.items.map(({ id }) => id)).toEqual([first]);
    expect(early?.isWhole).toBe(false);
    expect(whole?.items).toHaveLength(40);
  });
});

describe("what the device keeps", () => {
  it("lets the oldest go, those that are over sooner", async () => {
    const content = contentOf(old());
    const over = new Set(Array.from({ length: 20 }, (_, index) => `over-${index}`));
    const isOld = (session: string) => over.has(session);
    await keepSitting("open", content, isOld);
    for (const session of over) await keepSitting(session, content, isOld);
    await keepSitting("latest", content, isOld);
    expect(await readSitting("open")).toBeDefined();
    expect(await readSitting("over-7")).toBeUndefined();
    expect(await readSitting("over-8")).toBeDefined();
    expect(await readSitting("over-19")).toBeDefined();
  });

  it("is forgotten with the record", async () => {
    await keepSitting("one", contentOf(old()), isOver);
    await forgetSittings();
    expect(await readSitting("one")).toBeUndefined();
  });

  it("is nothing where the browser refuses, and nothing fails", async () => {
    const refuse = () => Promise.reject(new DOMException("no", "SecurityError"));
    vi.stubGlobal("caches", { open: refuse, delete: refuse });
    await keepSitting("one", contentOf(old()), isOver);
    expect(await readSitting("one")).toBeUndefined();
    await forgetSittings();
    vi.stubGlobal("caches", undefined);
    await keepSitting("one", contentOf(old()), isOver);
    expect(await readSitting("one")).toBeUndefined();
  });
});
