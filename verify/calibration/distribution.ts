/** Whether a sampler draws from the law that it names. @module */
import type { Stream } from "../../src/random/stream.ts";
import { distanceBound, distanceToUniform } from "../bounds/distance_bound.ts";
import type { Check, Cost, Effort } from "../check.ts";

/** A sampler as its checks see it. */
export interface SamplerSubject<Law> {
  draw(stream: Stream, law: Law): number;
}

/** What {@linkcode distributionCheck} needs. */
export interface DistributionOptions<Law> {
  readonly name: string;
  readonly law: Law;
  /** The distribution function, exact. */
  readonly cdf: (x: number) => number;
  readonly draws: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
}

/** Kolmogorov's distance between draws and the distribution function, by Dvoretzky–Kiefer–Wolfowitz. */
export function distributionCheck<Law>(
  options: DistributionOptions<Law>,
): Check<SamplerSubject<Law>> {
  const { name, law, cdf, cost } = options;
  return {
    id: `law/${name}`,
    tier: 2,
    what: `Draws follow the distribution function of ${name}.`,
    against: "the closed form of the distribution function",
    statistical: true,
    cost,
    run(subject, { effort, falseAlarm, stream }) {
      const n = options.draws[effort];
      const source = stream.child("draws");
      const mapped = Float64Array.from({ length: n }, () => cdf(subject.draw(source, law)));
      const bound = distanceBound(n, 0, falseAlarm);
      const found = distanceToUniform(mapped);
      return {
        passed: found <= bound.most,
        observed: `distance ${found.toFixed(5)}`,
        allowed: `≤ ${bound.most.toFixed(5)}`,
        smallestFault: `a distribution function off by ${bound.caught.toFixed(5)} somewhere`,
        power: bound.power(found),
      };
    },
  };
}
