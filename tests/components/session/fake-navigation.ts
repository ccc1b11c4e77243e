import { useSyncExternalStore } from "react";

// What the quiz page needs of next/navigation, over jsdom's own address bar: as in Next, a replaced address shows too.

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

for (const name of ["pushState", "replaceState"] as const) {
  const change = window.history[name].bind(window.history);
  window.history[name] = (...args) => {
    change(...args);
    // Next shows it in a transition: not in the middle of an effect.
    setTimeout(tell);
  };
}

export function useSearchParams(): URLSearchParams {
  const readSearch = () => window.location.search;
  const search = useSyncExternalStore(subscribe, readSearch, readSearch);
  return new URLSearchParams(search);
}

const router = {
  push: (address: string) => window.history.pushState(null, "", address),
  replace: (address: string) => window.history.replaceState(null, "", address),
  prefetch: () => {},
};

export const useRouter = () => router;
