"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { StudioBank } from "@/lib/bank/edit/studio-bank";
import { download } from "./download";
import type { FormatName, ImportCalls } from "./import-messages";
import { ReportList } from "./report-list";
import { StudioNav } from "./studio-nav";
import { useImportWorker } from "./use-import-worker";

interface ExportScreenProps {
  bank: StudioBank;
  /** Whether there is anything to print on a paper. */
  hasQuestions: boolean;
}

type Made = ImportCalls["export"]["answer"] & { title: string };

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Takes a bank elsewhere: to another program, on paper, or as its own files. */
export function ExportScreen({ bank, hasQuestions }: ExportScreenProps) {
  const worker = useImportWorker(bank);
  const [formats, setFormats] = useState<FormatName[]>();
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<Made>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let isWanted = true;
    worker.ask("formats", {}).then(
      ({ write }) => isWanted && setFormats(write),
      (problem) => isWanted && setError(sentence(problem)),
    );
    return () => {
      isWanted = false;
    };
  }, [worker]);
  useEffect(() => {
    if (made) heading.current?.focus();
  }, [made]);

  const doing = async (what: string, work: () => Promise<void>) => {
    if (busy) return;
    setBusy(what);
    setError(undefined);
    setMade(undefined);
    await work().catch((problem) => setError(sentence(problem)));
    setBusy(undefined);
  };
  const write = ({ id, title }: FormatName) =>
    doing(`Writing ${title}`, async () => {
      const answer = await worker.ask("export", { bank: bank.id, format: id });
      download(answer.name, answer.bytes, "application/octet-stream");
      setMade({ ...answer, title });
    });
  const pack = () =>
    doing("Packing the files", async () => {
      download(`${bank.id}.zip`, await worker.ask("archive", { bank: bank.id }), "application/zip");
    });

  return (
    <>
      <StudioNav bank={bank} current="/export" />
      <h1 className="text-2xl">Export {bank.title}</h1>
      <div className="mt-6 max-w-[44rem] space-y-8">
        <section aria-labelledby="programs">
          <h2 id="programs" className="text-lg">
            For other programs
          </h2>
          <p className="mt-1 mb-4 text-quiet text-sm">
            The file is read back and compared; the report below names all that did not come through as it is
            here. Items with an error are left out.
          </p>
          <div className="flex min-h-12 flex-wrap gap-3">
            {formats?.map((format) => (
              <Button key={format.id} aria-disabled={busy !== undefined} onClick={() => write(format)}>
                {format.title}
              </Button>
            ))}
          </div>
        </section>
        <section aria-labelledby="own">
          <h2 id="own" className="text-lg">
            The bank’s own files
          </h2>
          <p className="mt-1 mb-4 text-quiet text-sm">
            All MDX files as they stand on disk, lessons, drafts and pictures among them. Unpacked into
            another content folder, they are the same bank.
          </p>
          <Button aria-disabled={busy !== undefined} onClick={pack}>
            Zip of all files
          </Button>
        </section>
        {hasQuestions && (
          <section aria-labelledby="paper">
            <h2 id="paper" className="text-lg">
              On paper
            </h2>
            <p className="mt-1 mb-4 text-quiet text-sm">
              A practice exam to print or save as PDF, with its answer key on pages of their own.
            </p>
            <LinkButton href={`/exams/${bank.id}/practice-exam/paper?key=1`}>Paper and answer key</LinkButton>
          </section>
        )}
        <p role="status" className="min-h-6 text-quiet text-sm">
          {busy && `${busy} …`}
        </p>
        {error && <Notice tone="error">{error}</Notice>}
        {made && (
          <section aria-labelledby="made">
            <h2 id="made" ref={heading} tabIndex={-1} className="mb-3 text-lg outline-none">
              {made.title}: what became of each item
            </h2>
            <ReportList items={made.items} />
            <div className="mt-4 flex flex-wrap gap-3">
              <Button onClick={() => download(made.name, made.bytes, "application/octet-stream")}>
                Download {made.name} again
              </Button>
              <Button onClick={() => download(`${made.name}-report.json`, made.report, "application/json")}>
                Download the report (JSON)
              </Button>
            </div>
          </section>
        )}
      </div>
    </>
  );
}
