import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/**
 * One hash over files and whole folders: by path, size and content. What is missing counts as missing, so that
 * adding or removing a file changes the hash. Times are not looked at: a fresh clone of the same files is the same.
 *
 * @param {string} base paths are given, and hashed, relative to this folder
 * @param {string[]} paths files and folders, absolute or relative to `base`
 * @param {string[]} [also] other texts that the result depends on
 * @returns {string} SHA-256 in hexadecimal digits
 */
export function hashFiles(base, paths, also = []) {
  const hash = createHash("sha256");
  // JSON keeps neighbours apart: no two different lists make the same text.
  const add = (...parts) => hash.update(`${JSON.stringify(parts)}\n`);
  for (const text of also) add("text", text);
  for (const path of paths) {
    const full = resolve(base, path);
    const files = listFiles(full);
    add("path", path, files.length);
    for (const file of files) {
      const content = readFileSync(file);
      add(relative(full, file).split(sep).join("/"), content.length, sha256(content));
    }
  }
  return hash.digest("hex");
}

function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}

/** All files under a path in a fixed order; the path itself when it is a file; none when it is not there. */
function listFiles(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "node_modules" && name !== ".git" && name !== ".DS_Store")
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
