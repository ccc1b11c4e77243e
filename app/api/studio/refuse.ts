import { isFromOurPage } from "@/lib/server/same-origin";
import { sessionCookie, studioAccess } from "@/lib/server/studio-access";

const noStore = { "cache-control": "no-store" };

/** An answer that is kept nowhere. */
export function answer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...noStore, ...headers } });
}

/** A refusal in one sentence that says what to do. */
export function refuse(status: number, error: string): Response {
  return answer({ error }, status);
}

function sessionOf(request: Request): string | undefined {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((one) => one.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1);
}

/** Why a request for the studio is not served; undefined when it is. */
export async function refusal(request: Request): Promise<Response | undefined> {
  if (request.method !== "GET" && !isFromOurPage(request.headers))
    return refuse(403, "This request does not come from the studio’s own pages.");
  const access = await studioAccess(request.headers, sessionOf(request));
  if (access === "off") return refuse(404, "The studio is off on this server.");
  if (access === "sign-in") return refuse(401, "Your session in the studio is over. Sign in again.");
  return undefined;
}
