/** One address that is fetched to study a bank without a network. */
export interface OfflineFile {
  url: string;
  /** How much room it takes on the device, about. */
  bytes: number;
  /**
   * `data` and `picture` are the same for every build of the app; a `page` is an HTML document and belongs to the build
   * that made it. A `pack` holds an outline page and its shards.
   */
  kind: "data" | "pack" | "picture" | "page";
}

/** All that it takes to study one version of a bank without a network. */
export interface OfflineList {
  bank: string;
  title: string;
  version: string;
  files: OfflineFile[];
}

/** Address of the list for the newest version of a bank. Never cached. */
export function offlineListUrl(bank: string): string {
  return `/api/banks/${encodeURIComponent(bank)}/offline`;
}

/** How much room a list takes, in bytes. */
export function listedBytes({ files }: Pick<OfflineList, "files">): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
