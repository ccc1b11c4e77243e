import type { Response, ResponseSheet, SatPaper } from "./response";

/** Everything that is known of one learner. */
export interface MergedLearner {
  /** Tells learners apart, and is the same whatever the order of files. */
  id: string;
  responses: Response[];
  papers: SatPaper[];
}

/**
 * Puts together what several files say: a set union by id. Sheets with the same pseudonym are one learner, and so are sheets that share a
 * response, since no two learners do: a record exported twice, or from two devices that were synchronised, counts once.
 */
export function mergeSheets(sheets: readonly ResponseSheet[]): MergedLearner[] {
  const parent = sheets.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    parent[at] = root;
    return root;
  };
  const owners = new Map<string, number>();
  const claim = (name: string, at: number) => {
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, at);
    else parent[rootOf(at)] = rootOf(owner);
  };
  sheets.forEach(({ learner, responses, papers }, at) => {
    if (learner !== undefined) claim(`learner ${learner}`, at);
    for (const { id } of responses) claim(`response ${id}`, at);
    for (const { id } of papers) claim(`paper ${id}`, at);
  });
  const groups = new Map<number, ResponseSheet[]>();
  sheets.forEach((sheet, at) => {
    const root = rootOf(at);
    groups.set(root, [...(groups.get(root) ?? []), sheet]);
  });
  return [...groups.values()].flatMap((group): MergedLearner[] => {
    const responses = byId(group.flatMap((sheet) => sheet.responses));
    const papers = byId(group.flatMap((sheet) => sheet.papers));
    const [id] = [...responses, ...papers].map((one) => one.id).sort();
    return id === undefined ? [] : [{ id, responses, papers }];
  });
}

/** Each once, in order of time and id. Of two with one id and other times (one was cut to the minute), the earlier one stays. */
function byId<T extends { id: string; time: number }>(all: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const one of all) {
    const known = found.get(one.id);
    if (!known || one.time < known.time) found.set(one.id, one);
  }
  return [...found.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
}
