/** What only reading aloud needs: most who study never load it. */
type ReadingCode = typeof import("./read-aloud") & typeof import("./media-keys");

let loaded: ReadingCode | undefined;
let loading: Promise<void> | undefined;

/** Fetches the code of reading aloud, once: in idle time where no service worker keeps it, and at the latest when the menu that offers it opens. */
export function fetchReading(): Promise<void> {
  loading ??= Promise.all([import("./read-aloud"), import("./media-keys")]).then(([read, keys]) => {
    loaded = { ...read, ...keys };
  });
  // A failed load is forgotten, so that the next time tries again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Calls `use` once the code of reading aloud is there: at once where it can be, as some browsers speak only within a press.
 * @param use answers with what ends it
 * @param onFailed called when the code could not be loaded
 * @returns ends it, or keeps it from beginning
 */
export function whenReadingLoaded(
  use: (code: ReadingCode) => () => void,
  onFailed: () => void = () => {},
): () => void {
  let isOff = false;
  let end = () => {};
  const begin = () => {
    if (!isOff && loaded) end = use(loaded);
  };
  if (loaded) begin();
  else fetchReading().then(begin, () => !isOff && onFailed());
  return () => {
    isOff = true;
    end();
  };
}
