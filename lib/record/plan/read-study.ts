import { dayOf } from "@/lib/memory/day";
import type { KeyChanged, RecordEvent } from "../event";
import type { RecordStore } from "../store";
import { answersBehind, rescoreResponses } from "./rescored-responses";
import { createResponseReader, isResponseTo, type PlanResponse } from "./response-of";
import { isSavedStudy, openStudy, packStudy, type SavedStudy } from "./saved-study";
import { createLearner, createStudy, placed, type Study, withConcepts } from "./study";

/** Where a study is read from: a store, or a record that keeps nothing aside. */
export type StudySource = Pick<RecordStore, "list"> &
  Partial<Pick<RecordStore, "find" | "readLogs" | "readAside" | "writeAside">>;

/** Whose study, of what. */
export interface StudyWanted {
  /** The bank's id. */
  bank: string;
  /** Ids of the bank's concepts, in its order. */
  concepts: readonly string[];
  /** Today's local day number. */
  today: number;
}

const pageSize = 5000;

/** Reading an event again takes as long as keeping so many concepts again: a big study is not kept anew for a few events. */
const conceptsAnEvent = 100;

/**
 * What a bank's responses say of the learner. What was learned until yesterday is kept beside the record, with today's
 * responses in full, so that taking one back is cheap and only what is new is read. Where something older than that changes
 * (a late event from another device, an old response taken back, a key by which old answers count), all events are read
 * again.
 * @param onProgress hears how many events were read
 * @throws StoreError
 */
export async function readStudy(
  source: StudySource,
  { concepts, ...wanted }: StudyWanted,
  onProgress: (events: number) => void = () => {},
): Promise<Study> {
  const name = `study/${wanted.bank}`;
  const kept = await source.readAside?.(name);
  const saved = kept && isSavedStudy(kept.value) ? kept.value : undefined;
  const again = saved && (await readAll(source, wanted, saved, onProgress));
  const result = again ?? (await readAll(source, wanted, undefined, onProgress));
  if (!result) throw new Error("Inconsistent: reading everything can't be contradicted.");
  if (kept && result.packed) {
    // Nobody needs it: without it, the next time only reads more.
    await source.writeAside?.(kept.edition, name, result.packed).catch(() => false);
  }
  return placed(result.study, concepts);
}

/** @returns `null` where what is read contradicts what was learned before. */
async function readAll(
  source: StudySource,
  { bank, today }: Omit<StudyWanted, "concepts">,
  saved: SavedStudy | undefined,
  onProgress: (events: number) => void,
): Promise<{ study: Study; packed?: SavedStudy | undefined } | null> {
  const read = createResponseReader();
  const fresh = await readFresh(source, bank, saved, read, onProgress);
  const { responses, retracted, seq } = fresh;
  const keys = [...(saved?.keys ?? []), ...fresh.keys].filter(({ id }) => !retracted.has(id));
  const behind = await answersBehind(source, bank, keys);
  if (saved) {
    const known = new Set(responses.map(({ id }) => id));
    const newlyKeyed = new Set(fresh.keys.map(({ item }) => item));
    const isLate = responses.some(({ time }) => time < saved.time);
    const isRescored = behind.some(({ id, item }) => newlyKeyed.has(item) && !known.has(id));
    const unknown = [...retracted].filter((id) => !known.has(id));
    if (isLate || isRescored || (await hasCounted(source, unknown, bank))) return null;
    const before = new Set(saved.recent.map(({ id }) => id));
    const added = responses.filter(({ id }) => !before.has(id));
    if (await hasSecondAnswer(source, added, known, today)) return null;
  }

  const counting = firstOnes(
    rescoreResponses(responses, keys, behind, read)
      .filter(({ id }) => !retracted.has(id))
      .sort(byTime),
  );
  const isRecent = ({ day }: PlanResponse) => day >= today;
  // From the first of today on, in the order of time: what comes after it must not be learned before it.
  const cut = counting.findIndex(isRecent);
  const settled = cut === -1 ? counting : counting.slice(0, cut);
  const recent = cut === -1 ? [] : counting.slice(cut);
  const study = withConcepts(
    saved ? openStudy(saved) : createStudy([]),
    counting.map(({ concept }) => concept),
  );
  const exams = new Set([...study.openExams, ...fresh.exams]);
  const learner = createLearner(study);
  const isExam = ({ session }: PlanResponse) => session !== undefined && exams.has(session);
  for (const event of settled) learner.learn(event, isExam(event));
  for (const session of exams) study.openExams.add(session);
  const time = settled.at(-1)?.time ?? saved?.time ?? Number.NEGATIVE_INFINITY;
  const isWorthKeeping = !saved || (seq - saved.seq) * conceptsAnEvent > saved.concepts.length;
  const packed = isWorthKeeping ? packStudy(study, { seq, time, recent, keys }) : undefined;
  for (const event of recent) learner.learn(event, isExam(event));
  return { study, packed };
}

