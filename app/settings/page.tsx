import type { Metadata } from "next";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { listBanks } from "@/lib/bank/compile/catalogue";

export const metadata: Metadata = {
  title: "Settings",
  description: "Appearance, flashcards, and your record: export, import or delete it.",
  robots: { index: false },
};

export default async function SettingsPage() {
  const banks = (await listBanks()).map(({ id, title, version }) => ({ id, title, version }));
  return (
    <div className="max-w-[44rem] py-4 sm:py-8">
      <h1 className="mb-8 text-2xl">Settings</h1>
      <SettingsScreen banks={banks} />
    </div>
  );
}
