import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFocus } from "@/components/studio/page-focus";

/** For instructors, not for search engines. */
export const metadata: Metadata = { title: "Studio", robots: { index: false, follow: false } };

export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <div className="py-4 sm:py-8">
      <PageFocus />
      {children}
    </div>
  );
}
