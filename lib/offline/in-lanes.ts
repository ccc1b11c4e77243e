/** How many addresses are fetched at a time: a phone has other things to do. */
const lanes = 4;

/** Works through `things`, a few at a time, in their order. The first failure ends it. */
export async function inLanes<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  let hasFailed = false;
  const lane = async () => {
    while (waiting.length > 0 && !hasFailed) {
      try {
        await work(waiting.shift() as T);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
