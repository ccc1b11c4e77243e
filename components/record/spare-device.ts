/** Below this charge, without a charger, work that nobody asked for waits. */
const enoughCharge = 0.5;

// Neither is in TypeScript's own list: Chromium alone has them.
interface PowerSigns {
  connection?: { saveData?: boolean };
  getBattery?: () => Promise<{ charging: boolean; level: number }>;
}

/**
 * Whether the device shows no sign that it is to be spared: saving data, a charge that goes down, or a single core, on which a
 * worker takes its time from the page. Where a browser gives no such sign, there is none.
 */
export async function isDeviceAtEase(device: Navigator = navigator): Promise<boolean> {
  const { connection, getBattery } = device as Navigator & PowerSigns;
  if (connection?.saveData || device.hardwareConcurrency === 1) return false;
  if (typeof matchMedia === "function" && matchMedia("(prefers-reduced-data: reduce)").matches) return false;
  try {
    const battery = await getBattery?.call(device);
    return !battery || battery.charging || battery.level >= enoughCharge;
  } catch {
    // A policy forbids to ask. The sign is missing, and nothing is known.
    return true;
  }
}
