"use client";

import { SpeechRate } from "@/components/around-item/speech-rate";
import { Checkbox } from "@/components/ui/checkbox";
import { playTone } from "@/components/ui/play-tone";
import type { Settings } from "@/lib/record/settings";
import { NewPerDay } from "./new-per-day";
import { RatingButtons } from "./rating-buttons";
import { SettingSection } from "./setting-section";
import type { SetSetting } from "./use-setting";

/** How much comes new each day, how cards are rated, whether an answer is heard, and whether single keys act. */
export function StudySettings({ settings, set }: { settings: Settings; set: SetSetting }) {
  return (
    <SettingSection title="Study">
      <NewPerDay value={settings.newPerDay} onSave={(count) => set("newPerDay", count)} />
      <RatingButtons value={settings.ratingButtons} onChange={(value) => set("ratingButtons", value)} />
      <Checkbox
        label="Sound"
        hint="A soft tone after an answer."
        checked={settings.sound}
        onChange={({ target }) => {
          if (target.checked) playTone("correct");
          set("sound", target.checked);
        }}
      />
      <Checkbox
        label="Single-key shortcuts"
        hint="Letters and digits answer, flag and rate. Turn this off if keys are pressed by accident or by voice."
        checked={settings.shortcuts}
        onChange={({ target }) => set("shortcuts", target.checked)}
      />
      <SpeechRate value={settings.speechRate} onChange={(rate) => set("speechRate", rate)} />
    </SettingSection>
  );
}
