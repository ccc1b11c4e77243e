/** A line that opens or closes fenced code. */
export interface Fence {
  sign: string;
  length: number;
  /** Nothing follows the sign: such a line can close a fence. */
  bare: boolean;
}

const pattern = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s*)*(`{3,}|~{3,})(.*)$/;

/** Reads a line as the beginning or the end of fenced code. Signs of lists and quotes before it don't count. */
export function fenceOf(line: string): Fence | undefined {
  // A fence stands at the beginning of its line; what lies beyond needs no look.
  const [, signs, rest = ""] = pattern.exec(line.slice(0, 300)) ?? [];
  if (!signs || (signs.startsWith("`") && rest.includes("`"))) return undefined;
  return { sign: signs.charAt(0), length: signs.length, bare: rest.trim() === "" };
}

/** Whether a line that reads as `fence` closes code that `open` opened. */
export function closesFence(open: Fence, fence: Fence | undefined): boolean {
  return fence?.bare === true && fence.sign === open.sign && fence.length >= open.length;
}

/** Index of the line that opens fenced code without end, if there is one. */
export function openFence(lines: readonly string[]): number | undefined {
  let open: { fence: Fence; index: number } | undefined;
  lines.forEach((line, index) => {
    const fence = fenceOf(line);
    if (!open) open = fence && { fence, index };
    else if (closesFence(open.fence, fence)) open = undefined;
  });
  return open?.index;
}
