/** Puts a text on the clipboard. Answers whether it is there: some browsers refuse, or have none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
