/** Gives a text or bytes to the browser as a file. */
export function download(
  name: string,
  content: string | Uint8Array,
  type = "text/markdown;charset=utf-8",
): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
