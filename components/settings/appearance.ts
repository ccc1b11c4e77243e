import type { Settings } from "@/lib/record/settings";

/** What the settings change about every page. */
export type Appearance = Pick<Settings, "theme" | "textSize" | "shortcuts">;

/**
 * Applies theme, text size and whether single keys act to the page, and keeps them where the script in `<head>` finds them before the next
 * page is painted (components/site/theme-script.tsx).
 */
export function applyAppearance({ theme, textSize, shortcuts }: Appearance): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (textSize === 100) delete root.dataset.textSize;
  else root.dataset.textSize = String(textSize);
  if (shortcuts) delete root.dataset.shortcuts;
  else root.dataset.shortcuts = "off";
  keep("rehearse-theme", theme === "system" ? null : theme);
  keep("rehearse-text-size", textSize === 100 ? null : String(textSize));
  keep("rehearse-shortcuts", shortcuts ? null : "off");
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A private window refuses it. The page itself looks right all the same.
  }
}
