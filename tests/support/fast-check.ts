import fc from "fast-check";

// A run decides about a change, so each tries the same cases. `REHEARSE_SEED=random npx vitest run FILE` looks for new
// ones, and `REHEARSE_SEED=NUMBER` tries again what such a run found.
const seed = process.env.REHEARSE_SEED ?? "1";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });

export default fc;
