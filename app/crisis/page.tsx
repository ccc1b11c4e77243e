import type { Metadata } from "next";
import { CrisisLine } from "@/components/site/crisis-line";

export const metadata: Metadata = {
  title: "Crisis help",
  description: "988 for a crisis, 911 for danger or an overdose.",
};

/** Help in a crisis and nothing else. Facts: 988lifeline.org/get-help/what-to-expect. */
export default function CrisisPage() {
  return (
    <div className="max-w-[44rem] py-6 sm:py-10">
      <h1 className="text-2xl">Crisis help</h1>
      <p className="mt-4 text-lg text-quiet">For you, or for somebody you are with.</p>
      <div className="mt-8 space-y-5">
        <CrisisLine title="Danger right now, or an overdose" ways={[{ href: "tel:911", label: "Call 911" }]}>
          <p>Call 911 for immediate danger, a medical emergency, or an overdose.</p>
        </CrisisLine>
        <CrisisLine
          title="988 Suicide and Crisis Lifeline"
          ways={[
            { href: "tel:988", label: "Call 988" },
            { href: "sms:988", label: "Text 988" },
            { href: "https://988lifeline.org/", label: "Chat at 988lifeline.org" },
          ]}
        >
          <p>
            Suicide, mental health and substance use crises, and worry about somebody else. In the United
            States, day and night.
          </p>
          <p>On the phone, press 1 for the Veterans Crisis Line, or press 2 for Spanish.</p>
        </CrisisLine>
      </div>
      <p className="mt-8 text-quiet text-sm">
        From 988lifeline.org, as known on <time dateTime="2026-11-22">November 22, 2026</time>.
      </p>
    </div>
  );
}
