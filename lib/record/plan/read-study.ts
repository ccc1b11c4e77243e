import type { RecordStore } from "../store";
import { createResponseReader, isResponseTo, type PlanResponse } from "./response-of";
import { isSavedStudy, openStudy, packStudy, type SavedStudy } from "./saved-study";
import { createLearner, createStudy, type Study } from "./study";

/** Where a study is read from: a store, or a record that keeps nothing aside. */
export type StudySource = Pick<RecordStore, "list"> &
  Partial<Pick<RecordStore, "find" | "readAside" | "writeAside">>;

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

/**
 * What a bank's responses say of the learner. What was learned until yesterday is kept beside the record, with today's
 * responses in full, so that taking one back is cheap and only what is new is read. Where something older than that changes
 * (a late event from another device, an old response taken back), all events are read again.
 * @param onProgress hears how many events were read
 * @throws StoreError
 */
export async function readStudy(
  source: StudySource,
  wanted: StudyWanted,
  onProgress: (events: number) => void = () => {},
): Promise<Study> {
  const name = `study/${wanted.bank}`;
  const kept = await source.readAside?.(name);
  const saved = kept && isSavedStudy(kept.value) ? kept.value : undefined;
  const again = saved && (await goOn(source, wanted, saved, onProgress));
  const result = again ?? (await readAll(source, wanted, undefined, onProgress));
  if (!result) throw new Error("Inconsistent: reading everything can't be contradicted.");
  if (kept && result.packed.seq !== (again && saved?.seq)) {
    // Nobody needs it: without it, the next time only reads more.
    await source.writeAside?.(kept.edition, name, result.packed).catch(() => false);
  }
  return result.study;
}

async function goOn(
  source: StudySource,
  wanted: StudyWanted,
  saved: SavedStudy,
  onProgress: (events: number) => void,
) {
  const study = openStudy(saved, wanted.concepts);
  if (!study) return null;
  return readAll(source, wanted, { study, saved }, onProgress);
}

interface Base {
  study: Study;
  saved: SavedStudy;
}

/** @returns `null` where what is read contradicts what was learned before. */
async function readAll(
  source: StudySource,
  { bank, concepts, today }: StudyWanted,
  base: Base | undefined,
  onProgress: (events: number) => void,
): Promise<{ study: Study; packed: SavedStudy } | null> {
  const study = base?.study ?? createStudy(concepts);
  const responses: PlanResponse[] = [...(base?.saved.recent ?? [])];
  const read = createResponseReader();
  const known = new Set(responses.map(({ id }) => id));
  const retracted = new Set<string>();
  const exams = new Set(study.openExams);
  let seq = base?.saved.seq ?? 0;
  let count = 0;
  for (;;) {
    const page = await source.list(seq, pageSize);
    for (const { event } of page) {
      if (event.type === "retracted") retracted.add(event.target);
      else if (event.type === "session-started" && event.bank === bank && event.activity === "exam") {
        exams.add(event.session);
      } else if (isResponseTo(event, bank) && !known.has(event.id)) {
        known.add(event.id);
        responses.push(read(event));
      }
    }
    seq = page.at(-1)?.seq ?? seq;
    count += page.length;
    onProgress(count);
    if (page.length < pageSize) break;
  }
  if (base) {
    const late = responses.some(({ time }) => time < base.saved.time);
    const unknown = [...retracted].filter((id) => !known.has(id));
    if (late || (unknown.length > 0 && (await hasResponse(source, unknown, bank)))) return null;
  }

  const counting = firstOnes(responses.filter(({ id }) => !retracted.has(id)).sort(byTime));
  const isRecent = ({ day }: PlanResponse) => day >= today;
  // From the first of today on, in the order of time: what comes after it must not be learned before it.
  const cut = counting.findIndex(isRecent);
  const settled = cut === -1 ? counting : counting.slice(0, cut);
  const recent = cut === -1 ? [] : counting.slice(cut);
  const learner = createLearner(study);
  const isExam = ({ session }: PlanResponse) => session !== undefined && exams.has(session);
  for (const event of settled) learner.learn(event, isExam(event));
  for (const session of exams) study.openExams.add(session);
  const time = settled.at(-1)?.time ?? base?.saved.time ?? Number.NEGATIVE_INFINITY;
  const packed = packStudy(study, { seq, time, recent });
  for (const event of recent) learner.learn(event, isExam(event));
  return { study, packed };
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

/** Whether one of these events, of which only the ids are at hand, is a response to the bank. */
async function hasResponse(source: StudySource, ids: readonly string[], bank: string): Promise<boolean> {
  if (!source.find) return true;
  return (await source.find(ids)).some((event) => isResponseTo(event, bank));
}
