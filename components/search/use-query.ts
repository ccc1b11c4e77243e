"use client";

import { useEffect, useState } from "react";

function readAddress(): string {
  return new URLSearchParams(window.location.search).get("q") ?? "";
}

/** What is looked for, kept in the address (`q`), so that a search can be reloaded, shared and come back to. */
export function useQuery(): [query: string, setQuery: (query: string) => void] {
  const [query, setQuery] = useState("");
  useEffect(() => {
    const follow = () => setQuery(readAddress());
    follow();
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const change = (next: string) => {
    setQuery(next);
    const address = new URL(window.location.href);
    if (next === "") address.searchParams.delete("q");
    else address.searchParams.set("q", next);
    window.history.replaceState(null, "", address);
  };
  return [query, change];
}
