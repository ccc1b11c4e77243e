import { isFromOurPage } from "@/lib/server/same-origin";
import { addressOf, isInTheClear, sessionCookie, studioGuard } from "@/lib/server/studio-access";
import { sessionMs } from "@/lib/server/studio-guard";
import { answer, refuse } from "../refuse";

const attributes = "Path=/; HttpOnly; Secure; SameSite=Strict";

/** Signs in with the studio's password: `{ "password": "…" }`. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isFromOurPage(headers)) return refuse(403, "This request does not come from the studio’s own pages.");
  const guard = studioGuard();
  if (!guard) return refuse(404, "The studio is off on this server.");
  if (isInTheClear(headers))
    return refuse(403, "Over a network the studio needs https: anybody on the way could read the password.");
  const body = (await request.json().catch(() => ({}))) as { password?: unknown };
  if (typeof body.password !== "string" || body.password === "") return refuse(400, "Type the password.");
  const signedIn = await guard.signIn(body.password, addressOf(headers));
  if (signedIn.outcome === "wrong") return refuse(401, "This is not the password.");
  if (signedIn.outcome === "wait") {
    const seconds = Math.ceil(signedIn.waitMs / 1000);
    const text = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    return refuse(429, `There were too many wrong passwords. Try again in ${text}.`);
  }
  const cookie = `${sessionCookie}=${signedIn.session}; ${attributes}; Max-Age=${sessionMs / 1000}`;
  return answer({}, 200, { "set-cookie": cookie });
}

/** Signs out on this device. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isFromOurPage(request.headers))
    return refuse(403, "This request does not come from the studio’s own pages.");
  return answer({}, 200, { "set-cookie": `${sessionCookie}=; ${attributes}; Max-Age=0` });
}
