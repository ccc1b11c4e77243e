const askedKey = "rehearse-persist-asked";

/**
 * Asks the browser, once on this device, not to remove this site's data by itself: some ask the learner, who should not
 * meet the question twice. Settings has a button for asking again.
 */
export async function askToPersist(): Promise<void> {
  try {
    if (localStorage.getItem(askedKey)) return;
    if (await navigator.storage.persisted()) return;
    localStorage.setItem(askedKey, "yes");
    await navigator.storage.persist();
  } catch {
    // Missing over plain http, or refused in a private window: then there is nobody to ask.
  }
}
