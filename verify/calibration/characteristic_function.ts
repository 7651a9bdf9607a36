/** Whether a sampler has the characteristic function of its law. @module */
import type { Check, Cost, Effort } from "../check.ts";
import type { SamplerSubject } from "./distribution.ts";

/** What {@linkcode characteristicFunctionCheck} needs. */
export interface CharacteristicFunctionOptions<Law> {
  readonly name: string;
  readonly law: Law;
  /** Real and imaginary part of E exp(itX). */
  readonly expected: (t: number) => readonly [number, number];
  readonly at: readonly number[];
  readonly draws: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
}

/**
 * Compares the means of cos tX and sin tX with the characteristic function. Both lie in [−1, 1], so Hoeffding's
 * inequality bounds them at every number of draws, however heavy the tails: P(|mean − μ| > ε) ≤ 2 exp(−nε²/2).
 */
export function characteristicFunctionCheck<Law>(
  options: CharacteristicFunctionOptions<Law>,
): Check<SamplerSubject<Law>> {
  const { name, law, expected, at, cost } = options;
  return {
    id: `characteristic-function/${name}`,
    tier: 2,
    what: `Draws have the characteristic function of ${name} at t = ${at.join(", ")}.`,
    against: "its closed form (Nolan 2020, definitions 1.2 and 1.3)",
    statistical: true,
    cost,
    run(subject, { effort, falseAlarm, stream }) {
      const n = options.draws[effort];
      const source = stream.child("draws");
      const sums = at.map(() => [0, 0] as [number, number]);
      for (let i = 0; i < n; i++) {
        const x = subject.draw(source, law);
        at.forEach((t, j) => {
          sums[j]![0] += Math.cos(t * x);
          sums[j]![1] += Math.sin(t * x);
        });
      }
      const bound = (rate: number) => Math.sqrt(2 * Math.log(2 / rate) / n);
      const most = bound(falseAlarm / (2 * at.length));
      const found = Math.max(...at.flatMap((t, j) => {
        const [re, im] = expected(t);
        return [Math.abs(sums[j]![0] / n - re), Math.abs(sums[j]![1] / n - im)];
      }));
      const gap = found - bound(1e-3) - most;
      return {
        passed: found <= most,
        observed: `off by ${found.toFixed(5)} at most`,
        allowed: `≤ ${most.toFixed(5)}`,
        smallestFault: `a part off by ${(most + bound(0.01)).toFixed(5)} at one t`,
        power: found <= most || gap <= 0 ? 0 : 1 - 2 * Math.exp(-n * gap * gap / 2),
      };
    },
  };
}
