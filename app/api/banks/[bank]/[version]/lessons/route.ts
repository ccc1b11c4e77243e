import { teachingLessons } from "@/lib/bank/bank-sheet";
import { findBank } from "@/lib/bank/compile/catalogue";

/**
 * Which lessons teach which questions. Only who keeps missing something asks for it, so it does not come with the page. The
 * address names the version, so a browser may keep the answer for good; an older version gets today's lessons.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; version: string }> },
): Promise<Response> {
  const { bank: id, version } = await params;
  const bank = await findBank(id);
  if (!bank) return Response.json({ error: "There is no such bank." }, { status: 404 });
  const isCurrent = bank.version === version;
  return Response.json(teachingLessons(bank), {
    headers: { "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "no-store" },
  });
}
