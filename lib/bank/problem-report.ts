import type { Feedback } from "./bank";

/** A learner's report of a problem, with all that the people of the bank need to find it. */
export interface ProblemReport {
  bank: { id: string; title: string };
  /** The bank's version that the learner saw. */
  version: string;
  item: string;
  /** The address of the item's page. */
  page: string;
  /** What the learner wrote. */
  text: string;
}

/** Longest addresses, in characters. Mail programs cut longer ones off; servers refuse them. */
export const longestMailto = 1800;
export const longestIssueLink = 6000;

const longestTitle = 120;
const cutNotice = "… (shortened; the whole text is in my export)";

/** What the report is called. */
export function reportTitle({ item, bank }: ProblemReport): string {
  const title = `Problem with ${item} (${bank.id})`;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** The report as a text to send: the learner's words, then what they are about. */
export function reportText(report: ProblemReport, words = report.text): string {
  const { bank, version, item, page } = report;
  return `${words}\n\nItem: ${item}\nBank: ${bank.id}, version ${version}\nPage: ${page}`;
}

/**
 * The address that opens a prefilled e-mail or issue. Where the whole text does not fit, the learner's words are
 * shortened, and say so; the ids never are.
 */
export function reportLink(feedback: Feedback, report: ProblemReport): string | undefined {
  const { email, issues } = feedback;
  if (email !== undefined) {
    return shortenToFit(report, longestMailto, (body) => {
      // RFC 6068: lines of a mail end with CR LF.
      const query = `subject=${encode(reportTitle(report))}&body=${encode(body.replaceAll("\n", "\r\n"))}`;
      return `mailto:${encode(email).replaceAll("%40", "@")}?${query}`;
    });
  }
  if (issues === undefined) return undefined;
  return shortenToFit(report, longestIssueLink, (body) => {
    const url = new URL(issues);
    url.searchParams.set("title", wellFormed(reportTitle(report)));
    url.searchParams.set("body", wellFormed(body));
    return url.href;
  });
}

/** The address with as many of the learner's words as fit, found by halving. */
function shortenToFit(report: ProblemReport, longest: number, print: (body: string) => string): string {
  const whole = print(reportText(report));
  if (whole.length <= longest) return whole;
  // By characters, not by halves of them.
  const words = [...report.text];
  const cut = (count: number) => print(reportText(report, `${words.slice(0, count).join("")}${cutNotice}`));
  let fits = 0;
  let tooMany = words.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (cut(middle).length <= longest) fits = middle;
    else tooMany = middle;
  }
  return cut(fits);
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Half a character, as some keyboards leave behind, can't stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
