import { whenAtRest } from "./when-at-rest";

/**
 * Whether a service worker keeps the app's files, or is fetching them at this moment: then a phone would pay for them
 * twice.
 */
async function hasKeeper(): Promise<boolean> {
  // Missing over plain http, and in some private windows.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers?.controller) return true;
  return (await workers?.getRegistration().catch(() => undefined)) !== undefined;
}

/**
 * Fetches code that will be wanted later in the session, and must then not wait for a network that may be gone: once the
 * page is at rest, and where no service worker has it.
 * @returns stops it
 */
export function fetchAhead(fetch: () => void): () => void {
  let isStopped = false;
  const stop = whenAtRest(async () => {
    if (!(await hasKeeper()) && !isStopped) fetch();
  });
  return () => {
    isStopped = true;
    stop();
  };
}
