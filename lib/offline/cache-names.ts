/** The app's own files. Their names hold a hash of their content, so builds share this cache. */
export const assetCache = "rehearse-assets";

/** What is kept of which bank. */
export const keptCache = "rehearse-kept";

const pagePrefix = "rehearse-pages-";

/** HTML documents of one build of the app. They name that build's files, so builds never share them. */
export function pageCache(build: string): string {
  return pagePrefix + build;
}

/** Whether a cache holds HTML documents of some build. */
export function isPageCache(name: string): boolean {
  return name.startsWith(pagePrefix);
}

/** Content of one bank, all versions. Every address in it means one content for good, pictures aside. */
export function bankCache(bank: string): string {
  return `rehearse-bank-${bank}`;
}
