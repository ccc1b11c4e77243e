"use client";

import { type FormEvent, useId, useState } from "react";
import type { Append } from "@/components/record/use-append";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextInput } from "@/components/ui/text-input";
import type { ExamOutcome } from "@/lib/record/event";

interface HowDidItGoProps {
  bank: string;
  examDay: number;
  append: Append["append"];
  isSaving: boolean;
}

const answers: { result: ExamOutcome["result"]; label: string }[] = [
  { result: "passed", label: "I passed" },
  { result: "not-passed", label: "Not this time" },
  { result: "unknown", label: "I don’t know yet" },
];

/** Asks once how the real exam went. Any answer will do, and none is asked for again. */
export function HowDidItGo({ bank, examDay, append, isSaving }: HowDidItGoProps) {
  const id = useId();
  const [score, setScore] = useState("");
  const [isWrong, setWrong] = useState(false);
  const say = (result: ExamOutcome["result"]) => {
    if (isSaving) return;
    const percent = score.trim() === "" ? undefined : Number(score.replace(/\s*%\s*$/, "").replace(",", "."));
    if (percent !== undefined && !(percent >= 0 && percent <= 100)) return setWrong(true);
    append([
      { type: "exam-outcome", bank, examDay, result, ...(percent !== undefined && { score: percent }) },
    ]);
  };
  return (
    <section aria-labelledby={id} className="mt-6 max-w-[44rem]">
      <Card>
        <h2 id={id} className="text-lg">
          How did it go?
        </h2>
        <p className="mt-1 text-quiet text-sm">
          Your answer stays on this device. It shows how good the forecasts were.
        </p>
        <form
          noValidate
          onSubmit={(event: FormEvent) => event.preventDefault()}
          className="mt-4 flex flex-col gap-4"
        >
          <div className="max-w-[16rem]">
            <TextInput
              label="Score in percent, if you know it"
              inputMode="decimal"
              autoComplete="off"
              value={score}
              onChange={(event) => {
                setScore(event.target.value);
                setWrong(false);
              }}
              {...(isWrong && { error: "Write a number from 0 to 100, or nothing." })}
            />
          </div>
          <div className="flex flex-col gap-3 sm:flex-row">
            {answers.map(({ result, label }) => (
              <Button key={result} onClick={() => say(result)} aria-disabled={isSaving}>
                {label}
              </Button>
            ))}
          </div>
        </form>
      </Card>
    </section>
  );
}
