const tokens = ["ink", "quiet", "hair", "accent", "paper"] as const;

/** The theme's colours as a canvas understands them. */
export type ChartColours = Record<(typeof tokens)[number], string>;

/** Reads the theme's colours where `host` stands. A token is a `light-dark()`; only a real element resolves it. */
export function readChartColours(host: HTMLElement): ChartColours {
  const probe = host.appendChild(document.createElement("span"));
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(tokens.map((token) => [token, read(token)])) as ChartColours;
  probe.remove();
  return colours;
}
