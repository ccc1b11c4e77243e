const paths = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  "arrow-right": "M5 12h14M13 6l6 6-6 6",
  "arrow-left": "M19 12H5M11 6l-6 6 6 6",
  "chevron-down": "M6 9.5l6 6 6-6",
  flag: "M6 21V4.5M6 5c4-2.5 7 2 12-.5v9c-5 2.5-8-2-12 .5",
  hint: "M9.5 18h5M10.5 21h3M12 3a6 6 0 0 0-3.5 10.9c.7.6 1 1.3 1 2.1h5c0-.8.3-1.5 1-2.1A6 6 0 0 0 12 3z",
  info: "M12 11v5.5M12 7.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  warning: "M12 9.5V14M12 17v.01M12 3.5l9.5 16.5h-19z",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  undo: "M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5 5 0 0 1 0 10h-3",
  strike:
    "M4 12h16M8 8a4 3.5 0 0 1 4-3.5c2 0 3.3.8 4 2M8 16.5c.6 1.8 2.1 3 4.2 3 2.3 0 4-1.2 4-3.3 0-.4 0-.8-.2-1.2",
  external: "M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5",
  phone:
    "M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5.5a2 2 0 0 1 2-2z",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8",
  dash: "M6 12h12",
  bookmark: "M7 4h10v16l-5-4-5 4z",
  note: "M5 4h14v10l-6 6H5zM19 14h-6v6M8.5 8.5h7M8.5 12h3.5",
  sound: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  headset: "M4.5 15v-3a7.5 7.5 0 0 1 15 0v3M4.5 14h3v5.5h-3zM16.5 14h3v5.5h-3z",
  speed: "M4 17a8.5 8.5 0 1 1 16 0M12 15.5l4-5",
  stop: "M7 7h10v10H7z",
  clock: "M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  pause: "M9 5.5v13M15 5.5v13",
  grid: "M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z",
} as const;

/** The icons there are. */
export type IconName = keyof typeof paths;

/** A line icon of ours. It only repeats what a word beside it says, so assistive technology skips it. */
export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "menu" ? 3 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
