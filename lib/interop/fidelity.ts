/**
 * What became of something on its way between two formats, best first. `changed`: all is there, in another form.
 * `in-part`: something is lost. `draft`: kept where it is listed and never asked, since it has no key. `left-out`: not kept.
 */
export const fates = ["kept", "changed", "in-part", "draft", "left-out"] as const;
export type Fate = (typeof fates)[number];

/** One thing that did not come through as it was. */
export interface FidelityNote {
  fate: Exclude<Fate, "kept">;
  /** Kebab-case id of the reason: the same for all items with the same trouble. */
  rule: string;
  /** One sentence that says what was found and what became of it. */
  message: string;
  /** One sentence that says what to do about it, where there is something to do. */
  help?: string;
}

/** Where something stands in a foreign file. */
export interface SourcePlace {
  /** The file's name, with the path inside of an archive behind a colon. */
  file: string;
  /** Counted from 1, where the file has lines. */
  line?: number;
  /** What else says where, such as `question 12` or `row 4`. */
  part?: string;
}

/** What became of one item. */
export interface ItemFidelity {
  /** Its title or first words, for people. */
  title: string;
  /** Ids that it has in the bank. None when it was left out, several when it became several. */
  ids: string[];
  place: SourcePlace;
  fate: Fate;
  notes: FidelityNote[];
}

/** What became of everything. Plain data: only the edge (command line, screen) makes text of it. */
export interface FidelityReport {
  /** Id of the foreign format. */
  format: string;
  direction: "import" | "export";
  /** The foreign file. */
  file: string;
  items: ItemFidelity[];
  /** What concerns no item in particular. */
  notes: FidelityNote[];
}

/** The worst of the notes' fates; `kept` without any. */
export function worstFate(notes: readonly FidelityNote[]): Fate {
  return notes.reduce<Fate>(
    (worst, { fate }) => (fates.indexOf(fate) > fates.indexOf(worst) ? fate : worst),
    "kept",
  );
}

/** How many items had which fate. */
export function countFates({ items }: Pick<FidelityReport, "items">): Record<Fate, number> {
  const counts: Record<Fate, number> = { kept: 0, changed: 0, "in-part": 0, draft: 0, "left-out": 0 };
  for (const { fate } of items) counts[fate]++;
  return counts;
}

/** Notes without repetitions: one trouble is told once for an item, however often it has it. */
export function uniqueNotes(notes: readonly FidelityNote[]): FidelityNote[] {
  return [...new Map(notes.map((note) => [`${note.rule}\0${note.message}`, note])).values()];
}
