import { findPart } from "@/lib/bank/compile/catalogue";
import type { OutlinePage } from "@/lib/bank/delivery/outline-page";

const forGood = {
  "Cache-Control": "public, max-age=31536000, immutable",
  "Content-Type": "application/json",
};

/** An outline page and its shards in one: `{ page, shards }`, the shards by their hash. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; page: string }> },
): Promise<Response> {
  const { bank, page: hash } = await params;
  const page = await findPart(bank, hash);
  const names = page === undefined ? undefined : (JSON.parse(page) as Partial<OutlinePage>).shards;
  if (!names) {
    return Response.json(
      { error: "There is no such page of a bank." },
      { status: 404, headers: { "Cache-Control": "no-store" } },
    );
  }
  const shards = await Promise.all(
    names.map(async (name) => `${JSON.stringify(name)}:${await findPart(bank, name)}`),
  );
  return new Response(`{"page":${page},"shards":{${shards.join(",")}}}`, { headers: forGood });
}
