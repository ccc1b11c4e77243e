import { labelOf } from "./labels";
import { type Ahead, type Line, lineText } from "./line";

const ahead = /^\s*(type|title|points?|point value)\s*:\s*(\S.*)$/i;

function aheadOf(line: Line): Ahead | undefined {
  const [, name, value = ""] = (line.block ? null : ahead.exec(lineText(line).slice(0, 500))) ?? [];
  if (name === undefined) return undefined;
  if (/^type$/i.test(name)) return { type: value.trim().toUpperCase().slice(0, 40) };
  return /^title$/i.test(name) ? { title: value.trim().slice(0, 200) } : { hasPoints: true };
}

/**
 * Puts lines that stand right above a question's number to the line with the number. They would else be taken for a part of the
 * question before. Elsewhere such lines stay what they are.
 */
export function liftAhead(lines: readonly Line[]): Line[] {
  const lifted: Line[] = [];
  let waiting: Line[] = [];
  let found: Ahead = {};
  for (const line of lines) {
    const own = aheadOf(line);
    if (own) {
      waiting.push(line);
      found = { ...found, ...own };
      continue;
    }
    const isNumber = waiting.length > 0 && labelOf(line)?.kind === "number";
    const [first] = waiting;
    if (isNumber)
      lifted.push({ ...line, ahead: found, isAfterBlank: first?.isAfterBlank ?? line.isAfterBlank });
    else lifted.push(...waiting, line);
    waiting = [];
    found = {};
  }
  return [...lifted, ...waiting];
}
