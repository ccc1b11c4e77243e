"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Something that can be used already stands in for a session which is on its way: nobody has to be told to wait. */
export const StandsInContext = createContext(false);

/** A form comes before the session: the page keeps its frame, and its foot stays below what is seen, as it will then. */
const FormFirstContext = createContext(false);

export function FormFirst({ isForm = true, children }: { isForm?: boolean; children: ReactNode }) {
  return <FormFirstContext value={isForm}>{children}</FormFirstContext>;
}

/** Stands where a session will be, while the record and the bank are on their way. Without scripts, that is for ever. */
export function SessionWaiting() {
  const isForm = useContext(FormFirstContext);
  if (useContext(StandsInContext)) return <NeedsScripts />;
  return (
    <div
      data-focus-mode={isForm ? undefined : ""}
      className={`mx-auto w-full max-w-[44rem] grow py-6 ${isForm ? "min-h-dvh" : ""}`}
      role="status"
    >
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
