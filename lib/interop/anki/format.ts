import { zipNames } from "../archive/zip-names";
import type { InteropFormat } from "../format";
import { readAnki } from "./read-anki";
import { writeAnki } from "./write-anki";

/** Packages of Anki: decks, and whole collections. */
export const anki: InteropFormat = {
  id: "anki",
  title: "Anki",
  endings: [".apkg", ".colpkg"],
  detect({ bytes }) {
    return zipNames(bytes).some((name) => /^collection\.anki2(?:1b?)?$/.test(name)) ? 0.95 : 0;
  },
  read: readAnki,
  write: writeAnki,
};
