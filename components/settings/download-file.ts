/** Hands a file to the browser to keep. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file after the click has returned; a long one takes its time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
