/** Address of the manifest of one version of a bank. What is there never changes. */
export function manifestUrl(bank: string, version: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/${encodeURIComponent(version)}/manifest`;
}

/** Address of what the lessons of one version of a bank are about (`TeachingLesson`). What is there never changes. */
export function lessonsUrl(bank: string, version: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/${encodeURIComponent(version)}/lessons`;
}

/** Address of a part (an outline page, a shard) by the hash of its content. What is there never changes. */
export function partUrl(bank: string, hash: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/parts/${encodeURIComponent(hash)}`;
}

/**
 * Address of a pack: an outline page and all its shards in one, for those who want the whole bank. Named by the page's
 * hash, which stands for the hashes of its shards.
 */
export function packUrl(bank: string, page: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/packs/${encodeURIComponent(page)}`;
}
