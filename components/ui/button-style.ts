/** `primary` is the one thing to do next; a screen has at most one. */
export type ButtonVariant = "primary" | "secondary" | "quiet";
/** `medium` is 48 px high, `large` 56 px for the bar at the bottom, `small` 44 px. */
export type ButtonSize = "small" | "medium" | "large";

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** As wide as its container. */
  isWide?: boolean;
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-line bg-card text-ink hover:border-ink",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-11 px-3.5 text-sm",
  medium: "min-h-12 px-5 text-base",
  large: "min-h-14 px-7 text-base",
};

const base =
  "inline-flex items-center justify-center gap-2 rounded-md border py-1.5 text-center font-semibold leading-tight no-underline transition-colors select-none disabled:border-hair disabled:bg-sunken disabled:text-quiet aria-disabled:border-hair aria-disabled:bg-sunken aria-disabled:text-quiet";

/** Classes of a button, shared by real buttons and links that look like one. */
export function buttonStyle({ variant = "secondary", size = "medium", isWide = false }: ButtonLook): string {
  return `${base} ${variants[variant]} ${sizes[size]} ${isWide ? "w-full" : ""}`;
}
