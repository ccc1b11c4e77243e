import type { OutgoingItem } from "./bridge/from-items";
import type { FidelityNote } from "./fidelity";
import type { ForeignFile, ForeignItem } from "./foreign-item";

/** A foreign file as it was given: a name for messages, and its bytes. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

/**
 * Something that a reader had to guess and that a person may decide otherwise, such as which column of a table holds the question. The
 * decision comes back in `ReadOptions.choices`.
 */
export interface ReadChoice {
  /** What it is called in `choices`. */
  name: string;
  /** What to ask a person. */
  label: string;
  values: readonly string[];
  /** What was taken. */
  value: string;
}

/** What somebody decided before a file is read. */
export interface ReadOptions {
  /** By the names of the reader's choices. */
  choices?: Readonly<Record<string, string>>;
}

/** What a reader found. A bad item is among the items, with the kind `unread`. */
export interface Reading {
  items: ForeignItem[];
  files: ForeignFile[];
  /** What concerns the file as a whole. */
  notes: FidelityNote[];
  /** What it had to guess, where it had to. */
  choices?: ReadChoice[];
}

/** What a writer is given: items of a bank with what they refer to. */
export interface Writing {
  /** The bank's title. */
  title: string;
  language: string;
  items: readonly OutgoingItem[];
  /** Titles of the blueprint's domains by id. */
  domains: ReadonlyMap<string, string>;
  /** The bytes of a picture by its path in the bank; undefined when it is not there. */
  picture(path: string): Uint8Array | undefined;
}

/** What a writer made. Notes are by the id of the item; an item with a note of the fate `left-out` was not written. */
export interface Written {
  bytes: Uint8Array;
  notes: Map<string, FidelityNote[]>;
}

/**
 * One foreign format: a folder of lib/interop with a file `format.ts` that exports this. Nothing in it needs Node, and nothing in
 * it throws for what a file may hold, but for `Refused`.
 */
export interface InteropFormat {
  /** What stands behind `--format`. */
  id: string;
  /** What people call it. */
  title: string;
  /** What is written is called this, where that is one of several that are read. */
  writtenTitle?: string;
  /** Usual endings of file names, the first one for writing. They break ties only: content decides. */
  endings: readonly [string, ...string[]];
  /**
   * How sure it is that a file is of this format, from 0 (it is not) to 1, by its content alone.
   * @param head the beginning as text; empty where the bytes are no text
   */
  detect(source: Source, head: string): number;
  /** May take its time, for formats whose reader has to be loaded first. */
  read?(source: Source, options?: ReadOptions): Reading | Promise<Reading>;
  write?(writing: Writing): Written | Promise<Written>;
  /** The format that reads what this one writes, where it has no reader of its own. */
  readBy?: InteropFormat;
}
