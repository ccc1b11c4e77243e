/**
 * From so many foretold responses on, weights are fitted. FSRS's own optimiser fits all weights from 64 on, and only first
 * stabilities from 8 on (fsrs-rs, `compute_parameters`). Here a fifth of them has to judge the fit as well, and 80 is
 * little for that.
 */
export const enoughResponses = 400;
