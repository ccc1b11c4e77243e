import { expect, test } from "vitest";
import { exportRecord } from "@/lib/record/export-record";
import { makeResponseFile } from "@/lib/responses/make-response-file";
import { readResponses } from "@/lib/responses/read-responses";
import { anAnswer } from "../../support/an-event";
import { aResponseBank } from "./some-responses";

const read = (text: string) => readResponses("class.csv", text, aResponseBank);
/** What was read, as `learner item score chosen`. */
const told = (text: string) =>
  read(text).sheets.flatMap(({ learner, responses }) =>
    responses.map(
      ({ item, score, chosen }) => `${learner ?? "?"} ${item} ${score} ${chosen?.join("+") ?? "–"}`,
    ),
  );
const rules = (text: string) => read(text).diagnostics.map(({ rule, line }) => `${rule} ${line}`);

test("a record as the app exports it", () => {
  const event = anAnswer({ item: "q1" });
  const { sheets, diagnostics } = read(exportRecord([event, anAnswer({ bank: "other" })], 0));
  expect(diagnostics).toEqual([]);
  expect(sheets).toMatchObject([{ responses: [{ id: event.id, item: "q1", score: 1, chosen: ["a"] }] }]);
});

test("a file of responses comes back as it was made", () => {
  const { text } = makeResponseFile([anAnswer({ item: "q1" })], "demo", "someone");
  expect(told(text)).toEqual(["someone q1 1 a"]);
});

test("files that are something else are refused with what to do", () => {
  const other = makeResponseFile([], "another", "someone").text;
  for (const text of ["{}", "hello", "{", other, '{"format":"rehearse-responses","version":2}']) {
    const { sheets, diagnostics } = read(text);
    expect(sheets).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: "error", help: expect.stringMatching(/\.$/) }]);
  }
});

test("a row an answer, with what was chosen by letter, text or id, or with right and wrong", () => {
  expect(told("learner,item,answer,time\nana,q1,A,12\nana,q2,option B.,1:05\nlu,q1,c,\nlu,q3,-,3\n")).toEqual(
    ["ana q1 1 a", "ana q2 0 b", "lu q1 0 c", "lu q3 0 "],
  );
  expect(told("student;question;correct\nana;q1;yes\nana;q2;0\nlu;q2;50 %\n")).toEqual([
    "ana q1 1 –",
    "ana q2 0 –",
    "lu q2 0.5 –",
  ]);
  expect(read("learner,item,answer,time\nana,q1,A,12\nana,q2,A,1:05\n").sheets[0]?.responses).toMatchObject([
    { durationMs: 12_000 },
    { durationMs: 65_000 },
  ]);
});

test("several options of one answer", () => {
  const bank = {
    id: "demo",
    items: aResponseBank.items.map((item) => ({
      ...item,
      options: item.options.map((option) => ({ ...option, isKey: "ab".includes(option.id) })),
    })),
  };
  const { sheets } = readResponses(
    "x",
    'learner,item,answer\nana,q1,"A, B"\nana,q2,Option a; Option b\nana,q3,A\n',
    bank,
  );
  expect(sheets[0]?.responses.map(({ score }) => score)).toEqual([1, 1, 0]);
});

test("a row a learner, with right and wrong or with choices; empty was not asked, a dash was left open", () => {
  expect(told("name\tq1\tq2\tq3\nana\t1\tA\t0\nlu\t0\t-\t\n")).toEqual([
    "ana q1 1 –",
    "ana q2 1 a",
    "ana q3 0 –",
    "lu q1 0 –",
    "lu q2 0 ",
  ]);
});

test("a row a learner without a column for names", () => {
  expect(read("q1,q2\n1,0\n1,1\n").sheets.length).toBe(2);
});

test("Moodle's report of responses: questions are found by their text, an attempt is a paper", () => {
  const report = [
    '"Last name","First name","Email address",Status,"Started on",Completed,"Time taken","Grade/10.00","Question 1","Response 1","Right answer 1","Question 2","Response 2","Right answer 2"',
    'Doe,Ana,a@b.c,Finished,x,y,5 mins,5.00,"What is q1?: Option a; Option b","Option a","Option a","What is q2?","Reworded","Reworded too"',
    'Roe,Lu,l@b.c,Finished,x,y,5 mins,5.00,"What is q1?: Option a; Option b",-,"Option a","What is q2?","Option b","Option a"',
    'Poe,Io,i@b.c,"In progress",x,-,-,-,"What is q1?",-,"Option a","What is q2?","Option b","Option a"',
    ',,"Overall average",,,,,5.00,,,,,,',
  ].join("\n");
  const { sheets, diagnostics } = read(report);
  expect(diagnostics).toEqual([]);
  expect(
    sheets.map(({ responses }) => responses.map(({ item, score, chosen }) => [item, score, chosen])),
  ).toEqual([
    [
      ["q1", 1, ["a"]],
      ["q2", 0, undefined],
    ],
    [["q2", 0, ["b"]]],
  ]);
  expect(sheets.map(({ papers }) => papers.map(({ items }) => items))).toEqual([
    [["q1", "q2"]],
    [["q1", "q2"]],
  ]);
});

test("what can't be used is told with its line, and costs itself alone", () => {
  const text = "learner,item,answer\nana,q9,A\nana,q1,Z\n,q2,A\nlu,q2,A\n";
  expect(told(text)).toEqual(["lu q2 1 a"]);
  expect(rules(text)).toEqual(["unknown-item 2", "unreadable-answer 3", "no-learner 4"]);
});

test("a table of other questions is refused", () => {
  expect(rules("learner,x1,x2\nana,1,0\n")).toEqual(["not-responses 1"]);
});

test("two tables of one name are two tables", () => {
  const ids = (text: string) => read(text).sheets.flatMap(({ responses }) => responses.map(({ id }) => id));
  const [one, other] = [ids("q1,q2\n1,0\n"), ids("q1,q2\n1,1\n")];
  expect(one.filter((id) => other.includes(id))).toEqual([]);
});
