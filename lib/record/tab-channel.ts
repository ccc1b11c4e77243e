import type { StoreChange } from "./store";

/** Tells other tabs of the same store what happened, and hears what they did. */
export interface TabChannel {
  tell(change: StoreChange): void;
  subscribe(listener: (change: StoreChange) => void): () => void;
  close(): void;
}

/** Opens the channel of a store. Does nothing where the platform has no BroadcastChannel. */
export function openTabChannel(name: string): TabChannel {
  const channel = openChannel(name);
  const listeners = new Set<(change: StoreChange) => void>();
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<StoreChange>) => {
      for (const listener of listeners) listener(data);
    };
    // Node would not end while a channel is open. Browsers have no `unref`.
    (channel as { unref?: () => void }).unref?.();
  }
  return {
    tell: (change) => channel?.postMessage(change),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}

function openChannel(name: string): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  try {
    return new BroadcastChannel(name);
  } catch {
    // Firefox refuses it where it refuses storage. The store says what is missing; without other tabs nothing is lost.
    return null;
  }
}
