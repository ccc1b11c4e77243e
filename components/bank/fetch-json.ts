import { ownTask } from "@/lib/shared/own-task";
import { createTurns } from "./turns";

/** The server has nothing at an address, or no longer has it. Another try would not help. */
export class PartMissing extends Error {
  override name = "PartMissing";
}

/** Requests under way at once: enough to fill a slow line, few enough that the first one is not held up. */
const inTurn = createTurns(6);

/** How long to wait before the second and the third try, in milliseconds. */
const pauses = [300, 1200];

/**
 * Loads JSON, a few addresses at a time. What fails for a passing reason is tried three times.
 * @throws PartMissing when the server has no such part. @throws Error when the network or the server fails.
 */
export function fetchJson<T>(address: string): Promise<T> {
  return inTurn(async () => {
    for (const pause of pauses) {
      try {
        return await fetchOnce<T>(address);
      } catch (error) {
        if (error instanceof PartMissing) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return fetchOnce<T>(address);
  });
}

async function fetchOnce<T>(address: string): Promise<T> {
  await ownTask();
  const response = await fetch(address);
  if (response.status === 404) throw new PartMissing(`The server has nothing at ${address}.`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as T;
}
