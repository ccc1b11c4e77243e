import type { Metadata } from "next";
import { ProsePage } from "@/components/site/prose-page";
import { TextLink } from "@/components/site/text-link";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What Rehearse keeps, where it keeps it, and how to take it with you or delete it.",
};

/** What is kept, where, and by whom. Every sentence here is a promise that the code keeps. */
export default function PrivacyPage() {
  return (
    <ProsePage title="Privacy" lead="What you study here stays on your device. You need no account.">
      <h2>What is kept, and where</h2>
      <p>
        Rehearse keeps your study record in this browser, on this device: which questions and flashcards you
        were shown, what you answered and when, how you rated your memory, your bookmarks, your notes and the
        problems you reported, your exam date and how the exam went, the forecasts that you were shown, and
        your settings. Your plan, your progress and what is due today are all worked out from that record, on
        the device.
      </p>
      <p>
        The server sends you pages and questions. It keeps no study data and sets no cookies. As with any
        website, whoever runs the server may see in its logs which pages were asked for, when, and from which
        network address. A quiz link can carry choices such as a domain or a seed; it never carries your
        answers.
      </p>
      <p>
        So that Rehearse works without a network, it also keeps its own pages and the questions and lessons of
        banks that you study on the device. They are the same for everybody and say nothing about your
        answers; they do show which exams this browser opened. In{" "}
        <TextLink href="/settings">Settings</TextLink> you can remove a bank again.
      </p>
      <h2>Who else sees it</h2>
      <p>
        Nobody. There is no advertising, no analytics, and nothing is loaded from another company, not even
        the typeface. Links to sources lead to other websites, which have rules of their own; Rehearse does
        not tell them which page you came from.
      </p>
      <p>
        A problem that you report is kept on the device as well. It reaches others only when you send the
        e-mail or the issue that Rehearse prepares. Reading aloud uses only voices that speak on your device.
      </p>
      <h2>Take it with you, or delete it</h2>
      <p>
        In <TextLink href="/settings">Settings</TextLink> you can export everything as one file, import it on
        another device, and delete everything from this one. Deleting cannot be undone, and nobody has a copy.
      </p>
      <h2>How it could be lost</h2>
      <ul>
        <li>Clearing this site’s data, or your browsing data, deletes your record.</li>
        <li>A private or incognito window forgets it when you close it.</li>
        <li>
          A browser may remove a site’s data, all at once, when the device runs out of space. After your first
          finished session Rehearse asks it not to; Settings shows the answer. Safari may do so when you have
          not opened the site for seven days of use, unless you put it on your home screen.
        </li>
      </ul>
      <p>Export a file now and then, and before you change phones.</p>
      <h2>A shared device</h2>
      <p>
        Whoever uses this browser after you can see what you studied. Export your record and delete it here
        before you hand the device on.
      </p>
    </ProsePage>
  );
}
