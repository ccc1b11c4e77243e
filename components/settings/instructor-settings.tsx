"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { LearnerRecord } from "@/lib/record/learner-record";
import { bankEvents } from "@/lib/responses/bank-events";
import { makeResponseFile, responseFileName } from "@/lib/responses/make-response-file";
import { downloadFile } from "./download-file";
import { pseudonymFor } from "./pseudonym-for";
import { SettingSection } from "./setting-section";
import type { SettingsBank } from "./settings-bank";

interface InstructorSettingsProps {
  banks: readonly SettingsBank[];
  record: LearnerRecord;
}

/** A file of one's answers for an instructor, under a pseudonym. */
export function InstructorSettings({ banks, record }: InstructorSettingsProps) {
  const [bank, setBank] = useState(banks[0]?.id ?? "");
  const [message, setMessage] = useState<string>();
  const save = async () => {
    setMessage(undefined);
    try {
      const events = await bankEvents(record, bank);
      const learner = await pseudonymFor(record, bank);
      const { text, answers } = makeResponseFile(events, bank, learner);
      if (answers === 0) {
        setMessage("There are no answers to this exam’s questions yet, so no file was made.");
        return;
      }
      const name = responseFileName(bank, learner);
      downloadFile(name, new Blob([text], { type: "application/json" }));
      setMessage(
        `${answers} ${answers === 1 ? "answer is" : "answers are"} in the file ${name}, with your downloads.`,
      );
    } catch {
      setMessage("Your record could not be read just now. Reload the page and try again.");
    }
  };
  if (banks.length === 0) return null;
  return (
    <SettingSection title="For your instructor">
      <div className="max-w-[60ch] space-y-2">
        <p>
          Instructors who see a class’s answers can tell which questions need mending. This makes a file of
          yours to hand over. Nothing is sent.
        </p>
        <p className="text-quiet text-sm">
          In the file: which question, what you chose, whether it was right, how long it took, hints, and the
          minute. Not in the file: your name, notes, bookmarks, flags, flashcards, and anything that you
          typed. A random word stands for your name, the same in later files of this exam.
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        {banks.length > 1 && (
          <div className="w-full max-w-sm">
            <Select label="Exam" value={bank} onChange={(event) => setBank(event.target.value)}>
              {banks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </div>
        )}
        <Button onClick={save}>Responses for your instructor</Button>
      </div>
      <p role="status" className="text-sm empty:hidden">
        {message}
      </p>
    </SettingSection>
  );
}
