const pattern = /data:image\/[a-z0-9.+-]+;base64,[a-z0-9+/=\s]*/gi;

/**
 * Takes pictures that are written into HTML out of it, so that text is measured and searched as text.
 * @returns the HTML with `rehearse-data:0` and so on in their place, and the addresses
 */
export function liftDataUris(html: string): { html: string; uris: string[] } {
  if (!html.includes(";base64,")) return { html, uris: [] };
  const uris: string[] = [];
  const lifted = html.replace(pattern, (uri) => {
    uris.push(uri);
    return `rehearse-data:${uris.length - 1}`;
  });
  return { html: lifted, uris };
}
