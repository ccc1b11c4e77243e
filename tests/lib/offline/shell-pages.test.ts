import { expect, test } from "vitest";
import { listAssets, listBankIds, listStyles } from "@/lib/offline/built-files";
import { isKeptOnVisit, shellPages, standIns } from "@/lib/offline/shell-pages";

test("every way of studying a bank has a page on the device", () => {
  expect(shellPages("demo")).toEqual(
    expect.arrayContaining(
      ["", "/quiz", "/flashcards", "/practice-exam", "/day", "/contrast", "/bookmarks", "/search"].map(
        (page) => `/exams/demo${page}`,
      ),
    ),
  );
});

test("shells and lessons are kept when they are visited; questions, papers and reports are not", () => {
  const kept = [
    "/",
    "/crisis",
    "/settings",
    "/exams/demo",
    "/exams/demo/quiz",
    "/exams/demo/lessons/more/one",
  ];
  const not = [
    "/exams/demo/questions/q1",
    "/exams/demo/practice-exam/paper",
    "/exams/demo/report",
    "/studio",
  ];
  expect(kept.filter(isKeptOnVisit)).toEqual(kept);
  expect(not.filter(isKeptOnVisit)).toEqual([]);
});

test("without a network a question is shown by the page for any question, then by the page that says so", () => {
  expect(standIns("/exams/demo/questions/q1")).toEqual([
    "/exams/demo/questions/q1",
    "/exams/demo/kept-question",
    "/offline",
  ]);
  expect(standIns("/exams/demo/report")).toEqual(["/exams/demo/report", "/offline"]);
});

test("of a build's static files, those that pages load are kept", () => {
  const files = [
    "chunks/a.js",
    "chunks/b.css",
    "chunks/b.css.map",
    "media\\font.woff2",
    "chunks",
    "build-id/_buildManifest.js",
  ];
  expect(listAssets(files)).toEqual([
    "/_next/static/chunks/a.js",
    "/_next/static/chunks/b.css",
    "/_next/static/media/font.woff2",
  ]);
});

test("banks are found by the addresses of their pages", () => {
  expect(listBankIds(["/", "/exams/b", "/exams/a", "/exams/a/quiz", "/settings"])).toEqual(["a", "b"]);
});

test("styles are known by the address that was built for them", () => {
  expect(listStyles(["/", "/styles", "/styles/0123456789ab.css", "/exams/styles"])).toEqual([
    "/styles/0123456789ab.css",
  ]);
});
