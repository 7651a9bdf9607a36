/** The discrete Fourier transform in place, for lengths that are powers of two. @module */
/**
 * The discrete Fourier transform Xₖ = Σⱼ xⱼ exp(−2πi jk/n), in place: iterative radix-2 (Cooley &
 * Tukey, Mathematics of Computation 19 (1965) 297–301). Twiddle factors come from a table rather than
 * a recurrence, which keeps the error near machine precision.
 *
 * @param real n real parts, n a power of two; overwritten
 * @param imaginary n imaginary parts; overwritten
 * @throws {RangeError} if n is no power of two, or the lengths differ
 *
 * @example
 * ```ts
 * import { fourier } from "./fourier.ts";
 * import assert from "node:assert/strict";
 *
 * const real = Float64Array.of(1, 2, 3, 4);
 * const imaginary = new Float64Array(4);
 * fourier(real, imaginary);
 * assert.deepEqual(Array.from(real, (value) => +value.toFixed(12)), [10, -2, -2, -2]);
 * ```
 */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  if (n === 0 || (n & (n - 1)) !== 0 || imaginary.length !== n) {
    throw new RangeError(
      `fourier: lengths ${n} and ${imaginary.length}; give two equal powers of two`,
    );
  }
  reorder(real, imaginary);
  const cosines = Float64Array.from({ length: n / 2 }, (_, k) => Math.cos(2 * Math.PI * k / n));
  const sines = Float64Array.from({ length: n / 2 }, (_, k) => -Math.sin(2 * Math.PI * k / n));
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    const stride = n / size;
    for (let from = 0; from < n; from += size) {
      for (let k = 0; k < half; k++) {
        const a = from + k;
        const b = a + half;
        const c = cosines[k * stride]!;
        const s = sines[k * stride]!;
        const re = real[b]! * c - imaginary[b]! * s;
        const im = real[b]! * s + imaginary[b]! * c;
        real[b] = real[a]! - re;
        imaginary[b] = imaginary[a]! - im;
        real[a]! += re;
        imaginary[a]! += im;
      }
    }
  }
}

/** Puts entry j at the index whose bits are those of j reversed. */
function reorder(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j]!, real[i]!];
      [imaginary[i], imaginary[j]] = [imaginary[j]!, imaginary[i]!];
    }
  }
}
