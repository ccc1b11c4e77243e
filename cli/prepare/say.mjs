/** Says in one line what is being done. */
export function say(text) {
  console.log(`rehearse: ${text}`);
}

/** Says what went wrong and what to do. */
export function complain(text) {
  console.error(`rehearse: ${text}`);
}

/** A duration for people: "0.4 s", "1 min 12 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
