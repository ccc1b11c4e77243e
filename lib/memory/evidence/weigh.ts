import type { Likelihoods } from "./likelihoods";

/** What a response says, as a part of what an open-and-shut one would say. */
export interface Weight {
  /** The chance, after the response, that the concept was known when it was asked. */
  known: number;
  /** Which way it moved. */
  towards: "known" | "unknown";
  /** How far, from 0 (nothing learned) to 1 (certain). */
  share: number;
}

/** No memory is so sure, or so lost, that a response could say nothing about it. */
const surest = 0.98;
const leastSure = 0.02;

/**
 * Bayes' rule: the chance that the concept was known, before (`prior`, from the forgetting curve) and after a response.
 * The share is what the response would need to be, mixed with no response at all, to move the chance as far:
 * `posterior = (1 − share) × prior + share × (1 or 0)`. So a response that leaves no doubt has share 1, and a lucky guess
 * nearly 0.
 */
export function weigh(prior: number, likelihoods: Likelihoods): Weight {
  const share = signedShare(prior, likelihoods.known, likelihoods.unknown);
  const before = bounded(prior);
  return share >= 0
    ? { known: before + share * (1 - before), towards: "known", share }
    : { known: before + share * before, towards: "unknown", share: -share };
}

/** The share of `weigh` as one number, for inner loops: above 0 towards known, below 0 towards unknown. */
export function signedShare(prior: number, known: number, unknown: number): number {
  const before = bounded(prior);
  const all = before * known + (1 - before) * unknown;
  if (all <= 0) return 0;
  const after = (before * known) / all;
  return after >= before ? (after - before) / (1 - before) : (after - before) / before;
}

function bounded(prior: number): number {
  return Math.min(surest, Math.max(leastSure, prior));
}
