import { searchLargeBank } from "@/lib/bank/compile/search-catalogue";
import { longestQuery, mostHits } from "@/lib/bank/search/search-directory";

const headers = { "Cache-Control": "no-store" };

/**
 * Searches a bank that is too large to be searched in the browser: `?q=WORDS&limit=20`. Nothing is kept of what was asked. On a
 * device that keeps the bank, the service worker answers instead.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string }> },
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = (searchParams.get("q") ?? "").slice(0, longestQuery);
  const limit = Math.min(mostHits, Math.max(1, Number(searchParams.get("limit")) || 20));
  const answer = await searchLargeBank((await params).bank, query, limit);
  if (answer) return Response.json(answer, { headers });
  return Response.json({ error: "There is no bank of this id that has an index." }, { status: 404, headers });
}
