import localFont from "next/font/local";

/**
 * Atkinson Hyperlegible Next, drawn for readers with low vision. The upright Latin file is preloaded and brings a
 * metric-adjusted system fallback; the others are fetched only by a page that uses them. `optional`: where a font is
 * not there in time, that view keeps the fallback, and nothing moves under a reader's eyes; the next view has it.
 */
export const uprightFont = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "optional",
  variable: "--font-upright",
});

/** Letters beyond Western European, as in names and borrowed words. */
export const extendedFont = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "optional",
  variable: "--font-extended",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

/** True italics for emphasis. */
export const italicFont = localFont({
  src: "../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2",
  weight: "200 800",
  style: "italic",
  display: "optional",
  variable: "--font-italic",
  preload: false,
});
