/** What a lease file says. @module */

/** A lease as its file says it. */
export interface LeaseText {
  /** Who holds it: unique to one worker. */
  readonly owner: string;
  /** The owner's machine, for whoever looks. */
  readonly host: string;
  /** Milliseconds between two heartbeats of the owner. */
  readonly every: number;
  /** How many heartbeats there have been. */
  readonly beat: number;
}

/** Digits of the count: every text of one lease has the same length, so a heartbeat overwrites the one before it. */
const DIGITS = 12;

/**
 * A lease as text, of the same length whatever the count.
 *
 * @param lease owner, host, milliseconds between heartbeats, count
 */
export function encodeLease({ owner, host, every, beat }: LeaseText): string {
  return `${JSON.stringify({ owner, host, every, beat: String(beat).padStart(DIGITS, "0") })}\n`;
}

/**
 * Reads a lease.
 *
 * @param text content of its file
 * @returns the lease; null where the text is none, as when its owner has only begun to write it
 *
 * @example
 * ```ts
 * import { decodeLease, encodeLease } from "./lease_text.ts";
 * import assert from "node:assert/strict";
 *
 * const lease = { owner: "a", host: "here", every: 1000, beat: 7 };
 * assert.deepEqual(decodeLease(encodeLease(lease)), lease);
 * assert.equal(encodeLease(lease).length, encodeLease({ ...lease, beat: 123456 }).length);
 * assert.equal(decodeLease('{"own'), null);
 * ```
 */
export function decodeLease(text: string): LeaseText | null {
  try {
    const { owner, host, every, beat } = JSON.parse(text);
    const whole = typeof owner === "string" && typeof host === "string" && every > 0;
    return whole ? { owner, host, every, beat: Number(beat) } : null;
  } catch {
    return null;
  }
}
