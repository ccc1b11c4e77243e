"use client";

import type { BankRef } from "@/components/bank/load-bank";
import { useSomeItems } from "@/components/bank/use-bank";
import type { RecordView } from "@/components/record/record-handle";
import { RecordNotice } from "@/components/record/record-notice";
import { useAppend } from "@/components/record/use-append";
import { useRecord } from "@/components/record/use-record";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { KeptRoom } from "@/components/ui/kept-room";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { ShowMore } from "@/components/ui/show-more";
import { type Slice, useSlice } from "@/components/ui/use-slice";
import type { Reported } from "@/lib/record/event";
import { listKept } from "@/lib/record/kept";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { BookmarkList } from "./bookmark-list";
import type { KeptBank } from "./kept-bank";
import { NoteList } from "./note-list";
import { ReportList } from "./report-list";

/** Entries of each list that are shown, and loaded, at once. */
const keptAtOnce = 100;

/** What the learner keeps beside the items of a bank: bookmarks to practise, notes, and problems they reported. */
export function BookmarksScreen({ bank }: { bank: BankRef }) {
  const view = useRecord();
  return (
    <KeptRoom name="bookmarks" isSettled={view.phase !== "opening"}>
      {view.phase === "failed" && <RecordNotice />}
      {view.phase === "ready" && <Kept bank={bank} view={view} />}
    </KeptRoom>
  );
}

function Kept({ bank, view }: { bank: BankRef; view: Extract<RecordView, { phase: "ready" }> }) {
  const kept = listKept(view.state, bank.id);
  const bookmarks = useSlice([...kept.bookmarks], keptAtOnce);
  const notes = useSlice([...kept.notes], keptAtOnce);
  const reports = useSlice(kept.reports, keptAtOnce);
  // Only what is shown is loaded.
  const ids = [
    ...bookmarks.shown,
    ...notes.shown.map(([item]) => item),
    ...reports.shown.map(({ item }) => item),
  ];
  const load = useSomeItems(bank, ids);
  if (load.phase === "failed") {
    return (
      <Notice
        tone="error"
        title="The questions could not be loaded."
        action={
          <Button size="small" onClick={load.retry}>
            Try again
          </Button>
        }
      >
        You may be offline. What you keep is safe on this device.
      </Notice>
    );
  }
  if (ids.length === 0) {
    return (
      <>
        <RecordNotice />
        <NothingKept bank={bank.id} />
      </>
    );
  }
  if (load.phase === "loading") {
    return <div aria-busy="true" className="min-h-[40rem]" />;
  }
  return (
    <>
      <RecordNotice />
      <KeptLists bank={load.bank.content} kept={{ bookmarks, notes, reports }} record={view.record} />
    </>
  );
}

function NothingKept({ bank }: { bank: string }) {
  return (
    <EmptyState
      title="Nothing is kept yet"
      action={
        <LinkButton variant="primary" href={`/exams/${bank}/quiz?count=5`}>
          Answer five questions
        </LinkButton>
      }
    >
      Choose Bookmark or Write a note in the menu of a question or a flashcard. You find it here again.
    </EmptyState>
  );
}

interface KeptListsProps {
  bank: KeptBank;
  kept: { bookmarks: Slice<string>; notes: Slice<[item: string, note: string]>; reports: Slice<Reported> };
  record: LearnerRecord;
}

function KeptLists({ bank, kept, record }: KeptListsProps) {
  const { append, problem } = useAppend(record);
  const { bookmarks, notes, reports } = kept;
  const takeOut = (item: string) => append([{ type: "bookmarked", bank: bank.id, item, on: false }]);
  return (
    <div className="max-w-[44rem] space-y-12 pt-6">
      {problem && <Notice tone="error">{problem}</Notice>}
      {bookmarks.shown.length > 0 && (
        <div>
          <BookmarkList
            bank={bank}
            ids={new Set(bookmarks.shown)}
            total={bookmarks.shown.length + bookmarks.rest}
            onTakeOut={takeOut}
          />
          <ShowMore rest={bookmarks.rest} things="bookmarks" onMore={bookmarks.showMore} />
        </div>
      )}
      {notes.shown.length > 0 && (
        <div>
          <NoteList bank={bank} notes={new Map(notes.shown)} />
          <ShowMore rest={notes.rest} things="notes" onMore={notes.showMore} />
        </div>
      )}
      {reports.shown.length > 0 && (
        <div>
          <ReportList bank={bank} reports={reports.shown} />
          <ShowMore rest={reports.rest} things="problems" onMore={reports.showMore} />
        </div>
      )}
    </div>
  );
}
