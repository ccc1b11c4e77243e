import { createRandom, type Random } from "@/lib/shared/random";

/** A standard normal number (G. E. P. Box and M. E. Muller 1958, doi:10.1214/aoms/1177706645). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A factor whose logarithm is normal with mean 0. */
export function logNormal(random: Random, spread: number): number {
  return Math.exp(spread * normal(random));
}

/**
 * A number in [0, 1) that depends on a learner, a concept and how often it came up, and on nothing else. So every
 * policy meets a learner with the same luck, and their differences are not due to it.
 */
export function luck(learner: number, concept: number, review: number, salt: number): number {
  let mixed = Math.imul(learner + 1, 0x9e3779b1) ^ Math.imul(concept + 1, 0x85ebca6b);
  mixed ^= Math.imul(review * 8 + salt + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

/** A source of numbers for one learner's nature. */
export function natureOf(learner: number, name: string): Random {
  return createRandom(`${name}/${learner}`);
}
