/** One standard stable law, ready to be evaluated at many points. @module */
import { logGamma } from "../../special/log_gamma.ts";
import { type ClosedForm, closedForm } from "./closed_forms.ts";
import { nearCauchy, type PointValues } from "./near_cauchy.ts";
import { Path } from "./path.ts";
import { potential } from "./potential.ts";
import { potentialNearOne } from "./potential_near_one.ts";
import { type Shape, shape } from "./shape.ts";
import { smallAlphaTail } from "./small_alpha_tail.ts";
import { zolotarevIntegral, type ZolotarevSums } from "./zolotarev_integral.ts";

/** Below this distance of α to 1 Zolotarev's formula loses too many digits as it stands. */
const NEAR_ONE = 11e-3;

/** From this |tan(π(α−1)/2)| on it keeps enough of them to be used beyond ζ, where a law with |β| near 1 is small. */
const FINE = 1e-3;

/** Beyond it integrals would underflow, and for α ≥ ½ a law is Pareto's to the last digit. */
const FARTHEST = 1e150;

/** One side of the law: x right of ζ, or after reflection. */
class Side {
  readonly shape: Shape;
  readonly near: boolean;
  readonly #path: Path;
  readonly #lowest: number;
  readonly #sums: ZolotarevSums = { floor: 0, density: 0, below: 0, above: 0 };

  constructor(alpha: number, beta: number, near: boolean) {
    this.shape = shape(alpha, beta);
    this.near = near;
    this.#path = new Path(
      this.shape.length,
      near ? potentialNearOne(this.shape) : potential(this.shape),
    );
    this.#lowest = this.shape.length > 0 ? this.#path.lowest() : 0;
  }

  /** Fills in the values at x (for laws near α = 1) or z = x − ζ > 0 (for all others). */
  evaluate(x: number, z: number, tails: boolean, out: PointValues): void {
    const { alpha, delta, length, gapLeft, cotangent, ratio } = this.shape;
    const left = gapLeft / Math.PI;
    if (length <= 0) {
      out.logDensity = -Infinity;
      out.lower = 1;
      out.upper = 0;
      return;
    }
    const b = Math.abs(this.shape.beta);
    const shift = this.near
      ? delta === 0 ? -Math.PI * x / (2 * b) : alpha / delta * Math.log1p(cotangent * x / b)
      : alpha / delta * Math.log(z);
    const sums = this.#sums;
    // Near α = 1 the other tail is never small where this formula is used; below ½ its sum would be long.
    const direct = tails && !this.near && alpha >= 0.5;
    zolotarevIntegral(this.#path, this.#lowest, length, shift, direct, sums);
    const size = this.near ? ratio * (b + cotangent * x) : Math.abs(delta) * z;
    out.logDensity = Math.log(alpha / Math.PI * sums.density) - Math.log(size) - sums.floor;
    if (!tails) return;
    // P(between ζ and x) for α ≤ 1, P(beyond x) above; and the rest of what lies right of ζ. The smaller of the two is exact.
    const below = sums.below * Math.exp(-sums.floor) / Math.PI;
    const right = length / Math.PI;
    let above = right - below;
    if (below > right / 2) {
      if (direct) above = sums.above / Math.PI;
      else if (alpha < 0.5 && left + below > 0.9) above = smallAlphaTail(this.shape, z);
    }
    const near = below > right / 2 ? left + above : 1 - below;
    const far = below > right / 2 ? 1 - above : left + below;
    if (delta <= 0) {
      out.lower = far;
      out.upper = 1 - far < 0.1 ? above : 1 - far;
    } else {
      out.lower = near;
      out.upper = below > right / 2 ? 1 - near : below;
    }
  }
}

/**
 * The stable law with γ = 1, δ = 0 in S0, 0 < α ≤ 2. Nodes of quadrature are kept between calls.
 *
 * A point is given as x (S0) and z = x − ζ, ζ = −β tan(πα/2) (which is x of S1): whichever the caller knows exactly, the other
 * computed from it. At α = 1 z is ignored.
 *
 * @example
 * ```ts
 * import { StandardStable } from "./standard_stable.ts";
 * import assert from "node:assert/strict";
 *
 * // At the centre of a symmetric law: Γ(1 + 1/α)/π.
 * const { logDensity, lower, upper } = new StandardStable(2 / 3, 0).values(0, 0);
 * assert(Math.abs(logDensity - Math.log(0.75 * Math.sqrt(Math.PI) / Math.PI)) < 1e-13);
 * assert(Math.abs(lower - 0.5) < 1e-14 && Math.abs(upper - 0.5) < 1e-14);
 * ```
 */
