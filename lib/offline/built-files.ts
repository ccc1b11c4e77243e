/** Files of the app that pages load, from all that a build put into its static folder: `path` with any slashes. */
export function listAssets(files: readonly string[]): string[] {
  return files
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^(chunks|media|css)\/.+\.(js|css|woff2|svg|png|ico)$/.test(path))
    .sort()
    .map((path) => `/_next/static/${path}`);
}

/** The app's styles, which a route serves under a name made from their content, by the addresses that were built. */
export function listStyles(addresses: readonly string[]): string[] {
  return addresses.filter((address) => /^\/styles\/[^/]+\.css$/.test(address));
}

/** The banks that have a page, by the addresses that were built. */
export function listBankIds(addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => /^\/exams\/([^/]+)$/.exec(address)?.[1] ?? []).sort();
}
