/**
 * The names of a bank's own files: its sheet, its item files in folders of the author's choice, its lessons, items that
 * wait for a key, and the ledger of imports.
 */
const filePattern =
  /^(?:bank\.mdx|imports\/ledger\.json|(?:questions|lessons|drafts)(?:\/[^/\\]+)*\/[^/\\]+\.mdx)$/;
/** What an import reads of a bank, and may write. */
const importPattern = /^(?:bank\.mdx|imports\/|questions\/|drafts\/)/;
const picturePattern = /^images(?:\/[^/\\]+)*\/[^/\\]+\.(?:png|jpe?g|gif|webp|avif)$/;
const importedDrawing = /^images\/imported\/[^/\\]+\.svg$/;
const bankPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longer paths are not written: some systems could not read them back. */
const longest = 200;

/** A name that stands for itself: not hidden, no way up, nothing that a system reads as something else. */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return !/^[.\s]|[.\s]$|[\u0000-\u001f\u007f<>:"|?*]/.test(name);
}

function isPlainPath(path: string, pattern: RegExp): boolean {
  return path.length <= longest && pattern.test(path) && path.split("/").every(isPlainName);
}

/** Whether a text may be the name of a bank's folder. */
export function isBankName(name: string): boolean {
  return name.length <= 100 && bankPattern.test(name);
}

/** Whether the studio may read and write a file of this path inside a bank's folder. */
export function isContentPath(path: string): boolean {
  return isPlainPath(path, filePattern);
}

/** Whether an import is worked out from a file of this path: when one of them changes, the plan is old. */
export function isImportPath(path: string): boolean {
  return isContentPath(path) && importPattern.test(path);
}

/** The same of a picture. SVG is left out: it can hold a script. */
export function isPicturePath(path: string): boolean {
  return isPlainPath(path, picturePattern);
}

/** Whether a path is that of a drawing (SVG) which an import brings. Whoever writes it looks for scripts in it first. */
export function isImportedDrawing(path: string): boolean {
  return isPlainPath(path, importedDrawing);
}
