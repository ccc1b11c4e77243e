import { findManifest } from "@/lib/bank/compile/catalogue";

const forGood = { "Cache-Control": "public, max-age=31536000, immutable" };

/** The manifest of one version of a bank. The address names the version, so a browser may keep the answer for good. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ bank: string; version: string }> },
): Promise<Response> {
  const { bank, version } = await params;
  const manifest = await findManifest(bank, version);
  if (manifest) return Response.json(manifest, { headers: forGood });
  return Response.json(
    { error: "There is no such version of a bank." },
    { status: 404, headers: { "Cache-Control": "no-store" } },
  );
}
