declare const REHEARSE_COMPILER: string | undefined;

/**
 * Names the compiler's own code, where it was bundled (see prepare/compiler.mjs). What was made by other code is made
 * again. Undefined where the sources run as they are, in tests: then nothing is kept.
 */
export const compilerId = typeof REHEARSE_COMPILER === "string" ? REHEARSE_COMPILER : undefined;
