import { afterEach, describe, expect, it, vi } from "vitest";
import { emptyValues } from "@/lib/record/record-values";
import { packWhole } from "@/lib/record/saved-state";
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

    it("keeps something else beside the record until that is cleared", async () => {
      const openTab = start();
      const store = openTab();
      const { edition, value } = await store.readAside("plan/demo");
      expect(value).toBeUndefined();
      expect(await store.writeAside(edition, "plan/demo", { seq: 3, column: new Float32Array([1, 2]) })).toBe(
        true,
      );
      expect((await openTab().readAside("plan/demo")).value).toEqual({
        seq: 3,
        column: new Float32Array([1, 2]),
      });
      await store.clear();
      expect((await store.readAside("plan/demo")).value).toBeUndefined();
      expect(await store.writeAside(edition, "plan/demo", {})).toBe(false);
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

    it("gives back what was new, with its number of arrival", async () => {
      const store = start()();
      const [first, second] = [anAnswer(), anAnswer()];
      await store.append([first]);
      expect((await store.append([first, second])).map(({ event }) => event)).toEqual([second]);
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
      expect([(await store.append([event, event])).length, (await idsIn(store)).length]).toEqual([1, 1]);
    });

    it("holds an event once that two tabs append at the same time", async () => {
      const openTab = start();
      const [one, other] = [openTab(), openTab()];
      const event = anAnswer();
      const added = await Promise.all([one.append([event]), other.append([event])]);
      expect([added.map(({ length }) => length).sort(), (await idsIn(one)).length]).toEqual([[0, 1], 1]);
    });

    it("adds what is new of a large batch", async () => {
      const store = start()();
      const events = Array.from({ length: 120 }, () => anAnswer());
      await store.append(events.slice(20, 30));
      expect(await store.append(events)).toHaveLength(110);
      expect((await idsIn(store)).length).toBe(120);
    });

    it("lists a page, and knows the last number", async () => {
      const store = start()();
      const events = [anAnswer(), anAnswer(), anAnswer()];
      expect(await store.lastSeq()).toBe(0);
      const stored = await store.append(events);
      expect(await store.list(0, 2)).toEqual(stored.slice(0, 2));
      expect(await store.lastSeq()).toBe(stored[2]?.seq);
    });

    it("reads the log of a concept, an item or a session by itself", async () => {
      const store = start()();
      const [one, two] = [
        anAnswer({ item: "q", concept: "trust", session: "s" }),
        aRating({ item: "f", concept: "trust" }),
      ];
      const elsewhere = anAnswer({ item: "q", concept: "trust", bank: "other" });
      await store.append([one, two, elsewhere]);
      const logs = await store.readLogs([
        { kind: "concept", bank: "demo", id: "trust" },
        { kind: "item", bank: "demo", id: "q" },
        { kind: "session", bank: "", id: "s" },
        { kind: "item", bank: "demo", id: "nowhere" },
      ]);
      const ids = logs.map((log) => log.map(({ event }) => event.id));
      expect(ids).toEqual([[one.id, two.id], [one.id], [one.id], []]);
      expect(logs[0]?.[1]?.seq).toBe((await store.list(0))[1]?.seq);
    });

    it("finds events by id", async () => {
      const store = start()();
      const [one, two] = [anAnswer(), anAnswer()];
      await store.append([one, two]);
      expect(await store.find([two.id, "nowhere"])).toEqual([two]);
    });

    const folded = (seq: number) => packWhole(emptyValues(), 1, seq);

    it("keeps folded state for the next tab, the newer one", async () => {
      const openTab = start();
      const store = openTab();
      const { edition, ...nothing } = await store.readSaved();
      expect(nothing).toEqual({});
      expect(await store.writeSaved(edition, "changes", folded(5))).toBe(true);
      expect(await openTab().writeSaved(edition, "changes", folded(4))).toBe(false);
      expect(await openTab().readSaved()).toMatchObject({ edition, changes: { seq: 5 } });
    });

    it("lets changes go that a new whole covers, and keeps newer ones", async () => {
      const store = start()();
      const { edition } = await store.readSaved();
      await store.writeSaved(edition, "changes", folded(5));
      await store.writeSaved(edition, "whole", folded(4));
      expect(await store.readSaved()).toMatchObject({ whole: { seq: 4 }, changes: { seq: 5 } });
      await store.writeSaved(edition, "whole", folded(6));
      expect((await store.readSaved()).changes).toBeUndefined();
    });

    it("keeps no folded state of a record that was cleared meanwhile", async () => {
      const openTab = start();
      const [store, other] = [openTab(), openTab()];
      const { edition } = await store.readSaved();
      await store.writeSaved(edition, "whole", folded(5));
      await other.clear();
      expect(await store.writeSaved(edition, "changes", folded(6))).toBe(false);
      const { edition: next, ...rest } = await store.readSaved();
      expect([next === edition, rest]).toEqual([false, {}]);
    });

    it("appends nothing for an empty batch", async () => {
      expect(await start()().append([])).toEqual([]);
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
