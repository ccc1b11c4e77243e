"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextInput } from "@/components/ui/text-input";
import type { BankHead } from "@/lib/bank/delivery/bank-outline";
import type { OutlineItem } from "@/lib/bank/delivery/outline-item";
import { printQuizRequest, type QuizKind, type QuizMode, quizKinds } from "@/lib/exam/quiz-request";

const counts = ["5", "10", "20", "40"].map((value) => ({ value, label: value }));
const modes: { value: QuizMode; label: string }[] = [
  { value: "tutor", label: "After each answer" },
  { value: "test", label: "At the end" },
];
const kindNames: Record<QuizKind, string> = {
  question: "Multiple-choice questions",
  cloze: "Fill in the blank",
  "short-answer": "Short answers in your own words",
};

interface QuizSetupProps {
  bank: BankHead;
  /** The bank's items; undefined when there are too many to count them here. */
  items: readonly OutlineItem[] | undefined;
  notices: readonly string[];
  /** Goes to the quiz page with this query. */
  onStart: (query: string) => void;
}

/** Lets one choose a quiz. As it stands, it starts a good one: nothing has to be set. */
export function QuizSetup({ bank, items, notices, onStart }: QuizSetupProps) {
  const [count, setCount] = useState("10");
  const [mode, setMode] = useState<QuizMode>("tutor");
  const [domains, setDomains] = useState<readonly string[]>([]);
  const [kinds, setKinds] = useState<readonly QuizKind[]>(["question"]);
  const [seed, setSeed] = useState("");
  const toggle = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

  const fits = ({ kind, domain, retired }: OutlineItem) =>
    !retired &&
    (kinds as readonly string[]).includes(kind) &&
    (domains.length === 0 || domains.includes(domain));
  const available = items ? items.filter(fits).length : Number.POSITIVE_INFINITY;
  const start = (event: FormEvent) => {
    event.preventDefault();
    const request = {
      count: Number(count),
      mode,
      domains,
      kinds,
      seed: seed.trim() || null,
      retry: null,
      items: [],
    };
    if (available > 0) onStart(printQuizRequest(request));
  };

  return (
    <form onSubmit={start} className="mx-auto w-full max-w-[44rem] space-y-8 py-6 sm:py-10">
      <div>
        <h1 className="text-2xl">Choose a quiz</h1>
        <p className="mt-2 text-quiet">{bank.title}</p>
      </div>
      {notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      <SegmentedControl label="How many questions" value={count} options={counts} onChange={setCount} />
      <SegmentedControl label="See whether you were right" value={mode} options={modes} onChange={setMode} />
      <fieldset>
        <legend className="mb-1 font-semibold text-sm">Domains</legend>
        <p className="mb-1 text-quiet text-sm">Tick none for all of them.</p>
        {bank.domains.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={domains.includes(id)}
            onChange={() => setDomains(toggle(domains, id))}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold text-sm">Kinds of question</legend>
        {quizKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={kindNames[kind]}
            checked={kinds.includes(kind)}
            onChange={() => setKinds(toggle(kinds, kind))}
          />
        ))}
      </fieldset>
      <Disclosure summary="Same questions for a group">
        <TextInput
          label="Seed"
          hint="Everybody who types the same word gets the same questions in the same order."
          value={seed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setSeed(event.target.value)}
        />
      </Disclosure>
      <div>
        <p role="status" className="mb-3 text-quiet text-sm">
          {available === 0
            ? "No question fits. Tick another kind or domain."
            : available < Number(count)
              ? `${available} questions fit, so the quiz has ${available}.`
              : ""}
        </p>
        <Button type="submit" variant="primary" size="large" isWide aria-disabled={available === 0}>
          Start quiz
        </Button>
      </div>
    </form>
  );
}
