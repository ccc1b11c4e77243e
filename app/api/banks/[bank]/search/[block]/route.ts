import { findSearchBlock } from "@/lib/bank/compile/search-catalogue";

const forGood = {
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Type": "application/octet-stream",
};

/** A block of a large bank's search index by the hash of its content: the same for good. For devices that keep the bank. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; block: string }> },
): Promise<Response> {
  const { bank, block } = await params;
  const bytes = await findSearchBlock(bank, block);
  if (bytes) return new Response(new Uint8Array(bytes), { headers: forGood });
  return Response.json(
    { error: "There is no such block of an index." },
    { status: 404, headers: { "Cache-Control": "no-store" } },
  );
}
