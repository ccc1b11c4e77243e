/** One thing that a terminal shows: a character with its marks, and how many columns it takes. */
export interface Cell {
  text: string;
  width: number;
  /** Where it ends in the line, in UTF-16 units from 0. */
  end: number;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const tabWidth = 4;

/** East Asian wide and fullwidth characters (Unicode TR11) by block, and emoji shown as pictures. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;

/** Splits a line into what a terminal shows, tabs widened to spaces and control characters made visible. */
export function toCells(line: string): Cell[] {
  let column = 0;
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const cell = { ...toCell(segment, column), end: index + segment.length };
    column += cell.width;
    return cell;
  });
}

function toCell(segment: string, column: number): { text: string; width: number } {
  if (segment === "\t") {
    const width = tabWidth - (column % tabWidth);
    return { text: " ".repeat(width), width };
  }
  const text = showControls(segment);
  if (text !== segment) return { text, width: text.length };
  if (/^\p{Mark}+$/u.test(segment)) return { text, width: 0 };
  return { text, width: wide.test(segment) ? 2 : 1 };
}

/**
 * Text that is safe to print. Banks come from strangers: an escape sequence could repaint the terminal, and a
 * change of direction could show a line as something that it is not.
 */
export function showControls(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (control) => {
    const code = control.codePointAt(0) ?? 0;
    // U+2400 and on are pictures of the first 32 control characters.
    return code < 32 ? String.fromCodePoint(0x2400 + code) : "\ufffd";
  });
}
