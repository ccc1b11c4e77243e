import { findOfflineList } from "@/lib/bank/compile/list-offline";

/** What to fetch to study the newest version of a bank without a network. Asked anew each time: it names that version. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const list = await findOfflineList((await params).bank);
  const headers = { "Cache-Control": "no-store" };
  if (list) return Response.json(list, { headers });
  return Response.json({ error: "There is no such bank." }, { status: 404, headers });
}
