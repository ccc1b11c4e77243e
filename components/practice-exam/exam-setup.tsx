"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextInput } from "@/components/ui/text-input";
import type { BankOutline } from "@/lib/bank/delivery/bank-outline";
import { type FormLength, formShape } from "@/lib/exam/form-shape";
import { minutesText } from "@/lib/exam/time-warnings";
import type { ExamWishes } from "@/lib/record/start-exam";

const paces = [
  { value: "1", label: "The exam’s time" },
  { value: "1.25", label: "1.25 ×" },
  { value: "1.5", label: "1.5 ×" },
  { value: "2", label: "2 ×" },
  { value: "none", label: "No limit" },
] as const;

const lengthNames: Record<FormLength, string> = { full: "Full", half: "Half", short: "Short" };

function timeText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return minutesText(rest * 60_000);
  const whole = hours === 1 ? "1 hour" : `${hours} hours`;
  return rest === 0 ? whole : `${whole} ${minutesText(rest * 60_000)}`;
}

interface ExamSetupProps {
  bank: BankOutline;
  notice?: string;
  /** Makes a seed of our own, where none is typed. */
  newSeed: () => string;
  /** The paper's questions are on their way. */
  isStarting?: boolean;
  onStart: (wishes: ExamWishes) => void;
}

/** Lets one choose a practice exam. As it stands it is the real thing: full length, the exam's own time, no pause. */
export function ExamSetup({ bank, notice, newSeed, isStarting = false, onStart }: ExamSetupProps) {
  const [length, setLength] = useState<FormLength>("full");
  const [pace, setPace] = useState<(typeof paces)[number]["value"]>("1");
  const [unseenFirst, setUnseenFirst] = useState(true);
  const [canPause, setCanPause] = useState(false);
  const [asksConfidence, setAsksConfidence] = useState(true);
  const [seed, setSeed] = useState("");
  const questions = bank.items.filter(({ kind, retired }) => kind === "question" && !retired).length;
  const shapeOf = (one: FormLength) => formShape({ exam: bank.exam, questions }, one);
  const shape = shapeOf(length);
  const typed = seed.trim();
  const lengths = (["full", "half", "short"] as const).map((value) => ({
    value,
    label: `${lengthNames[value]}: ${shapeOf(value).items}`,
  }));

  const start = (event: FormEvent) => {
    event.preventDefault();
    onStart({
      length,
      seed: typed || newSeed(),
      unseenFirst: unseenFirst && typed === "",
      pace: pace === "none" ? null : Number(pace),
      canPause,
      asksConfidence,
    });
  };

  return (
    <form onSubmit={start} className="mx-auto w-full max-w-[44rem] space-y-8 py-6 sm:py-10">
      <div>
        <h1 className="text-2xl">Practice exam</h1>
        <p className="mt-2 text-quiet">{bank.title}</p>
      </div>
      {notice && <Notice>{notice}</Notice>}
      <SegmentedControl label="How many questions" value={length} options={lengths} onChange={setLength} />
      <SegmentedControl label="How much time" value={pace} options={paces} onChange={setPace} />
      <p role="status" className="-mt-4 max-w-[60ch] text-quiet text-sm">
        {shape.items} questions,{" "}
        {pace === "none" ? "without a time limit" : timeText(shape.minutes * Number(pace))}
        {shape.break &&
          `, with a break of ${minutesText(shape.break.minutes * 60_000)} after question ${shape.break.afterItem}`}
        .{!bank.exam && " This exam’s owner publishes no time: the pace is ours, 75 seconds a question."} You
        see nothing of right and wrong until you submit. If the page closes, you come back to the same
        question with the time that was left.
      </p>
      <fieldset>
        <legend className="mb-1 font-semibold text-sm">Rules</legend>
        <Checkbox
          label="Questions that I have not seen come first"
          hint={typed ? "Not with a seed of your own: then the paper is the same for everybody." : undefined}
          checked={unseenFirst && typed === ""}
          disabled={typed !== ""}
          onChange={() => setUnseenFirst(!unseenFirst)}
        />
        <Checkbox
          label="Ask me how sure I am"
          hint="Shows afterwards how well you know what you know."
          checked={asksConfidence}
          onChange={() => setAsksConfidence(!asksConfidence)}
        />
        <Checkbox
          label="Let me pause"
          hint="The real exam does not."
          checked={canPause}
          onChange={() => setCanPause(!canPause)}
        />
      </fieldset>
      <Disclosure summary="Same paper for a group">
        <TextInput
          label="Seed"
          hint="Everybody who types the same word, with the same length, gets the same questions in the same order."
          value={seed}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setSeed(event.target.value)}
        />
      </Disclosure>
      <div>
        <Button
          type="submit"
          variant="primary"
          size="large"
          isWide
          aria-disabled={shape.items === 0 || isStarting}
        >
          Start practice exam
        </Button>
        <p role="status" className="mt-2 min-h-6 text-quiet text-sm">
          {isStarting && "Getting your questions ready…"}
        </p>
      </div>
    </form>
  );
}
