import { contentDir, findBank } from "@/lib/bank/compile/catalogue";
import { readImage } from "@/lib/bank/compile/read-image";

/** A picture from a bank's folder. Its policy, which puts it into a sandbox, is in next.config.ts. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ bank: string; path: string[] }> },
): Promise<Response> {
  const { bank: id, path } = await params;
  const image = (await findBank(id)) && (await readImage(contentDir(), id, path.join("/")));
  if (!image) return new Response("There is no such picture.", { status: 404 });
  const headers = {
    "Content-Type": image.type,
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=86400",
    ETag: image.etag,
  };
  if (request.headers.get("if-none-match") === image.etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(image.bytes), { headers });
}
