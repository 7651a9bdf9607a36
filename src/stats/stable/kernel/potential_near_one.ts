/** Zolotarev's function V for α close to 1, without cancellation. @module */
import { type PathPoint, place, type Potential } from "./potential.ts";
import type { Shape } from "./shape.ts";

/** (α/(α−1)) log(1 + (α−1)y), or y at α = 1. */
function powered(alpha: number, delta: number, y: number): number {
  return delta === 0 ? y : alpha * Math.log1p(delta * y) / delta;
}

/** The constants that both halves of the path share. */
interface NearOne {
  readonly shape: Shape;
  /** |β|. */
  readonly b: number;
  /** 1 for α ≤ 1, −1 above. */
  readonly sign: number;
  /** |α − 1|. */
  readonly size: number;
  /** √(β² + c²), c = tan(π(α−1)/2). */
  readonly scale: number;
  /** The gap at the near end, and its ratio to |α−1|. */
  readonly gap: number;
  readonly gapRatio: number;
}

/**
 * log V for |α−1| < 10⁻³ and β not near 0, α = 1 included, apart from the terms that hold no θ: the exponent is
 * V·(1 + |c|x/b)^{α/(α−1)}, c = tan(π(α−1)/2), b = |β|.
 *
 * b cos θ/(b cos αθ + |c| sin αθ) is 1 + (α−1)y, where y keeps its accuracy however small α − 1 is; at α = 1
 * y = (π/2 + bθ) tan θ/b, the exponent in Nolan's formula for α = 1.
 *
 * @param shape constants of (α, β) with β(1 − α) ≥ 0
 *
 * @example
 * ```ts
 * import { potentialNearOne } from "./potential_near_one.ts";
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * // α = 1, β = 1: V = (2/π)(π/2 + θ)/cos θ · e^{(π/2 + θ) tan θ}, which is 1 at θ = 0, half way.
 * const out = { value: 1, slope: 0, near: 0, far: 0 };
 * potentialNearOne(shape(1, 1))(0, out);
 * assert(Math.abs(out.value) < 1e-14);
 * ```
 */
export function potentialNearOne(shape: Shape): Potential {
  const b = Math.abs(shape.beta);
  const size = Math.abs(shape.delta);
  const gap = shape.delta <= 0 ? shape.gapLeft : shape.gapRight;
  const constants: NearOne = {
    shape,
    b,
    sign: shape.delta <= 0 ? 1 : -1,
    size,
    scale: Math.hypot(b, shape.cotangent),
    gap,
    gapRatio: size === 0 ? (1 - b) * Math.PI / (2 * b) : gap / size,
  };
  const near = nearHalf(constants);
  const far = farHalf(constants);
  return (t, out) => {
    place(shape, t, out);
    (t < 0 ? near : far)(out);
  };
}

/** cos(αθ₀+(α−1)θ)/cos αθ₀ and the derivative of its logarithm by the near distance. */
function third({ shape, b, size, scale }: NearOne, lift: number): [value: number, fall: number] {
  if (size === 0) return [2 / Math.PI * b * lift, 1 / lift];
  return [scale * Math.sin(size * lift) / shape.cotangent, size / Math.tan(size * lift)];
}

/**
 * Towards the end where V is least. There both b cos θ and b cos αθ + |c| sin αθ vanish when b = 1; their difference is put as
 * sin p − sin q = 2 cos((p+q)/2) sin((p−q)/2), where p − q = |α−1|·lift exactly.
 */
function nearHalf(constants: NearOne): (out: PathPoint) => void {
  const { shape: { alpha, delta, length }, b, sign, size, scale, gap, gapRatio } = constants;
  const w = Math.PI * size / 2 + (sign > 0 ? alpha : 1) * gap;
  const versine = size === 0 ? 0 : 2 * Math.sin(w / 2) ** 2 / (size * Math.cos(w));
  return (out) => {
    const n = out.near;
    const lift = gapRatio + n;
    const spread = size === 0 ? lift : 2 * Math.sin(size * lift / 2) / size;
    const middle = (gap + (1 + alpha) * n) / 2;
    const angleA = sign > 0 ? alpha * n : gap + alpha * n;
    const angleB = sign > 0 ? gap + n : n;
    const sineA = Math.sin(angleA);
    const cosine = Math.cos(middle);
    const y = -b / scale * (cosine * spread / sineA - sign * versine);
    const yRise = -b / scale *
      ((cosine * Math.cos(size * lift / 2) - (1 + alpha) / 2 * Math.sin(middle) * spread) -
        cosine * spread * alpha * Math.cos(angleA) / sineA) /
      sineA;
    const [factor, fall] = third(constants, lift);
    const quotient = b * Math.sin(angleB) / (scale * sineA);
    const first = Math.abs(delta * y) < 0.5
      ? powered(alpha, delta, y)
      : alpha * Math.log(quotient) / delta;
    out.value = first + Math.log(factor / Math.sin(angleB));
    const rise = alpha * yRise / quotient + fall - Math.cos(angleB) / Math.sin(angleB);
    out.slope = Math.max(0, rise * n * (out.far / length));
  };
}

/** Towards the end where V is infinite. */
function farHalf(constants: NearOne): (out: PathPoint) => void {
  const { shape, b, sign, scale, gapRatio } = constants;
  const { alpha, delta, gapLeft, gapRight, cotangent, ratio, length } = shape;
  return (out) => {
    const m = out.far;
    const angleB = sign > 0 ? m : gapLeft + m;
    const theta = sign > 0 ? Math.PI / 2 - m : angleB - Math.PI / 2;
    const cosine = Math.sin(angleB);
    const sine = sign * Math.cos(angleB);
    const versine = 2 * Math.sin(delta * theta / 2) ** 2;
    const sineTurn = Math.sin(delta * theta);
    const cosineTurn = 1 - versine;
    const sineAlpha = sine * cosineTurn + cosine * sineTurn;
    const cosineAlpha = cosine * cosineTurn - sine * sineTurn;
    const denominator = scale * Math.sin(sign > 0 ? gapRight + alpha * m : alpha * m);
    // (1 − cos δθ)/δ and sin(δθ)/δ
    const versineRatio = delta === 0 ? 0 : versine / delta;
    const sineRatio = delta === 0 ? theta : sineTurn / delta;
    const y = (b * (cosine * versineRatio + sine * sineRatio) + sign * sineAlpha / ratio) /
      denominator;
    const first = Math.abs(delta * y) < 0.5
      ? powered(alpha, delta, y)
      : alpha * Math.log(b * cosine / denominator) / delta;
    const [factor, fall] = third(constants, gapRatio + out.near);
    out.value = first + Math.log(factor / cosine);
    const bracket = b * sineRatio + sign * cosineTurn / ratio +
      cosine * (b * sineAlpha - cotangent * cosineAlpha);
    const rise = alpha * bracket / (cosine * denominator) + sine / cosine;
    out.slope = Math.max(0, (sign * rise + fall) * out.near * (m / length));
  };
}
