import type { Metadata } from "next";
import { ProsePage } from "@/components/site/prose-page";
import { TextLink } from "@/components/site/text-link";

export const metadata: Metadata = {
  title: "About",
  description: "What Rehearse is, where its questions come from, and what it is not.",
};

/** What Rehearse is, and what it does not claim to be. */
export default function AboutPage() {
  return (
    <ProsePage
      title="About Rehearse"
      lead="Flashcards and practice questions for people who sit a certification exam, written by people who teach for it."
    >
      <h2>How it works</h2>
      <p>
        Each thing to know is remembered once, however you meet it. A question you answer well makes
        tomorrow’s flashcards fewer, and a flashcard you forget brings its question back. What you nearly
        forgot comes first; what you know waits.
      </p>
      <h2>Where the questions come from</h2>
      <p>
        The questions are written for practice. They are not taken from a real exam, and nobody who wrote them
        saw one. Each bank follows the outline that its exam’s owner has published, where there is one. Where
        a question rests on a law, a guideline or a safety practice, its explanation names the source and the
        date on which it was last checked.
      </p>
      <p>
        Facts change. If a question is wrong or out of date, tell whoever gave you this site: a bank is a
        folder of plain text files, and mending one takes minutes.
      </p>
      <h2>What it is not</h2>
      <p>
        Rehearse is exam practice. It is not medical, legal or clinical advice, and it does not replace
        training, supervision or your employer’s policy. It is not affiliated with, or endorsed by, any
        organization that runs an exam. Doing well here does not promise that you will pass.
      </p>
      <p>
        If you or somebody near you is in crisis, go to <TextLink href="/crisis">crisis help</TextLink>.
      </p>
      <h2>Free to use and to change</h2>
      <p>
        Rehearse is open source under the MIT license. You may use it, copy it, change it, and teach with it.
        What it keeps about you is on the <TextLink href="/privacy">privacy</TextLink> page.
      </p>
    </ProsePage>
  );
}
