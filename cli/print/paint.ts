import { styleText } from "node:util";

type Style = "red" | "yellow" | "cyan" | "dim" | "bold" | "underline";

/** Colours for people: only on a terminal, and never where NO_COLOR (no-color.org) asks for none. */
export function createPaint(isTerminal: boolean, env = process.env): (style: Style, text: string) => string {
  const on = env.NO_COLOR ? false : Boolean(env.FORCE_COLOR && env.FORCE_COLOR !== "0") || isTerminal;
  return (style, text) => (on ? styleText(style, text, { validateStream: false }) : text);
}
