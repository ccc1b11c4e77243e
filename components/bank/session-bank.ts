import type { BankContent } from "@/lib/bank/delivery/bank-outline";
import type { SessionItem } from "@/lib/record/event";
import { PartMissing } from "./fetch-json";
import { keepSitting, readSitting } from "./kept-sittings";
import { type BankRef, loadContent, loadManifest } from "./load-bank";

/** The items of one session, of one version of the bank: the one that the session began with, to its end. */
export interface SessionBank extends BankContent {
  /** Whether all its items are here, as far as that version has them. Until then, later ones are on their way. */
  isWhole: boolean;
  /** The version that it began with is gone everywhere, and this is the newest. */
  isReplaced: boolean;
}

/** A session, as far as loading its items looks at it. A `SessionState` is one. */
export interface SessionItems {
  id: string;
  items: readonly SessionItem[];
  version?: string | undefined;
}

/** How to tell a session that is over. Those that are not are kept longer on the device. */
export type IsOver = (session: string) => boolean;

/** The sessions that this page looked at last. */
const opened = new Map<string, SessionBank>();
const mostOpened = 4;

function remember(session: string, bank: SessionBank): void {
  opened.delete(session);
  opened.set(session, bank);
  const [oldest] = opened.keys();
  if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest);
}

/** A session begins with this content: nothing has to be loaded for it, and the device keeps it. */
export function openSession(session: string, content: BankContent, isOver: IsOver): void {
  remember(session, { ...content, isWhole: true, isReplaced: false });
  void keepSitting(session, content, isOver);
}

/** The items of a session, if this page has them already. */
export function openedSession(session: string): SessionBank | undefined {
  return opened.get(session);
}

/** What loading a session's items asks. */
export interface SessionWanted {
  /** The bank's newest version. */
  newest: BankRef;
  session: SessionItems;
  /** The item that is shown first; left out when nothing can be shown before all are there. */
  first?: string | undefined;
  isOver: IsOver;
  /** Called with the first item as soon as it is there, and with all of them. */
  show: (bank: SessionBank) => void;
}

/**
 * Loads the items of a session in the version that it began with: from this page, from the device, from the server, in
 * this order. Where all have lost that version, the newest one stands in for it.
 * @throws Error when the network or the server fails
 */
export async function loadSession({ newest, session, first, isOver, show }: SessionWanted): Promise<void> {
  const ids = session.items.map(({ item }) => item);
  const version = session.version ?? newest.version;
  const finish = (content: BankContent, isReplaced: boolean) => {
    const bank = { ...content, isWhole: true, isReplaced };
    remember(session.id, bank);
    show(bank);
  };
  const known = opened.get(session.id);
  if (known) return show(known);
  const kept = await readSitting(session.id);
  if (kept?.version === version) return finish(kept, false);

  const load = async (wanted: BankRef, isReplaced: boolean) => {
    const manifest = await loadManifest(wanted);
    if (first !== undefined) show({ ...(await loadContent(manifest, [first])), isWhole: false, isReplaced });
    const content = await loadContent(manifest, ids);
    if (!isReplaced) void keepSitting(session.id, content, isOver);
    finish(content, isReplaced);
  };
  try {
    await load({ id: newest.id, version }, false);
  } catch (error) {
    if (!(error instanceof PartMissing) || version === newest.version) throw error;
    await load(newest, true);
  }
}
