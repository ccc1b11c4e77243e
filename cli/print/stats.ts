import { flagText } from "@/lib/psychometrics/flag-text";
import type { Estimate } from "@/lib/psychometrics/score-table";
import type { ResponseReport } from "@/lib/responses/analyse-responses";
import type { ResponseItem } from "@/lib/responses/asked-bank";
import { leftOutTexts } from "@/lib/responses/left-out-text";
import type { Screen } from "../screen";
import { showControls } from "./cells";
import { createPaint } from "./paint";

type AnalysedItem = ResponseReport["items"][number];

const tooFew = "too few";
const percent = (share: number) => `${Math.round(share * 100)} %`;
const decimal = (value: number) => value.toFixed(2);
const ranged = (estimate: Estimate | null, write: (value: number) => string) => {
  if (!estimate) return tooFew;
  const { value, range } = estimate;
  return `${write(value)}${range ? ` (${write(range.low)} to ${write(range.high)})` : ""}`;
};

/** What options are called in a table: the author's letters. */
function lettersOf(items: readonly ResponseItem[]): (item: string) => (option: string) => string {
  const byId = new Map(items.map((item) => [item.id, item.options.map(({ id }) => id)]));
  return (item) => (option) => String.fromCharCode(65 + (byId.get(item)?.indexOf(option) ?? 0));
}

/** For people: what is known of whole papers, a line for each question, and what was left out. */
export function printStats(report: ResponseReport, items: readonly ResponseItem[], screen: Screen): string {
  const paint = createPaint(screen.isTerminal);
  const nameOf = lettersOf(items);
  const head = ["question", "asked", "right (95 %)", "discrimination (95 %)", "efficiency", "median s"];
  const rows = report.items.map((item) => [
    item.item,
    String(item.learners),
    ranged(item.facility, percent),
    ranged(item.discrimination, decimal),
    item.efficiency ? percent(item.efficiency.value) : tooFew,
    item.medianMs === null ? "–" : String(Math.round(item.medianMs / 1000)),
  ]);
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const lines = [
    paint("bold", `${report.bank}: ${count(report.learners, "learner")}, ${count(report.answers, "answer")}`),
    "",
    ...report.papers.slice(0, mostPapers).flatMap(paperLines),
    ...(report.papers.length > mostPapers
      ? [`and ${report.papers.length - mostPapers} more papers.`, ""]
      : []),
    ...(rows.length > 0 ? [paint("underline", line(head))] : []),
    ...report.items.flatMap((item, at) => [
      line(rows[at] ?? []),
      ...choiceLine(item, nameOf(item.item)),
      ...item.flags.map((flag) => paint("yellow", `    ! ${flagText(flag, item, nameOf(item.item))}`)),
    ]),
    ...section(
      "Left out",
      leftOutTexts(report.leftOut).map((text) => `  ${text}`),
    ),
    ...section(
      "Files",
      report.diagnostics.map(
        ({ file, line: at, severity, message, help }) =>
          `  ${showControls(file)}:${at} ${paint(severity === "error" ? "red" : "yellow", severity)} ${showControls(`${message} ${help}`)}`,
      ),
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

const mostPapers = 5;
const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
const section = (title: string, lines: string[]) => (lines.length > 0 ? ["", title, ...lines] : []);

function paperLines({ items, learners, statistics }: ResponseReport["papers"][number]): string[] {
  const title = `Paper of ${count(items.length, "question")}, ${count(learners, "learner")}`;
  if (!statistics) return [`${title}: too few answers.`, ""];
  const { mean, median, sd, skewness, kurtosis, alpha, errorRatio, standardError } = statistics;
  const number = (value: number | null) => (value === null ? "–" : decimal(value));
  return [
    title,
    `  mean ${decimal(mean)} (${percent(mean / items.length)}), median ${decimal(median)}, standard deviation ${number(sd)}, skewness ${number(skewness)}, kurtosis ${number(kurtosis)}`,
    `  internal consistency (alpha, KR-20) ${alpha ? ranged(alpha, decimal) : "–"}, error ratio ${errorRatio === null ? "–" : percent(errorRatio)}, standard error ${number(standardError)}`,
    "",
  ];
}

function choiceLine({ options }: AnalysedItem, nameOf: (option: string) => string): string[] {
  if (options.length === 0) return [];
  const parts = options.map(
    ({ option, isKey, count: chosen, rate }) =>
      `${nameOf(option)}${isKey ? " (key)" : ""} ${rate === null ? chosen : percent(rate)}`,
  );
  return [`    ${parts.join(", ")}`];
}

/** One JSON document, all figures in it. */
export function printStatsJson(report: ResponseReport, items: readonly ResponseItem[]): string {
  const nameOf = lettersOf(items);
  const withText = report.items.map((item) => ({
    ...item,
    flags: item.flags.map((flag) => ({ ...flag, text: flagText(flag, item, nameOf(item.item)) })),
  }));
  return `${JSON.stringify({ ...report, items: withText }, null, 2)}\n`;
}

/** A row for each question. Figures that too few answers stand behind are empty. */
export function printStatsCsv(report: ResponseReport, items: readonly ResponseItem[]): string {
  const nameOf = lettersOf(items);
  const exact = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : value.toFixed(4);
  const bounds = (estimate: Estimate | null) => [
    exact(estimate?.value),
    exact(estimate?.range?.low),
    exact(estimate?.range?.high),
  ];
  const head = [
    ...["item", "learners", "omitted", "facility", "facility low", "facility high", "sd"],
    ...["discrimination", "discrimination low", "discrimination high", "efficiency", "efficiency low"],
    ...["efficiency high", "median seconds", "choices", "flags"],
  ];
  const rows = report.items.map((item) => [
    ...[item.item, String(item.learners), String(item.omitted)],
    ...[...bounds(item.facility), exact(item.sd), ...bounds(item.discrimination), ...bounds(item.efficiency)],
    item.medianMs === null ? "" : String(item.medianMs / 1000),
    item.options.map((option) => `${nameOf(item.item)(option.option)} ${option.count}`).join("; "),
    item.flags.map((flag) => flagText(flag, item, nameOf(item.item))).join(" "),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/** A cell as RFC 4180 wants it. */
function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
