import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FrameFirst } from "@/components/site/frame-first";
import { HeadScript } from "@/components/site/head-script";
import { NothingHere } from "@/components/site/nothing-here";
import PageError from "./error";
import GlobalError from "./global-error";
import { SiteFrame } from "./site-frame";
import { FirstStyles } from "./style-sheet";
import "./fonts.css";
// By package.json: `globals.css` while pages are edited, nothing in a build, where they come with the page (style-sheet.tsx).
import "#page-styles";

export const metadata: Metadata = {
  title: { default: "Rehearse", template: "%s · Rehearse" },
  description:
    "Flashcards and practice questions for certification exams, written by the people who teach them.",
  applicationName: "Rehearse",
  appleWebApp: { title: "Rehearse", statusBarStyle: "default" },
  formatDetection: { telephone: false, date: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#14191a" },
  ],
};

/**
 * What shows an error, or an address that leads nowhere, comes with the frame's own script. Next would ask for more of them,
 * and a cheap phone is busy 10 ms with each before it shows anything.
 */
void [PageError, GlobalError, NothingHere];

/** The frame of every page. The theme script changes `<html>` before React sees it, hence the suppressed warning. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <FrameFirst />
        <HeadScript />
      </head>
      <body className="flex min-h-dvh flex-col overflow-x-clip font-sans">
        <FirstStyles />
        <SiteFrame>{children}</SiteFrame>
      </body>
    </html>
  );
}
