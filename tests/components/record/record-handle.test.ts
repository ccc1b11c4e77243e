import { describe, expect, it, vi } from "vitest";
import { createRecordHandle } from "@/components/record/record-handle";
import { aRecord } from "@/tests/support/a-record";

describe("createRecordHandle", () => {
  it("opens nothing before somebody looks, and then once for all", async () => {
    const { record } = await aRecord();
    const open = vi.fn(async () => record);
    const handle = createRecordHandle(open);
    expect(open).not.toHaveBeenCalled();
    handle.subscribe(() => {});
    handle.subscribe(() => {});
    await vi.waitFor(() => expect(handle.getView().phase).toBe("ready"));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("shows a new view with each change, and the same one in between", async () => {
    const { record } = await aRecord();
    const handle = createRecordHandle(async () => record);
    const listener = vi.fn();
    handle.subscribe(listener);
    await vi.waitFor(() => expect(handle.getView().phase).toBe("ready"));
    const before = handle.getView();
    expect(handle.getView()).toBe(before);
    await record.append([{ type: "setting-changed", key: "sound", value: true }]);
    const after = handle.getView();
    expect(after).not.toBe(before);
    expect(after.phase === "ready" && after.state.settings.sound).toBe(true);
  });

  it("can be tried again after a failure", async () => {
    const { record } = await aRecord();
    const open = vi.fn(async () => record).mockRejectedValueOnce(new Error("blocked"));
    const handle = createRecordHandle(open);
    handle.subscribe(() => {});
    await vi.waitFor(() => expect(handle.getView().phase).toBe("failed"));
    const view = handle.getView();
    if (view.phase === "failed") view.retry();
    await vi.waitFor(() => expect(handle.getView().phase).toBe("ready"));
  });

  it("tells those no more who have stopped listening", async () => {
    const { record } = await aRecord();
    const handle = createRecordHandle(async () => record);
    const listener = vi.fn();
    const stop = handle.subscribe(listener);
    await vi.waitFor(() => expect(handle.getView().phase).toBe("ready"));
    stop();
    listener.mockClear();
    await record.append([{ type: "setting-changed", key: "sound", value: true }]);
    expect(listener).not.toHaveBeenCalled();
  });
});
