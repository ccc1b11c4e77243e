import type { Metadata } from "next";
import { StartScreen } from "@/components/start/start-screen";
import { listBanks } from "@/lib/bank/compile/catalogue";

export const metadata: Metadata = { title: "Starting", robots: { index: false } };

/** Where the shortcuts of the installed app lead: on to the exam that the learner studies. */
export default async function StartPage() {
  return <StartScreen banks={(await listBanks()).map(({ id, title }) => ({ id, title }))} />;
}
