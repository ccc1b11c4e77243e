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
  "deck",
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
  [/^(?:incorrect|wrong)(?: ?(?:answer|option|choice)s?)? ?(?:\d{1,2}|[a-z])?$/, "option"],
  [
    /^(?:key|correct(?: ?(?:answer|option|choice)s?)?|right(?: answer)?|solution|answer key|correcta|respuesta correcta)$/,
    "key",
  ],
  [/^(?:rationale|feedback|why) ?(?:\d{1,2}|[a-z])$/, "rationale"],
  [/^(?:answers?|back|definition|respuesta|reverso|model answer)$/, "answer"],
  [/^key ?points?$/, "key points"],
  [/^hints?(?: ?\d{1,2})?$|^pista ?\d*$/, "hint"],
  [
    /^(?:explanation|answer explanation|feedback|general feedback|rationale|comment|explicaci[oó]n)$/,
    "explanation",
  ],
  [/^(?:kind|type|question type)$/, "kind"],
  [/^(?:id|identifier|guid|code)$/, "id"],
  [/^(?:domain|category|topic|subject|section|chapter|categor[ií]a|tema)$/, "domain"],
  [/^deck$/, "deck"],
  [/^concept$/, "concept"],
  [/^(?:difficulty|level|dificultad)$/, "difficulty"],
  [/^sources?$/, "sources"],
  [/^competenc(?:y|ies)$/, "competencies"],
  [/^(?:tags?|keywords?|etiquetas?)$/, "tags"],
  [/^review ?by$/, "review by"],
  [/^retired$/, "retired"],
  [/^fixed$/, "fixed"],
];

const roleOfWords = (words: string) => {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[_\-:*]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return names.find(([pattern]) => pattern.test(plain))?.[1];
};

/** What a column's head says that it holds. Advice behind its name, as in `Answer 3 (optional)` or `Question - max 120 characters`, is none of it. */
export function roleOf(head: string): Role | undefined {
  const name = head
    .slice(0, 500)
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s[-–—]\s[\s\S]*$/, "");
  return roleOfWords(head.slice(0, 500)) ?? roleOfWords(name);
}

/** Options that are all said to be wrong: then the right one stands in the column for the key, by its words. */
function withAnswerApart(roles: readonly (Role | undefined)[], cells: readonly string[]): Role[] {
  const options = cells.filter((_, index) => roles[index] === "option");
  const isApart =
    options.length > 0 &&
    options.every((head) => /^\s*(?:incorrect|wrong|distractor)/i.test(head)) &&
    !roles.includes("answer");
  return roles.map((role) => (isApart && role === "key" ? "answer" : (role ?? "nothing")));
}

/** What each column holds, as far as the first row tells; undefined where that row is no head. */
export function readHead(cells: readonly string[]): Role[] | undefined {
  const found = cells.map(roleOf);
  const isHead = found.includes("question") && found.filter(Boolean).length >= Math.min(2, cells.length);
  return isHead ? withAnswerApart(found, cells) : undefined;
}

/** Templates of quiz programs have a title and advice above the head. */
const mostAbove = 15;

/** The row that names the columns: the first one, or one below lines of a single cell each. */
export function findHead(rows: readonly (readonly string[])[]): { index: number; roles: Role[] } | undefined {
  for (const [index, cells] of rows.slice(0, mostAbove).entries()) {
    const roles = readHead(cells);
    if (roles) return { index, roles };
    if (cells.filter((cell) => cell.trim() !== "").length > 1) return undefined;
  }
  return undefined;
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
