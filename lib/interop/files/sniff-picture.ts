const starts: [ending: string, bytes: readonly (number | undefined)[]][] = [
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["webp", [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50]],
  ["avif", [undefined, undefined, undefined, undefined, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69]],
];

/** What in an SVG could run, fetch or hide something. Pictures of drawing programs have none of it. */
const unsafeSvg =
  /<!(?:ENTITY|DOCTYPE[^>]{0,500}\[)|<[a-z]*:?(?:script|foreignObject|iframe|embed|object|handler|set|animate\w*)\b|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["']?\s*(?!["']?#|["']?data:image\/(?:png|jpe?g|gif|webp))[^"'\s>]|@import|url\(\s*["']?\s*(?!["']?#)|<\?xml-stylesheet/i;

/** What a picture is, by its first bytes: its usual ending, `unsafe-svg`, or undefined when browsers don't show it. Names lie. */
export function sniffPicture(bytes: Uint8Array): string | undefined {
  for (const [ending, start] of starts)
    if (start.every((byte, index) => byte === undefined || bytes[index] === byte)) return ending;
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 1000));
  if (!/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/i.test(head))
    return undefined;
  return unsafeSvg.test(new TextDecoder("utf-8").decode(bytes)) ? "unsafe-svg" : "svg";
}
