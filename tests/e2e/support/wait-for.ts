/** Waits until an address answers, a minute at most. @throws Error when it does not */
export async function waitFor(url: string): Promise<void> {
  for (let round = 0; round < 300; round++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer.`);
}
