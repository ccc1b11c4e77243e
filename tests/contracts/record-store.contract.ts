import { afterEach, describe, expect, it, vi } from "vitest";
import type { RecordStore, StoreChange } from "@/lib/record/store";
import { anAnswer, aRating } from "@/tests/support/an-event";

/** Opens stores of one kind over the same data, as tabs of one browser do. */
export type OpenTab = () => RecordStore;

/**
 * What holds for every store of a record.
 * @param prepare makes new, empty data and gives a way to open stores over it
 */
export function describeRecordStore(name: string, prepare: () => OpenTab): void {
  describe(`the ${name} store`, () => {
    const open: RecordStore[] = [];

    function start() {
      const openTab = prepare();
      return () => {
        const store = openTab();
        open.push(store);
        return store;
      };
    }

    afterEach(() => {
      for (const store of open.splice(0)) store.close();
    });

    const idsIn = async (store: RecordStore, after = 0) =>
      (await store.list(after)).map(({ event }) => event.id);

    it("is empty at first", async () => {
      expect(await start()().list(0)).toEqual([]);
    });

    it("gives events back as they were", async () => {
      const store = start()();
      const events = [anAnswer({ typed: ["é", ""] }), aRating()];
      await store.append(events);
      expect((await store.list(0)).map(({ event }) => event)).toEqual(events);
    });

    it("keeps events for the next tab", async () => {
      const openTab = start();
      const event = anAnswer();
      await openTab().append([event]);
      expect(await idsIn(openTab())).toEqual([event.id]);
    });

    it("numbers events in the order of arrival, whatever their time", async () => {
      const store = start()();
      const [late, early] = [anAnswer({ time: 900 }), anAnswer({ time: 100 })];
      await store.append([late]);
      await store.append([early]);
      const stored = await store.list(0);
      expect(stored.map(({ event }) => event.id)).toEqual([late.id, early.id]);
      expect((stored[1]?.seq ?? 0) > (stored[0]?.seq ?? 0)).toBe(true);
    });

    it("lists only what arrived after a number", async () => {
      const store = start()();
      const [first, second, third] = [anAnswer(), anAnswer(), anAnswer()];
      await store.append([first, second]);
      const seq = (await store.list(0))[1]?.seq ?? 0;
      await store.append([third]);
      expect(await idsIn(store, seq)).toEqual([third.id]);
    });

    it("counts what was new", async () => {
      const store = start()();
      const [first, second] = [anAnswer(), anAnswer()];
      await store.append([first]);
      expect(await store.append([first, second])).toBe(1);
    });

    it("holds an event once that is appended twice", async () => {
      const store = start()();
      const event = anAnswer();
      await store.append([event]);
      await store.append([event]);
      expect(await idsIn(store)).toEqual([event.id]);
    });

    it("holds an event once that is twice in a batch", async () => {
      const store = start()();
      const event = anAnswer();
      expect([await store.append([event, event]), (await idsIn(store)).length]).toEqual([1, 1]);
    });

    it("holds an event once that two tabs append at the same time", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const event = anAnswer();
      const added = await Promise.all([one.append([event]), other.append([event])]);
      expect([added.sort(), (await idsIn(one)).length]).toEqual([[0, 1], 1]);
    });

    it("appends nothing for an empty batch", async () => {
      expect(await start()().append([])).toBe(0);
    });

    it("tells other tabs of new events", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const heard: StoreChange[] = [];
      other.subscribe((change) => heard.push(change));
      await one.append([anAnswer()]);
      await vi.waitFor(() => expect(heard).toEqual(["appended"]));
    });

    it("does not tell the tab that made a change", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const heard: string[] = [];
      one.subscribe(() => heard.push("one"));
      other.subscribe(() => heard.push("other"));
      await one.append([anAnswer()]);
      await vi.waitFor(() => expect(heard).toContain("other"));
      expect(heard).toEqual(["other"]);
    });

    it("tells nobody who stopped listening", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const heard: string[] = [];
      const stop = other.subscribe(() => heard.push("stopped"));
      other.subscribe(() => heard.push("listening"));
      stop();
      await one.append([anAnswer()]);
      await vi.waitFor(() => expect(heard).toEqual(["listening"]));
    });

    it("keeps drafts by key", async () => {
      const openTab = start();
      const store = openTab();
      await store.saveDraft("a", "one");
      await store.saveDraft("b", "two");
      await store.saveDraft("a", "three");
      expect(await openTab().listDrafts()).toEqual(
        new Map([
          ["a", "three"],
          ["b", "two"],
        ]),
      );
    });

    it("deletes a draft, and takes it calmly when there is none", async () => {
      const store = start()();
      await store.saveDraft("a", "one");
      await store.deleteDraft("a");
      await store.deleteDraft("a");
      expect((await store.listDrafts()).size).toBe(0);
    });

    it("is empty after it is cleared", async () => {
      const store = start()();
      await store.append([anAnswer()]);
      await store.saveDraft("a", "one");
      await store.clear();
      expect([await store.list(0), (await store.listDrafts()).size]).toEqual([[], 0]);
    });

    it("tells other tabs that it was cleared", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const heard: StoreChange[] = [];
      other.subscribe((change) => heard.push(change));
      await one.clear();
      await vi.waitFor(() => expect(heard).toEqual(["cleared"]));
    });

    it("takes an event again after it was cleared, under a number that was never used", async () => {
      const store = start()();
      const event = anAnswer();
      await store.append([event]);
      const before = (await store.list(0))[0]?.seq ?? 0;
      await store.clear();
      await store.append([event]);
      expect((await store.list(0))[0]?.seq).toBeGreaterThan(before);
    });

    it("refuses work after it was closed", async () => {
      const store = start()();
      store.close();
      await expect(store.append([anAnswer()])).rejects.toMatchObject({
        name: "StoreError",
        failure: "unavailable",
      });
    });
  });
}
