import type { Piece } from "@/lib/interop/bridge/piece";
import { toPiece } from "@/lib/interop/bridge/to-piece";
import type { Reading } from "@/lib/interop/format";
import { readH5p } from "@/lib/interop/h5p/read-h5p";
import { aTarget } from "./foreign";
import type { H5pPart } from "./h5p-shapes";
import { anArchive, aPicture } from "./office-file";

/** An archive of a content by itself, as H5P exports it. */
export const anH5pFile = ({ library, params, metadata }: H5pPart) => {
  const [mainLibrary = "", version = ""] = library.split(" ");
  const [majorVersion, minorVersion] = version.split(".");
  return anArchive({
    "h5p.json": JSON.stringify({
      ...metadata,
      language: "und",
      mainLibrary,
      embedTypes: ["iframe"],
      preloadedDependencies: [{ machineName: mainLibrary, majorVersion, minorVersion }],
    }),
    "content/content.json": JSON.stringify(params),
    "content/images/cup.png": aPicture,
    [`${mainLibrary}-${version}/library.json`]: "{}",
  });
};
/** What a content by itself gives. */
export const readPart = (part: H5pPart): Reading => readH5p({ name: "a.h5p", bytes: anH5pFile(part) });
/** What becomes of each question of a content in a bank. */
export const partPieces = (part: H5pPart): Piece[] =>
  readPart(part).items.map((item, index) => toPiece(item, `item-${index + 1}`, aTarget));
