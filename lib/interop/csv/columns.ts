/** What a column may hold. */
export const roles = [
  "question",
  "option",
  "key",
  "rationale",
  "answer",
  "key points",
  "hint",
  "explanation",
  "kind",
  "id",
  "domain",
  "concept",
  "difficulty",
  "sources",
  "competencies",
  "tags",
  "review by",
  "retired",
  "fixed",
  "nothing",
] as const;
export type Role = (typeof roles)[number];

/** Words in the heads of columns, in the languages of our learners. */
const names: [RegExp, Role][] = [
  [/^(?:question(?: ?text| ?stem)?|stem|prompt|front|term|pregunta|frage|anverso)$/, "question"],
  [/^(?:(?:option|choice|answer|distractor|opci[oó]n|respuesta) ?(?:\d{1,2}|[a-z])|[a-h])$/, "option"],
  [
    /^(?:key|correct(?: ?(?:answer|option|choice)s?)?|right(?: answer)?|solution|answer key|correcta|respuesta correcta)$/,
    "key",
  ],
  [/^(?:rationale|feedback|why) ?(?:\d{1,2}|[a-z])$/, "rationale"],
  [/^(?:answers?|back|definition|respuesta|reverso|model answer)$/, "answer"],
  [/^key ?points?$/, "key points"],
  [/^hints?(?: ?\d{1,2})?$|^pista ?\d*$/, "hint"],
  [/^(?:explanation|feedback|general feedback|rationale|comment|explicaci[oó]n)$/, "explanation"],
  [/^(?:kind|type|question type)$/, "kind"],
  [/^(?:id|identifier|guid|code)$/, "id"],
  [/^(?:domain|category|topic|subject|section|chapter|categor[ií]a|tema)$/, "domain"],
  [/^concept$/, "concept"],
  [/^(?:difficulty|level|dificultad)$/, "difficulty"],
  [/^sources?$/, "sources"],
  [/^competenc(?:y|ies)$/, "competencies"],
  [/^(?:tags?|keywords?|etiquetas?)$/, "tags"],
  [/^review ?by$/, "review by"],
  [/^retired$/, "retired"],
  [/^fixed$/, "fixed"],
];

/** What a column's head says that it holds. */
export function roleOf(head: string): Role | undefined {
  const plain = head
    .trim()
    .toLowerCase()
    .replace(/[_\-:*]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return names.find(([pattern]) => pattern.test(plain))?.[1];
}

/** What each column holds, as far as the first row tells; undefined where that row is no head. */
export function readHead(cells: readonly string[]): Role[] | undefined {
  const found = cells.map(roleOf);
  const isHead = found.includes("question") && found.filter(Boolean).length >= Math.min(2, cells.length);
  return isHead ? found.map((role) => role ?? "nothing") : undefined;
}

/** A letter or a number, as a column that names the key has it. */
const keyCell = /^\s*(?:[A-Ha-h]|[1-8])(?:\s*[,;&]\s*(?:[A-Ha-h]|[1-8]))*\s*$/;

/**
 * What columns without heads hold: two are the sides of a card; more are a question, options, and the key: a letter or number in the last
 * column, else the text of the option in it, else the first option.
 */
export function guessRoles(rows: readonly (readonly string[])[]): Role[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width <= 2) return ["question", "answer"].slice(0, width) as Role[];
  const last = rows.map((row) => row[width - 1] ?? "");
  const isKey = last.every(
    (cell, index) => keyCell.test(cell) || (rows[index] ?? []).slice(1, width - 1).includes(cell),
  );
  if (!isKey) return ["question", "answer", ...Array<Role>(width - 2).fill("nothing")];
  return ["question", ...Array<Role>(width - 2).fill("option"), "key"];
}
