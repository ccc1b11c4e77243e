import { ContentFolder } from "./content-folder";

/** One object a folder for the whole process: saves of one file wait for each other. */
const shared = globalThis as { rehearseContentFolders?: Map<string, ContentFolder> };

/** The content folder at a path. */
export function contentFolder(path: string): ContentFolder {
  shared.rehearseContentFolders ??= new Map();
  const known = shared.rehearseContentFolders.get(path) ?? new ContentFolder(path);
  shared.rehearseContentFolders.set(path, known);
  return known;
}
