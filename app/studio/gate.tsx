import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { SignIn } from "@/components/studio/sign-in";
import { StudioOff } from "@/components/studio/studio-off";
import { sessionCookie, studioAccess } from "@/lib/server/studio-access";

/**
 * What stands on a page of the studio: the page for an instructor, else the way in.
 * @param page is made only for those who may see it
 */
export async function gate(page: () => Promise<ReactNode>): Promise<ReactNode> {
  const session = (await cookies()).get(sessionCookie)?.value;
  const access = await studioAccess(await headers(), session);
  if (access === "off") return <StudioOff />;
  if (access === "sign-in") return <SignIn />;
  return page();
}
