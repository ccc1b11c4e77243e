/** Calls back when the page has loaded and the browser has nothing better to do. Gives what takes that back. */
export function afterLoad(call: () => void): () => void {
  let isOff = false;
  const quietly = () => !isOff && call();
  const wait = () => {
    if ("requestIdleCallback" in window) requestIdleCallback(quietly, { timeout: 4000 });
    else setTimeout(quietly, 1000);
  };
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
  return () => {
    isOff = true;
    window.removeEventListener("load", wait);
  };
}
