"use client";

import { KeepOffline } from "@/components/offline/keep-offline";
import { canKeep } from "@/components/offline/worker-wish";
import { SettingSection } from "./setting-section";
import type { SettingsBank } from "./settings-bank";

/** Which banks are on the device, and what they take. */
export function OfflineSettings({ banks }: { banks: readonly SettingsBank[] }) {
  return (
    <SettingSection title="Without a network">
      {canKeep() ? (
        <>
          <p className="max-w-[60ch] text-quiet text-sm">
            A bank that you study is kept on this device by itself when it is small and your browser is not
            set to save data. Removing a bank removes its questions and lessons, never your answers.
          </p>
          <ul className="space-y-6">
            {banks.map((bank) => (
              <li key={bank.id} className="space-y-1">
                <h3 className="font-semibold">{bank.title}</h3>
                <KeepOffline bank={bank} bytes={bank.bytes} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="max-w-[60ch] text-quiet text-sm">
          This browser can’t keep pages here, so Rehearse needs a network. It could over a secure address
          (https), and outside of a private window.
        </p>
      )}
    </SettingSection>
  );
}
