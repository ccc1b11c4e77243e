const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"];

/** Calls `onChange` when theme or text size change, by the system or by the reader. Returns a function that stops it. */
export function watchAppearance(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-text-size"] });
  const media = queries.map((query) => window.matchMedia(query));
  for (const one of media) one.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    for (const one of media) one.removeEventListener("change", onChange);
  };
}
