import { findPart } from "@/lib/bank/compile/catalogue";

const forGood = {
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Type": "application/json",
};

/** An outline page or a shard by the hash of its content: the same for good. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; hash: string }> },
): Promise<Response> {
  const { bank, hash } = await params;
  const json = await findPart(bank, hash);
  if (json !== undefined) return new Response(json, { headers: forGood });
  return Response.json(
    { error: "There is no such part of a bank." },
    { status: 404, headers: { "Cache-Control": "no-store" } },
  );
}
