/** Endings of pictures that every browser shows, and their media types. */
export const pictureTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
};

/** The media type of a picture by the ending of its path, in any case; undefined where browsers don't show such a file. */
export function pictureTypeOf(path: string): string | undefined {
  const ending = path.split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(pictureTypes, ending) ? pictureTypes[ending] : undefined;
}
