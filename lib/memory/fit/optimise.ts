import start, { Fsrs, initSync } from "fsrs-browser";
import type { RatedHistory } from "./impute";

/**
 * Finds weights with fsrs-rs, the optimiser of FSRS's authors, as WebAssembly. It computes in the thread that calls it and
 * takes seconds to a minute: for a worker.
 * @param wasm the module's bytes, where it can't be fetched (in Node)
 * @throws Error when it can't be loaded, or finds nothing that is a number
 */
export async function optimise(items: readonly RatedHistory[], wasm?: BufferSource): Promise<number[]> {
  if (wasm) initSync({ module: wasm });
  else await start();
  // `computeParameters` takes the object over: there is nothing to free.
  const weights = new Fsrs().computeParameters(
    Uint32Array.from(items.flatMap(({ ratings }) => ratings)),
    Uint32Array.from(items.flatMap(({ gaps }) => gaps)),
    Uint32Array.from(items.map(({ ratings }) => ratings.length)),
    undefined,
    true,
  );
  return Array.from(weights);
}
