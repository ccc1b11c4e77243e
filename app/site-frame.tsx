"use client";

import type { ReactNode } from "react";
import { OfflineSupport } from "@/components/offline/offline-support";
import { LinkNavigation } from "@/components/site/link-navigation";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/site/skip-link";

/**
 * What is around every page. Code of the browser's, though nothing in it needs that: else each page would bring all of it
 * twice, as HTML and as data, and a phone on a weak network waits for every kilobyte of a page before it shows anything.
 */
export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <LinkNavigation />
      <OfflineSupport />
      <main id="content" tabIndex={-1} className="mx-auto flex w-full max-w-5xl grow flex-col px-4 sm:px-6">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
