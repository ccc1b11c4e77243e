/** Stands where a session will be, while the record and the bank are on their way. Without scripts, that is for ever. */
export function SessionWaiting() {
  return (
    <div data-focus-mode="" className="mx-auto w-full max-w-[44rem] grow py-6" role="status">
      <p className="noscript:hidden text-quiet">Getting your questions ready…</p>
      <noscript>
        <p>
          Quizzes and flashcards need JavaScript, which is off in this browser.{" "}
          {/* From /exams/BANK/quiz, and from /exams/BANK/flashcards, this is /exams/BANK. */}
          <a href="." className="text-accent underline">
            The lessons and questions of this exam
          </a>{" "}
          can be read without it.
        </p>
      </noscript>
    </div>
  );
}
