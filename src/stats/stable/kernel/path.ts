/**
 * Quadrature nodes of Zolotarev's integral, shared by all x of one (α, β).
 *
 * The integrals are ∫ k(log V + S) dθ with k(s) = exp(s − eˢ): k is as narrow as S is anything, so neither θ nor log V is a
 * good variable for all (α, β). In u = t + log V, with t the logistic coordinate, the integrand falls off exponentially on
 * one side and doubly exponentially on the other, and no slope exceeds 1 whatever α and β: the trapezoidal rule with one
 * fixed step converges to rounding error. Nodes are made in blocks, when first asked for.
 *
 * @module
 */
import type { PathPoint, Potential } from "./potential.ts";

/** Step of the trapezoidal rule in u; the error of the rule is about |Γ(1 + 2πi/step)|, here 2·10⁻¹⁵. */
const STEP = 0.27;

const BLOCK = 32;
const FARTHEST = 690;

/** Nodes in falling order of u. */
export interface Block {
  /** log V. */
  readonly value: Float64Array;
  /** Distance to the end where V is least. */
  readonly near: Float64Array;
  /** d near / du × step: weights of integrals over θ. */
  readonly weight: Float64Array;
  /** near × (d log V / du) × step: weights after integration by parts, lower end. */
  readonly nearWeight: Float64Array;
  /** far × (d log V / du) × step: the same, upper end. */
  readonly farWeight: Float64Array;
}

/**
 * The nodes of one (α, β).
 *
 * @example
 * ```ts
 * import { Path } from "./path.ts";
 * import { potential } from "./potential.ts";
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * const law = shape(1.5, 0);
 * const path = new Path(law.length, potential(law));
 * const blocks = Array.from({ length: 21 }, (_, i) => path.block(i - 10));
 * const total = blocks.flatMap(({ weight }) => [...weight]).reduce((a, b) => a + b);
 * assert(Math.abs(total - law.length) < 1e-9); // ∫ dθ
 * ```
 */
export class Path {
  readonly #potential: Potential;
  readonly #length: number;
  readonly #point: PathPoint = { value: 0, slope: 0, near: 0, far: 0 };
  readonly #blocks = new Map<number, Block>();

  /**
   * @param length L
   * @param potential log V
   */
  constructor(length: number, potential: Potential) {
    this.#length = length;
    this.#potential = potential;
  }

  /** How many nodes a block holds. */
  readonly blockLength: number = BLOCK;

  /** The least value of log V (−∞ where it has none that matters). */
  lowest(): number {
    this.#potential(-FARTHEST, this.#point);
    return this.#point.value;
  }

  /**
   * The number of the first node, counted downwards, at or above a value of log V.
   *
   * @param value the value; overshot by less than 1
   */
  nodeAbove(value: number): number {
    const t = this.#solve(value, 0, 1);
    this.#potential(t, this.#point);
    return Math.floor(-(t + this.#point.value) / STEP);
  }

  /** Block `index`: nodes u = −step·(index·BLOCK + i). */
  block(index: number): Block {
    const known = this.#blocks.get(index);
    if (known !== undefined) return known;
    const made = this.#make(index);
    this.#blocks.set(index, made);
    return made;
  }

  #make(index: number): Block {
    const block: Block = {
      value: new Float64Array(BLOCK),
      near: new Float64Array(BLOCK),
      weight: new Float64Array(BLOCK),
      nearWeight: new Float64Array(BLOCK),
      farWeight: new Float64Array(BLOCK),
    };
    const point = this.#point;
    let t = this.#solve(-STEP * index * BLOCK, 1, 1e-3);
    for (let i = 0; i < BLOCK; i++) {
      const u = -STEP * (index * BLOCK + i);
      for (let turn = 0; turn < 30; turn++) {
        this.#potential(t, point);
        if (!Number.isFinite(point.value)) break;
        const move = (u - t - point.value) / (1 + point.slope);
        t += move;
        if (Math.abs(move) * (1 + point.slope) < 1e-7) {
          this.#potential(t, point);
          break;
        }
      }
      const { value, slope, near, far } = point;
      const speed = 1 / (1 + slope);
      block.value[i] = value;
      block.near[i] = near;
      block.weight[i] = STEP * near * (far / this.#length) * speed;
      block.nearWeight[i] = STEP * near * slope * speed;
      block.farWeight[i] = STEP * far * slope * speed;
      t -= STEP * speed;
    }
    return block;
  }

  /** t with withT·t + log V(t) in [target, target + slack), by the Illinois method on a bracket grown from 0. */
  #solve(target: number, withT: number, slack: number): number {
    const f = (t: number): number => {
      this.#potential(t, this.#point);
      const v = this.#point.value;
      return withT * t + (Number.isNaN(v) ? -Infinity : v) - target - slack / 2;
    };
    let low = -1;
    let high = 1;
    let fLow = f(low);
    while (fLow > 0 && low > -FARTHEST) {
      high = low;
      low = Math.max(2 * low, -FARTHEST);
      fLow = f(low);
    }
    let fHigh = f(high);
    while (fHigh < 0 && high < FARTHEST) {
      low = high;
      fLow = fHigh;
      high = Math.min(2 * high, FARTHEST);
      fHigh = f(high);
    }
    for (let turn = 0; turn < 200; turn++) {
      const secant = high - fHigh * (high - low) / (fHigh - fLow);
      // Every third step halves the bracket: V may bend by hundreds of orders of magnitude inside it.
      const t = turn % 3 < 2 && secant > low && secant < high ? secant : (low + high) / 2;
      const value = f(t);
      if (Math.abs(value) <= slack / 2 || t === low || t === high) return t;
      if (value < 0) {
        low = t;
        fLow = value;
      } else {
        high = t;
        fHigh = value;
      }
    }
    return high;
  }
}
