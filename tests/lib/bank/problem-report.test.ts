import { describe, expect, it } from "vitest";
import {
  longestIssueLink,
  longestMailto,
  type ProblemReport,
  reportLink,
  reportText,
  reportTitle,
} from "@/lib/bank/problem-report";

const report: ProblemReport = {
  bank: { id: "demo", title: "Demo exam" },
  version: "v1",
  item: "question-1",
  page: "https://rehearse.test/exams/demo/questions/question-1",
  text: "The key is B & not A?\nSee page 5.",
};
const email = { email: "a+b@example.org" };
const issues = { issues: "https://example.org/issues/new?labels=content" };

/** Subject and body of a mailto: address. */
function read(link: string | undefined) {
  const url = new URL(link ?? "");
  return { to: url.pathname, subject: url.searchParams.get("subject"), body: url.searchParams.get("body") };
}

it("says what, where, in which version, and in whose words", () => {
  expect(reportTitle(report)).toBe("Problem with question-1 (demo)");
  expect(reportText(report)).toBe(
    "The key is B & not A?\nSee page 5.\n\nItem: question-1\nBank: demo, version v1\nPage: https://rehearse.test/exams/demo/questions/question-1",
  );
});

describe("an e-mail", () => {
  it("has all of it, with the line ends of a mail", () => {
    expect(read(reportLink(email, report))).toEqual({
      to: "a%2Bb@example.org",
      subject: reportTitle(report),
      body: reportText(report).replaceAll("\n", "\r\n"),
    });
  });

  it.each([
    ["letters", "word ".repeat(4000)],
    ["what grows when it is encoded", "日本語 ".repeat(2000)],
    ["characters of two halves", "🌱".repeat(5000)],
    ["half characters", "\ud83c".repeat(3000)],
  ])(
    "has an address of at most 1,800 characters for 20,000 of %s, and says that it is shortened",
    (_, text) => {
      const link = reportLink(email, { ...report, text }) ?? "";
      expect(link.length).toBeLessThanOrEqual(longestMailto);
      expect(link.length).toBeGreaterThan(longestMailto - 60);
      const { body } = read(link);
      expect(body).toContain("… (shortened; the whole text is in my export)");
      expect(body).toContain("Item: question-1\r\nBank: demo, version v1");
    },
  );

  it("is not cut in the middle of a character", () => {
    const { body } = read(reportLink(email, { ...report, text: "🌱".repeat(5000) }));
    expect(body).not.toContain("\ufffd");
  });

  it("can't be given other receivers or parts by what a learner writes", () => {
    const link = reportLink(email, { ...report, text: "x&bcc=c@example.org\r\nBcc: d@example.org" });
    expect([...new URL(link ?? "").searchParams.keys()]).toEqual(["subject", "body"]);
  });
});

describe("an issue", () => {
  it("keeps what the bank's address asks for", () => {
    const url = new URL(reportLink(issues, report) ?? "");
    expect(url.origin + url.pathname).toBe("https://example.org/issues/new");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      labels: "content",
      title: reportTitle(report),
      body: reportText(report),
    });
  });

  it("is bounded too", () => {
    const link = reportLink(issues, { ...report, text: "é".repeat(20_000) }) ?? "";
    expect(link.length).toBeLessThanOrEqual(longestIssueLink);
  });
});

it("has a title of at most 120 characters", () => {
  expect(reportTitle({ ...report, item: "a".repeat(200) })).toHaveLength(120);
});
