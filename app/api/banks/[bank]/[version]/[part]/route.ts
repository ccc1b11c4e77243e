import type { Bank } from "@/lib/bank/bank";
import { loadBank } from "@/lib/bank/compile/catalogue";
import { findSearchDirectory } from "@/lib/bank/compile/search-catalogue";
import { listSearchDocuments } from "@/lib/bank/search-documents";

const parts: Record<string, (bank: Bank) => unknown> = {
  search: listSearchDocuments,
};

/** A part of a bank as JSON. The address names the version, so a browser may keep the answer for good. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; version: string; part: string }> },
): Promise<Response> {
  const { bank: id, version, part } = await params;
  const build = Object.hasOwn(parts, part) ? parts[part] : undefined;
  // Of a large bank, search has an index in blocks: this is what says where to look in it.
  const directory = part === "search" ? await findSearchDirectory(id) : undefined;
  if (directory) return Response.json(directory, { headers: cached(directory.version === version) });
  const bank = build && (await loadBank(id));
  if (!bank) return Response.json({ error: "There is no such part of a bank." }, { status: 404 });
  return Response.json(build(bank), { headers: cached(version === bank.version) });
}

function cached(isCurrent: boolean) {
  return { "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "no-store" };
}
