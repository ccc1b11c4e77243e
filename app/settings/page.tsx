import type { Metadata } from "next";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { listBanks } from "@/lib/bank/compile/catalogue";
import { findOfflineList } from "@/lib/bank/compile/list-offline";
import { listedBytes } from "@/lib/bank/delivery/offline-list";

export const metadata: Metadata = {
  title: "Settings",
  description: "Appearance, flashcards, and your record: export, import or delete it.",
  robots: { index: false },
};

export default async function SettingsPage() {
  const banks = await Promise.all(
    (await listBanks()).map(async ({ id, title, version }) => {
      const list = await findOfflineList(id);
      return { id, title, version, bytes: list ? listedBytes(list) : 0 };
    }),
  );
  return (
    <div className="max-w-[44rem] py-4 sm:py-8">
      <h1 className="mb-8 text-2xl">Settings</h1>
      <SettingsScreen banks={banks} />
    </div>
  );
}
