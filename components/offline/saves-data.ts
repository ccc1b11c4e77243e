interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether nothing should be fetched unasked: the learner told the browser to save data, or the network is very slow. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return (
    connection?.saveData === true ||
    /2g$/.test(connection?.effectiveType ?? "") ||
    window.matchMedia("(prefers-reduced-data: reduce)").matches
  );
}
