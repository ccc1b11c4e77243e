import { existsSync, readFileSync } from "node:fs";

/**
 * Is what npm says it has installed what the lockfile asks for? npm writes its own list
 * (node_modules/.package-lock.json) when an installation is complete. Saves whoever ran `npm install` by hand a second installation.
 *
 * @param {string} lockfile
 * @param {string} installedList
 */
export function isAsLocked(lockfile, installedList) {
  if (!existsSync(lockfile) || !existsSync(installedList)) return false;
  const wanted = packagesOf(lockfile);
  const installed = packagesOf(installedList);
  if (wanted === undefined || installed === undefined) return false;
  const fits = (path) => wanted[path]?.version === installed[path]?.version;
  return (
    Object.keys(installed).every((path) => wanted[path] !== undefined && fits(path)) &&
    // Optional packages are for other machines. The entry "" is the project itself.
    Object.keys(wanted).every(
      (path) => path === "" || wanted[path].optional || wanted[path].devOptional || fits(path),
    )
  );
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return undefined; // cut short by a full disk or a kill: the same as not there
  }
}
