import { type SignInRefusal, signInWords } from "@/components/studio/sign-in-words";
import { isFromOurPage } from "@/lib/server/same-origin";
import { addressOf, isInTheClear, sessionCookie, studioGuard } from "@/lib/server/studio-access";
import { sessionMs } from "@/lib/server/studio-guard";
import { studioPage } from "@/lib/server/studio-page";
import { answer, refuse } from "../refuse";

const attributes = "Path=/; HttpOnly; Secure; SameSite=Strict";

interface Asked {
  password: unknown;
  /** The page that a form without a script goes back to; undefined where a script asks. */
  page?: string;
}

async function read(request: Request): Promise<Asked> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) {
    const body = (await request.json().catch(() => null)) as { password?: unknown } | null;
    return { password: body?.password };
  }
  const form = await request.formData().catch(() => new FormData());
  return { password: form.get("password"), page: studioPage(form.get("page")) };
}

/** An answer to a form: the browser goes on to a page. */
function goTo(page: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { "cache-control": "no-store", location: page, ...headers },
  });
}

/** Signs in with the studio's password: `{ "password": "…" }`, or a form of the fields `password` and `page`. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  if (!isFromOurPage(headers)) return refuse(403, "This request does not come from the studio’s own pages.");
  const guard = studioGuard();
  if (!guard) return refuse(404, "The studio is off on this server.");
  const { password, page } = await read(request);
  const no = (status: number, why: SignInRefusal, text: string = signInWords[why]) =>
    page === undefined ? refuse(status, text) : goTo(`${page}?sign-in=${why}`);
  if (isInTheClear(headers)) return no(403, "clear");
  if (typeof password !== "string" || password === "") return no(400, "empty");
  const signedIn = await guard.signIn(password, addressOf(headers));
  if (signedIn.outcome === "wrong") return no(401, "wrong");
  if (signedIn.outcome === "wait") {
    const seconds = Math.ceil(signedIn.waitMs / 1000);
    const text = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    return no(429, "wait", `There were too many wrong passwords. Try again in ${text}.`);
  }
  const cookie = {
    "set-cookie": `${sessionCookie}=${signedIn.session}; ${attributes}; Max-Age=${sessionMs / 1000}`,
  };
  return page === undefined ? answer({}, 200, cookie) : goTo(page, cookie);
}

/** Signs out on this device. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isFromOurPage(request.headers))
    return refuse(403, "This request does not come from the studio’s own pages.");
  return answer({}, 200, { "set-cookie": `${sessionCookie}=; ${attributes}; Max-Age=0` });
}
