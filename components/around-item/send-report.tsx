"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";
import type { Feedback } from "@/lib/bank/bank";
import { type ProblemReport, reportLink, reportText } from "@/lib/bank/problem-report";
import { copyText } from "./copy-text";

interface SendReportProps {
  report: ProblemReport;
  feedback: Feedback | undefined;
}

/** The ways to send a report that is kept: the one that the bank names, or the learner's own, by copying it. */
export function SendReport({ report, feedback }: SendReportProps) {
  const [said, setSaid] = useState("");
  const link = feedback && reportLink(feedback, report);
  const copy = async () =>
    setSaid((await copyText(reportText(report))) ? "The text is copied." : "Copying is not possible here.");
  return (
    <div className="mt-3 space-y-4">
      <p>
        {!link &&
          "This bank names nobody to send it to. You can copy the text and give it to your instructor."}
        {link && feedback?.email && "To send it, write the e-mail that opens. You see it before it goes."}
        {link &&
          feedback?.issues &&
          "To send it, open an issue. Issues are often public: leave out what is private."}
      </p>
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        {link && (
          <a
            href={link}
            className={buttonStyle({ variant: "primary" })}
            {...(feedback?.issues ? { target: "_blank", rel: "noreferrer" } : {})}
          >
            {feedback?.email ? "Write the e-mail" : "Open an issue"}
            {feedback?.issues && (
              <>
                <Icon name="external" />
                <span className="sr-only">(in a new window)</span>
              </>
            )}
          </a>
        )}
        <Button onClick={copy}>Copy the text</Button>
      </div>
      <p role="status" className="text-quiet text-sm empty:hidden">
        {said}
      </p>
    </div>
  );
}