/** What of the events since a study was kept is about the bank; of all events where none was. */
interface Fresh {
  /** With those of the newest day that were kept with the study. */
  responses: PlanResponse[];
  retracted: Set<string>;
  keys: KeyChanged[];
  /** Practice exams, by session. */
  exams: string[];
  seq: number;
}

async function readFresh(
  source: StudySource,
  bank: string,
  saved: SavedStudy | undefined,
  read: ReturnType<typeof createResponseReader>,
  onProgress: (events: number) => void,
): Promise<Fresh> {
  const fresh: Fresh = {
    responses: [...(saved?.recent ?? [])],
    retracted: new Set(),
    keys: [],
    exams: [],
    seq: saved?.seq ?? 0,
  };
  const known = new Set(fresh.responses.map(({ id }) => id));
  let count = 0;
  for (;;) {
    const page = await source.list(fresh.seq, pageSize);
    for (const { event } of page) {
      if (event.type === "retracted") fresh.retracted.add(event.target);
      else if (isKeyOf(event, bank)) fresh.keys.push(event);
      else if (event.type === "session-started" && event.bank === bank && event.activity === "exam") {
        fresh.exams.push(event.session);
      } else if (isResponseTo(event, bank) && !known.has(event.id)) {
        known.add(event.id);
        fresh.responses.push(read(event));
      }
    }
    fresh.seq = page.at(-1)?.seq ?? fresh.seq;
    count += page.length;
    onProgress(count);
    if (page.length < pageSize) return fresh;
  }
}

function isKeyOf(event: RecordEvent, bank: string): event is KeyChanged {
  return event.type === "key-changed" && event.bank === bank;
}

/** By (time, id), as events count everywhere. */
function byTime(a: PlanResponse, b: PlanResponse): number {
  return a.time - b.time || (a.id < b.id ? -1 : 1);
}

/** Within one session the first answer to each item: a session that is open in two tabs would count one twice. */
function firstOnes(responses: readonly PlanResponse[]): PlanResponse[] {
  const seen = new Set<string>();
  return responses.filter(({ isAnswer, session, item }) => {
    if (!isAnswer || session === undefined) return true;
    const place = `${session}/${item}`;
    return !seen.has(place) && seen.add(place);
  });
}

/**
 * Whether an answer is the second one to its item in a session that began on an earlier day and was learned from: a session
 * that was open in two tabs. What was taken back today is none of these, so an undo costs nothing.
 */
async function hasSecondAnswer(
  source: StudySource,
  added: readonly PlanResponse[],
  known: ReadonlySet<string>,
  today: number,
): Promise<boolean> {
  const answers = added.filter(({ isAnswer, session }) => isAnswer && session !== undefined);
  const sessions = [...new Set(answers.map(({ session }) => session as string))];
  if (sessions.length === 0) return false;
  if (!source.readLogs) return true;
  const logs = await source.readLogs(sessions.map((id) => ({ kind: "session", bank: "", id })));
  const settled = new Set(
    logs.flat().flatMap(({ event }) => {
      if (event.type !== "answered" || known.has(event.id)) return [];
      return dayOf(event.time, event.zone) < today ? [`${event.session}/${event.item}`] : [];
    }),
  );
  return answers.some(({ session, item }) => settled.has(`${session}/${item}`));
}

/** Whether one of these events, of which only the ids are at hand, is a response to the bank, or a change of its keys. */
async function hasCounted(source: StudySource, ids: readonly string[], bank: string): Promise<boolean> {
  if (ids.length === 0) return false;
  if (!source.find) return true;
  return (await source.find(ids)).some((event) => isResponseTo(event, bank) || isKeyOf(event, bank));
}
