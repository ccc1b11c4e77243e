/** An answer of the studio's server: what was asked for, or what went wrong in one sentence. */
export type StudioAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; status: number; error: string; body: unknown };

/** Asks the studio's server. Never throws: a network that is gone is an answer too. */
export async function studioFetch<T>(url: string, init: RequestInit = {}): Promise<StudioAnswer<T>> {
  try {
    const response = await fetch(url, { ...init, cache: "no-store" });
    const body = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, value: body as T };
    const error =
      (body as { error?: string } | undefined)?.error ?? `The server answered ${response.status}.`;
    return { ok: false, status: response.status, error, body };
  } catch {
    const error = "The server can’t be reached. What you wrote is kept on this device; try again.";
    return { ok: false, status: 0, error, body: undefined };
  }
}

/** A request that carries JSON. */
export function jsonRequest(method: "POST" | "PUT", body: unknown): RequestInit {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
