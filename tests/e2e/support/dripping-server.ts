import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How long each piece of a page stays the last one: long enough for a frame to be painted now and then. */
const pieceMs = 4;

/** Serves another server's pages tag by tag, as a slow network might bring them, and all else as it is. */
export async function serveDripping(origin: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const { accept = "*/*", rsc } = request.headers;
    const answer = await fetch(new URL(request.url ?? "/", origin), {
      headers: { accept, ...(rsc ? { rsc: String(rsc) } : {}) },
    });
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!type.startsWith("text/html")) return response.end(body);
    for (const piece of pieces(body.toString())) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, pieceMs));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { origin: `http://localhost:${portOf(server)}`, close: () => server.closeAllConnections() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** The head in one piece, what is seen tag by tag, and the data for the scripts in one piece again. */
function pieces(html: string): string[] {
  const body = html.indexOf("<body");
  const data = html.indexOf("<script", html.indexOf("</footer>"));
  return [html.slice(0, body), ...html.slice(body, data).split(/(?<=>)/), html.slice(data)];
}
