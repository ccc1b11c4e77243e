import type { Metadata } from "next";
import { ProsePage } from "@/components/site/prose-page";
import { TextLink } from "@/components/site/text-link";

export const metadata: Metadata = { title: "Not on this device", robots: { index: false } };

/** Stands for a page that can't be reached and is not on the device. */
export default function OfflinePage() {
  return (
    <ProsePage
      title="This page is not on your device"
      lead="There is no network right now, and this page was not kept. Nothing of yours is lost."
    >
      <h2>What you can do</h2>
      <ul>
        <li>
          Study what is kept: <TextLink href="/">your exams</TextLink> and{" "}
          <TextLink href="/progress">your progress</TextLink>.
        </li>
        <li>Come back to this page once you have a network, and load it again.</li>
        <li>
          To have a whole bank with you next time, press “Keep for offline” on its page or in{" "}
          <TextLink href="/settings">Settings</TextLink>.
        </li>
      </ul>
      <h2>In a crisis</h2>
      <p>
        Calls and texts need no internet. Call or text <TextLink href="tel:988">988</TextLink> in a crisis.
        Call <TextLink href="tel:911">911</TextLink> for danger right now or an overdose.
      </p>
    </ProsePage>
  );
}
