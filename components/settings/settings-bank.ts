/** What the settings know of a bank. */
export interface SettingsBank {
  id: string;
  title: string;
  version: string;
  /** Room that the whole bank takes on a device. */
  bytes: number;
}
