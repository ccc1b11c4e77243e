import { createHmac, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const deriveKey = promisify(scrypt) as (
  password: string,
  salt: Buffer | string,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** OWASP's recommendation for scrypt (Password Storage Cheat Sheet, 2024): N=2^16, r=8, p=2. Needs 64 MB for a moment. */
const usualCost = 2 ** 16;

/** A session ends after so long, in milliseconds. */
export const sessionMs = 12 * 3_600_000;
/** So many wrong passwords from one address are free; each further one makes it wait twice as long. */
const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;
/** Wrong passwords from everywhere in an hour, after which everybody waits: addresses can be made up. */
const triesAnHour = 100;

/** How an attempt to sign in ended. `wait` is when to try again, in milliseconds from now. */
export type SignIn =
  | { outcome: "in"; session: string }
  | { outcome: "wrong" }
  | { outcome: "wait"; waitMs: number };

interface Tries {
  count: number;
  until: number;
}

interface Surroundings {
  /** The studio's password. */
  password: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** scrypt's N, for tests that try a hundred passwords. */
  cost?: number;
}

/**
 * Lets an instructor into the studio by its one password. Sessions are signed with a key that is derived from the
 * password: they outlive a restart, and end when the password is changed. Real accounts will take its place.
 */
export class StudioGuard {
  private readonly tries = new Map<string, Tries>();
  private hour = { from: 0, count: 0 };
  private readonly salt = randomBytes(16);
  private readonly expected: Promise<Buffer>;
  private readonly sessionKey: Promise<Buffer>;
  /** One derivation at a time: each takes 64 MB. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly around: Surroundings) {
    this.expected = this.derive(around.password, this.salt);
    this.sessionKey = this.derive(around.password, "rehearse studio session");
  }

  private derive(password: string, salt: Buffer | string): Promise<Buffer> {
    const N = this.around.cost ?? usualCost;
    return deriveKey(password, salt, 32, { N, r: 8, p: 2, maxmem: 128 * 1024 * 1024 });
  }

  /** @param address where the attempt comes from */
  async signIn(password: string, address: string): Promise<SignIn> {
    const now = this.around.now();
    const waitMs = Math.max(this.waitOf(address, now), this.waitOfAll(now));
    if (waitMs > 0) return { outcome: "wait", waitMs };
    // Counted before it is looked at, so that a hundred at once are not all free.
    this.count(address, now);
    const derived = await this.inTurn(() => this.derive(password.slice(0, 1000), this.salt));
    if (!timingSafeEqual(derived, await this.expected)) return { outcome: "wrong" };
    this.tries.delete(address);
    this.hour.count--;
    return { outcome: "in", session: await this.sign(now + sessionMs) };
  }

  /** Whether a text is a session of ours that has not ended. */
  async isSession(session: string | undefined): Promise<boolean> {
    const [until = "", nonce = "", mark = ""] = session?.split(".") ?? [];
    if (!/^\d{1,15}$/.test(until) || Number(until) < this.around.now()) return false;
    const given = Buffer.from(mark, "base64url");
    const wanted = await this.mark(until, nonce);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private async sign(until: number): Promise<string> {
    const nonce = randomBytes(12).toString("base64url");
    return `${until}.${nonce}.${(await this.mark(String(until), nonce)).toString("base64url")}`;
  }

  private async mark(until: string, nonce: string): Promise<Buffer> {
    return createHmac("sha256", await this.sessionKey)
      .update(`${until}.${nonce}`)
      .digest();
  }

  private waitOf(address: string, now: number): number {
    return Math.max(0, (this.tries.get(address)?.until ?? 0) - now);
  }

  private waitOfAll(now: number): number {
    const endsIn = this.hour.from + 3_600_000 - now;
    return endsIn > 0 && this.hour.count >= triesAnHour ? endsIn : 0;
  }

  private count(address: string, now: number): void {
    if (now - this.hour.from >= 3_600_000) {
      this.hour = { from: now, count: 0 };
      // What is over is forgotten, so that the list does not grow for ever.
      for (const [one, { until }] of this.tries) if (now - until > longestWaitMs) this.tries.delete(one);
    }
    this.hour.count++;
    const count = (this.tries.get(address)?.count ?? 0) + 1;
    const wait = count < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeTries));
    this.tries.set(address, { count, until: now + wait });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => {});
    return next;
  }
}
