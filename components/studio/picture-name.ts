/** A file's name as a bank's pictures are named: small letters, digits and hyphens. */
export function pictureName(name: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const plain = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${plain || "picture"}${ending.toLowerCase()}`;
}
