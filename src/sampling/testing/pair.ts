/** The target N(0, C), C = [[1, ρ], [ρ, 1]], and chains on it. @module */
import { stream } from "../../random/stream.ts";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import { type Chain, startChain } from "../chain.ts";
import type { StepConvention } from "../convention.ts";
import type { Drift } from "../drifts/drift.ts";
import { gaussianEnergy } from "../energies/gaussian_energy.ts";
import { NormalTape } from "../normal_tape.ts";
import { sgld } from "../updates/sgld.ts";

/** P = C⁻¹. */
export function pairPrecision(correlation: number): Matrix {
  const a = 1 / (1 - correlation ** 2);
  const b = -correlation * a;
  return { rows: 2, columns: 2, values: Float64Array.of(a, b, b, a) };
}

/** Langevin chains from the origin, noises apart. */
export function pairChains(
  count: number,
  precision: Matrix,
  stepSize: number,
  driftOf: (chain: number) => Drift,
  convention?: StepConvention,
): readonly Chain[] {
  return Array.from({ length: count }, (_, chain) =>
    startChain({
      energy: gaussianEnergy(precision),
      drift: driftOf(chain),
      update: sgld({
        stepSize,
        noise: new NormalTape(stream("pair", chain)),
        ...(convention === undefined ? {} : { convention }),
      }),
      start: new Float64Array(2),
    }));
}

/** Mean of (θ₁² + θ₂²)/2 over chains and steps, with its standard error over chains. */
export function meanSquare(
  chains: readonly Chain[],
  dropped: number,
  kept: number,
): { readonly mean: number; readonly error: number } {
  const sums = new Float64Array(chains.length);
  for (let step = 0; step < dropped + kept; step++) {
    for (const chain of chains) chain.move();
    for (const chain of chains) chain.remember();
    if (step < dropped) continue;
    chains.forEach(({ theta }, c) => sums[c]! += (theta[0]! ** 2 + theta[1]! ** 2) / 2 / kept);
  }
  const n = sums.length;
  const mean = sums.reduce((a, b) => a + b, 0) / n;
  const squares = sums.reduce((total, one) => total + (one - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (n - 1) / n) };
}
