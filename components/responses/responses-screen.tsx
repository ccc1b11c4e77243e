"use client";

import { useRef, useState } from "react";
import type { BankRef } from "@/components/bank/load-bank";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { useFocusLeft } from "@/components/ui/use-focus-left";
import { leftOutTexts } from "@/lib/responses/left-out-text";
import { ItemDialog } from "./item-dialog";
import { ItemFiguresTable } from "./item-figures-table";
import { PaperList } from "./paper-list";
import { type ClassReport, readClass } from "./read-class";

type View = { phase: "empty" | "reading" | "failed" } | { phase: "ready"; found: ClassReport };

/** What learners' answers say of a bank's questions. Files are read in the browser and stay there. */
export function ResponsesScreen({ bank }: { bank: BankRef }) {
  const [files, setFiles] = useState<File[]>([]);
  const [view, setView] = useState<View>({ phase: "empty" });
  const add = async (added: Iterable<File>) => {
    const all = [...files, ...added];
    if (all.length === files.length) return;
    setFiles(all);
    setView({ phase: "reading" });
    setView(
      await readClass(all, bank).then(
        (found): View => ({ phase: "ready", found }),
        (): View => ({ phase: "failed" }),
      ),
    );
  };
  const clear = () => {
    setFiles([]);
    setView({ phase: "empty" });
  };
  return (
    <>
      <h1 className="text-2xl">Responses</h1>
      <p className="mt-3 max-w-[65ch] text-quiet">
        Which questions work, and which need mending? Give the files that your learners handed you, or a table
        of answers. They are read in this browser, and nothing is uploaded.
      </p>
      <div className="mt-6">
        <FileDrop
          what="files with answers"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          onFiles={add}
        >
          What learners make under Settings, “Responses for your instructor”; exported records; a CSV with
          learner, item and answer; a CSV with a column for each question; Moodle’s report “Responses”.
        </FileDrop>
      </div>
      <p role="status" className="tabular mt-4 text-sm">
        {statusText(view, files.length)}
      </p>
      {view.phase === "failed" && (
        <Notice tone="error">The files could not be read, or the bank not be loaded. Try again.</Notice>
      )}
      {view.phase === "ready" && <Found key={files.length} bank={bank.id} found={view.found} />}
      {files.length > 0 && <StartAgain onClick={clear} />}
    </>
  );
}

/** Goes away with what it takes away: the focus goes back to where files are chosen. */
function StartAgain({ onClick }: { onClick: () => void }) {
  const part = useRef<HTMLDivElement>(null);
  useFocusLeft(part, "[data-file-drop] input");
  return (
    <div ref={part} className="mt-8 -ml-3.5">
      <Button variant="quiet" onClick={onClick}>
        Start again without files
      </Button>
    </div>
  );
}

function statusText(view: View, files: number): string {
  if (view.phase === "reading") return `Reading ${files === 1 ? "a file" : `${files} files`} …`;
  if (view.phase !== "ready") return "";
  const { learners, answers, items } = view.found.report;
  return `${learners} ${learners === 1 ? "learner" : "learners"}, ${answers} answers to ${items.length} questions, from ${files === 1 ? "one file" : `${files} files`}.`;
}

function Found({ bank, found }: { bank: string; found: ClassReport }) {
  const { report, items } = found;
  const [open, setOpen] = useState<string>();
  const leftOut = leftOutTexts(report.leftOut);
  const refused = report.diagnostics.filter(({ severity }) => severity === "error");
  return (
    <>
      <div className="mt-4 space-y-4 empty:hidden">
        {refused.map(({ file, message, help }) => (
          <Notice key={`${file} ${message}`} tone="error" title={file}>
            {message} {help}
          </Notice>
        ))}
      </div>
      {report.items.length > 0 && (
        <section className="mt-8">
          <h2 className="text-xl">Questions</h2>
          <p className="mt-2 max-w-[65ch] text-quiet text-sm">
            Behind each figure stands where it may well lie (95 %). Discrimination says whether those who know
            more get it right more often: above 0.3 is good, below 0 means that something is wrong.
          </p>
          <ItemFiguresTable items={report.items} known={items} onOpen={setOpen} />
        </section>
      )}
      <PaperList papers={report.papers} />
      {leftOut.length + report.diagnostics.length > refused.length && (
        <Disclosure summary="What was left out" className="mt-8">
          <ul className="max-w-[65ch] list-disc space-y-1 pl-6 text-sm">
            {leftOut.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {report.diagnostics
              .filter(({ severity }) => severity === "warning")
              .map(({ file, line, message, help }) => (
                <li key={`${file} ${line} ${message}`}>
                  {file}, line {line}: {message} {help}
                </li>
              ))}
          </ul>
        </Disclosure>
      )}
      <ItemDialog
        bank={bank}
        found={report.items.find(({ item }) => item === open)}
        item={open === undefined ? undefined : items.get(open)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}
