import type { Case, Item } from "@/lib/bank/item";
import type { Fate, FidelityNote, SourcePlace } from "@/lib/interop/fidelity";
import type { ReadChoice } from "@/lib/interop/format";
import type { BankText } from "@/lib/interop/import/bank-text";
import type { Change } from "@/lib/interop/import/step";

/** A format as a list shows it. */
export interface FormatName {
  id: string;
  title: string;
}

/** A category of a foreign file whose items name no domain of the bank. Its name is empty where they have none. */
export interface HomelessCategory {
  name: string;
  count: number;
}

/** What a foreign file turned out to be. */
export interface ReadSummary {
  key: string;
  name: string;
  /** Why it can't be taken, in words for people. */
  refused?: { message: string; help: string };
  format?: FormatName;
  /** Titles of the first items. */
  first: string[];
  count: number;
  /** Items that could not be read. */
  unread: number;
  choices: ReadChoice[];
  notes: FidelityNote[];
  homeless: HomelessCategory[];
}

/** What would become of one item of a foreign file. */
export interface PlannedItem {
  index: number;
  title: string;
  ids: string[];
  place: SourcePlace;
  fate: Fate;
  notes: FidelityNote[];
  change: Change;
  fields: string[];
  /** MDX of the bank's and of the source's, where they differ. */
  before?: string;
  after?: string;
  /** Whether it can be shown as a learner will see it. */
  isShowable: boolean;
}

/** What would become of a foreign file. */
export interface PlannedSource {
  key: string;
  name: string;
  items: PlannedItem[];
  notes: FidelityNote[];
}

/** What an import would do. */
export interface PlanSummary {
  sources: PlannedSource[];
  /** Paths of the files that it writes. */
  writes: string[];
}

/** What somebody decided of one foreign file. */
export interface SourceDecisions {
  key: string;
  domain: string;
  /** Domains by the name of a category. */
  domainOf: ReadonlyMap<string, string>;
  /** Items that are taken or left against what the plan says, by their index. */
  chosen: ReadonlyMap<number, boolean>;
}

/** An item as it will be, with its pictures in it. */
export interface ShownItem {
  items: Item[];
  case?: Case;
}

/** What the page asks the worker, by name: what it gives and what comes back. */
export interface ImportCalls {
  formats: { ask: Record<never, never>; answer: { read: FormatName[]; write: FormatName[] } };
  read: {
    ask: {
      key: string;
      name: string;
      bytes?: ArrayBuffer;
      format?: string;
      choices?: Record<string, string>;
    };
    answer: ReadSummary;
  };
  forget: { ask: { key: string }; answer: undefined };
  /** `files` is the bank as it stands on disk. */
  plan: { ask: { files: BankText[]; decisions: SourceDecisions[] }; answer: PlanSummary };
  show: { ask: { key: string; index: number }; answer: ShownItem };
  files: {
    ask: Record<never, never>;
    answer: { texts: { path: string; text: string }[]; pictures: { path: string; bytes: Uint8Array }[] };
  };
  zip: { ask: { bank: string }; answer: Uint8Array };
  report: { ask: Record<never, never>; answer: string };
  export: {
    ask: { bank: string; format: string };
    answer: {
      bytes: Uint8Array;
      name: string;
      report: string;
      counts: Record<Fate, number>;
      items: PlannedItem[];
    };
  };
  archive: { ask: { bank: string }; answer: Uint8Array };
}

export type CallName = keyof ImportCalls;

/** A question to the worker. */
export interface ImportQuestion {
  number: number;
  name: CallName;
  ask: unknown;
}

/** The worker's answer, or why there is none. */
export type ImportReply = { number: number; answer: unknown } | { number: number; failed: string };
