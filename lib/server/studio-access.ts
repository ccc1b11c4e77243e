import { isLoopback } from "./same-origin";
import { StudioGuard } from "./studio-guard";

/** The cookie that holds an instructor's session. */
export const sessionCookie = "rehearse-studio";

/**
 * Who may use the studio here and now. `open`: an editor's own machine, while pages are edited. `signed-in`, `sign-in`:
 * there is a password, and this request has it behind it or not. `off`: none was set.
 */
export type StudioAccess = "open" | "signed-in" | "sign-in" | "off";

/** One guard for the process: the server may load this module more than once. */
const shared = globalThis as { rehearseStudioGuard?: { password: string; guard: StudioGuard } };

/** The guard of the password that is set; undefined when none is. */
export function studioGuard(): StudioGuard | undefined {
  const password = process.env.REHEARSE_STUDIO_PASSWORD;
  if (!password) return undefined;
  if (shared.rehearseStudioGuard?.password !== password)
    shared.rehearseStudioGuard = { password, guard: new StudioGuard({ password, now: () => Date.now() }) };
  return shared.rehearseStudioGuard.guard;
}

/** @param session value of the session's cookie */
export async function studioAccess(headers: Headers, session: string | undefined): Promise<StudioAccess> {
  const guard = studioGuard();
  if (guard) return (await guard.isSession(session)) ? "signed-in" : "sign-in";
  return process.env.NODE_ENV === "development" && isLoopback(headers) ? "open" : "off";
}

/** Where a request comes from, for counting wrong passwords. */
export function addressOf(headers: Headers): string {
  return (headers.get("x-forwarded-for") ?? "").split(",")[0]?.trim() || "unknown";
}

/** Whether a session's cookie would travel in the clear, over a network. */
export function isInTheClear(headers: Headers): boolean {
  return headers.get("x-forwarded-proto")?.split(",")[0] !== "https" && !isLoopback(headers);
}
