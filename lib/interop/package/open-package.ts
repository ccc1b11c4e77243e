import { openZip } from "../archive/read-zip";
import { decodeText, withLineFeeds } from "../decode-text";
import type { FidelityNote } from "../fidelity";
import { limits } from "../limits";
import { Refused } from "../refused";
import { type PackageResource, readManifest } from "./read-manifest";

/** An archive of files with a manifest: an IMS content package, a Common Cartridge, or files zipped by hand. */
export interface ContentPackage {
  /** Paths of all files. */
  names: readonly string[];
  /** What the manifest lists, with paths from the archive's root; nothing where there is no manifest. */
  resources: readonly PackageResource[];
  /** The folder of the manifest, with a slash at its end, or nothing. */
  base: string;
  /**
   * A file's bytes; undefined when it is not there.
   * @throws Refused when it is too large or damaged
   */
  read(name: string): Uint8Array | undefined;
  /**
   * A file as text with line feeds.
   * @throws Refused when it is too large, damaged or no text
   */
  text(name: string, notes: FidelityNote[]): string | undefined;
  /** The file that an address in another file means: beside it, from the root, or by its name alone. */
  resolve(address: string, from: string): string | undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path without `.` and `..`; steps above the root are dropped, since nothing lies there. */
function normalPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
const fileOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** What stands for the folder of a cartridge's own files. */
const fileBase = /^(?:\$|%24)(?:IMS[-_]CC[-_]FILEBASE|CANVAS_COURSE_REFERENCE)(?:\$|%24)\/?/i;

/** What a Blackboard export calls a file; the number is a part of the file's name in the archive. */
const boardFile = /\bxid-\d+_\d+\b/;

function resolver(names: readonly string[], base: string) {
  const known = new Set(names);
  const byFile = new Map<string, string | undefined>();
  for (const name of names) byFile.set(fileOf(name), byFile.has(fileOf(name)) ? undefined : name);
  return (given: string, from: string): string | undefined => {
    const address = given.trim().slice(0, 2000);
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
    const board = boardFile.exec(address)?.[0];
    if (board) return names.find((name) => fileOf(name).includes(board) && !name.endsWith(".xml"));
    const bare = address.replace(/[?#].*$/s, "");
    const inBase = fileBase.test(bare);
    const path = bare.replace(fileBase, "").replace(/^\/+/, "");
    const folders = inBase ? [`${base}web_resources/`, base] : [folderOf(from), base];
    for (const one of [path, decoded(path)])
      for (const folder of folders) {
        const whole = normalPath(folder + one);
        if (known.has(whole)) return whole;
      }
    return byFile.get(fileOf(decoded(path)));
  };
}

/**
 * Opens an archive with its manifest.
 * @throws Refused for archives and manifests that are refused
 */
export function openPackage(bytes: Uint8Array): ContentPackage {
  const archive = openZip(bytes);
  // Packed on a Mac, an archive holds a shadow of each file.
  const names = archive.names.filter((name) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  const text = (name: string, notes: FidelityNote[]) => {
    const found = archive.read(name);
    if (!found) return undefined;
    const { text, notes: own } = decodeText(found);
    notes.push(...own);
    return withLineFeeds(text);
  };
  const [manifest] = names
    .filter((name) => fileOf(name).toLowerCase() === "imsmanifest.xml")
    .sort((a, b) => a.length - b.length);
  const base = manifest ? folderOf(manifest) : "";
  const listed = manifest ? readManifest(text(manifest, []) ?? "") : [];
  const resolve = resolver(names, base);
  const resources = listed.map((resource) => ({
    ...resource,
    files: resource.files.flatMap((file) => resolve(file, base) ?? []),
  }));
  return { names, resources, base, read: archive.read, text, resolve };
}

/** A part of a package that could not be read costs itself alone; what is made to do harm costs the whole. */
export function isHarmful(error: unknown): boolean {
  return !(error instanceof Refused) || error.rule === "archive-too-large";
}

/** How much of a file is looked at to tell what it is. */
const headCharacters = 4000;

/** The beginning of a file of a package; nothing where it can't be read. For telling formats apart. */
export function headOf(content: ContentPackage, name: string): string {
  const found = content.read(name);
  if (!found || found.length > limits.textBytes) return "";
  return new TextDecoder("utf-8").decode(found.subarray(0, headCharacters));
}