export class StandardStable {
  readonly alpha: number;
  readonly beta: number;
  readonly #sides: [Side | undefined, Side | undefined] = [undefined, undefined];
  readonly #closed: ClosedForm | undefined;
  readonly #point: PointValues = { logDensity: 0, lower: 0, upper: 0 };

  /**
   * @param alpha α in (0, 2]
   * @param beta β in [−1, 1]
   */
  constructor(alpha: number, beta: number) {
    this.alpha = alpha;
    this.beta = beta;
    this.#closed = closedForm(alpha, beta);
  }

  /** log density at a point. */
  logDensity(x: number, z: number): number {
    return this.#evaluate(x, z, false).logDensity;
  }

  /** Log density, P(X ≤ x) and P(X > x), each accurate relative to itself. The object is reused by the next call. */
  values(x: number, z: number): Readonly<PointValues> {
    return this.#evaluate(x, z, true);
  }

  #evaluate(x: number, z: number, tails: boolean): PointValues {
    const { alpha } = this;
    const out = this.#point;
    if (Number.isNaN(x)) {
      out.logDensity = out.lower = out.upper = NaN;
      return out;
    }
    if (Math.abs(x) === Infinity) {
      out.logDensity = -Infinity;
      out.lower = x > 0 ? 1 : 0;
      out.upper = 1 - out.lower;
      return out;
    }
    if (this.#closed !== undefined) {
      this.#closed(x, z, out);
      return out;
    }
    if (alpha >= 0.5 && Math.abs(x) > FARTHEST) {
      const edge = Math.sign(x) * FARTHEST;
      this.#evaluate(edge, edge, tails);
      const beyond = Math.log(Math.abs(x) / FARTHEST);
      out.logDensity -= (1 + alpha) * beyond;
      if (x > 0) out.upper *= Math.exp(-alpha * beyond);
      else out.lower *= Math.exp(-alpha * beyond);
      return out;
    }
    if (Math.abs(alpha - 1) < NEAR_ONE && this.#nearOne(x, tails)) return out;
    if (Math.abs(z) < 1e-290) {
      this.#atZeta(out);
      return out;
    }
    const flip = z < 0;
    this.#side(flip, false).evaluate(flip ? -x : x, Math.abs(z), tails, out);
    if (flip) swap(out);
    return out;
  }

  /** Laws around α = 1, by the formula that suits b = |β| and x; false where Zolotarev's as it stands is best. */
  #nearOne(x: number, tails: boolean): boolean {
    const { alpha, beta } = this;
    const out = this.#point;
    const b = Math.abs(beta);
    // The law leans to the right as seen in y.
    const y = beta < 0 ? -x : x;
    const c = Math.abs(Math.tan(Math.PI * (alpha - 1) / 2));
    const beforeZeta = b + (alpha <= 1 ? c : -c) * y > 0;
    if (!beforeZeta && (b === 1 && alpha < 1 || b > 0.9 && c > FINE)) return false;
    // Far out to the left (1 − b)/2 of the tail is left; at b = 1 it is not a power any more.
    const farLeft = y < -1e5 ? b < 1 : y < -100 && b < 0.99;
    if (!beforeZeta || b < 0.02 || b < 20 * c || y > 10 || farLeft) {
      nearCauchy(alpha, x < 0 ? -beta : beta, Math.abs(x), out);
      if (x < 0) swap(out);
      return true;
    }
    // The formula holds right of ζ for α ≤ 1; for α > 1 it runs leftwards.
    const flip = alpha <= 1 ? beta < 0 : beta > 0;
    this.#side(flip, true).evaluate(flip ? -x : x, 0, tails, out);
    if (flip) swap(out);
    return true;
  }

  #side(flip: boolean, near: boolean): Side {
    return this.#sides[flip ? 1 : 0] ??= new Side(this.alpha, flip ? -this.beta : this.beta, near);
  }

  /** x = ζ: f = Γ(1+1/α) cos θ₀ (1+ζ²)^{−1/(2α)}/π, F = (π/2 − θ₀)/π (Nolan 1997, theorem 1). */
  #atZeta(out: PointValues): void {
    const { alpha } = this;
    const { gapLeft, length, cotangent, beta } = shape(alpha, this.beta);
    out.logDensity = logGamma(1 + 1 / alpha) + Math.log(Math.sin(Math.min(gapLeft, length))) -
      Math.log1p((beta / cotangent) ** 2) / (2 * alpha) - Math.log(Math.PI);
    out.lower = gapLeft / Math.PI;
    out.upper = length / Math.PI;
  }
}

function swap(out: PointValues): void {
  const lower = out.lower;
  out.lower = out.upper;
  out.upper = lower;
}
