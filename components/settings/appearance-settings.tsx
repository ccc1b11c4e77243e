"use client";

import { useEffect } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Settings } from "@/lib/record/settings";
import { applyAppearance } from "./appearance";
import { SettingSection } from "./setting-section";
import type { SetSetting } from "./use-setting";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const textSizes = [
  { value: "100", label: "100%" },
  { value: "115", label: "115%" },
  { value: "130", label: "130%" },
  { value: "150", label: "150%" },
] as const;

interface AppearanceSettingsProps {
  settings: Settings;
  set: SetSetting;
}

/** Theme and text size. A change is seen at once; one that comes from an import or another tab as well. */
export function AppearanceSettings({ settings, set }: AppearanceSettingsProps) {
  useEffect(() => applyAppearance(settings), [settings]);
  return (
    <SettingSection title="Appearance">
      <SegmentedControl
        label="Theme"
        value={settings.theme}
        options={themes}
        onChange={(theme) => {
          applyAppearance({ ...settings, theme });
          set("theme", theme);
        }}
      />
      <SegmentedControl
        label="Text size"
        value={String(settings.textSize) as (typeof textSizes)[number]["value"]}
        options={textSizes}
        onChange={(value) => {
          const textSize = Number(value) as Settings["textSize"];
          applyAppearance({ ...settings, textSize });
          set("textSize", textSize);
        }}
      />
    </SettingSection>
  );
}
