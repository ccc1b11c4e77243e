import { contentDir, findBank } from "@/lib/bank/compile/catalogue";
import { readImage } from "@/lib/bank/compile/read-image";

/** A picture may hold a script (SVG): opened by itself, it gets a sandbox and may load nothing. */
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A picture from a bank's folder. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string; path: string[] }> },
): Promise<Response> {
  const { bank: id, path } = await params;
  const image = (await findBank(id)) && (await readImage(contentDir(), id, path.join("/")));
  if (!image) return new Response("There is no such picture.", { status: 404 });
  const headers = {
    "Content-Type": image.type,
    "Content-Security-Policy": imagePolicy,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
    ETag: image.etag,
  };
  if (request.headers.get("if-none-match") === image.etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(image.bytes), { headers });
}
