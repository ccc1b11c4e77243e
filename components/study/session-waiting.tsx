"use client";

import { createContext, useContext } from "react";

/** Something that can be used already stands in for a session which is on its way: nobody has to be told to wait. */
export const StandsInContext = createContext(false);

/** Stands where a session will be, while the record and the bank are on their way. Without scripts, that is for ever. */
export function SessionWaiting() {
  if (useContext(StandsInContext)) return <NeedsScripts />;
  return (
    <div data-focus-mode="" className="mx-auto w-full max-w-[44rem] grow py-6" role="status">
      <p className="noscript:hidden text-quiet">Getting your questions ready…</p>
      <NeedsScripts />
    </div>
  );
}

function NeedsScripts() {
  return (
    <noscript>
      <p className="mx-auto mb-4 w-full max-w-[44rem]">
        Quizzes and flashcards need JavaScript, which is off in this browser.{" "}
        {/* From /exams/BANK/quiz, and from /exams/BANK/flashcards, this is /exams/BANK. */}
        <a href="." className="text-accent underline">
          The lessons and questions of this exam
        </a>{" "}
        can be read without it.
      </p>
    </noscript>
  );
}
