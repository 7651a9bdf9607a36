/** The pooled tail index, as the code of Simsekli et al. runs it. @module */
import { fillNormal } from "../../src/random/normal.ts";
import { pooledTailIndex } from "../../src/stats/tail/pooled_tail_index.ts";
import { pooledTailSums } from "../../src/stats/tail/pooled_tail_sums.ts";
import { releasedBlockLength } from "../../src/stats/tail/released_block_length.ts";
import { biasCheck, type BiasOptions, type EstimatorSubject } from "../calibration/bias.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { stableLaw } from "../laws/laws.ts";
import { vectorCheck } from "../vectors/vector_check.ts";

interface Subject extends EstimatorSubject {
  /** The same of single-precision numbers that come piece by piece, as from a network: `pooledTailSums`. */
  inPieces(sample: Float64Array): number;
  blockLength(count: number): number;
}

/**
 * Width of the MNIST network of depth 3, and K₁ at 600 minibatches by the rule of the code of Simsekli, Sagun and
 * Gürbüzbalaban 2019, arXiv:1901.06053 (github.com/umutsimsekli/sgd_tail_index): the greatest divisor of N up to √N.
 */
const WIDTHS = [[4, 1368], [16, 2700], [64, 5720], [128, 7680], [256, 12_600], [512, 19_590], [
  1024,
  32_320,
]] as const;
const parameters = (width: number) => 784 * width + width * width + 10 * width;

/** Minibatches × coordinates of Gaussian noise whose scales are exp(τz) at the normal quantiles z. */
const MINIBATCHES = 50;
const COORDINATES = 400;
const scales = (tau: number) =>
  Float64Array.from({ length: COORDINATES }, (_, j) => Math.exp(tau * Math.sin(1 + j * 2.4)));

/** 1/α̂ → ½ + G/log K₁, G = ½ log mean(s²) − mean(log s): a block sums to a Gaussian of variance K₁·mean(s²). */
function limit(tau: number): number {
  const s = scales(tau);
  const meanSquare = s.reduce((sum, x) => sum + x * x, 0) / COORDINATES;
  const meanLog = s.reduce((sum, x) => sum + Math.log(x), 0) / COORDINATES;
  const blockLength = releasedBlockLength(MINIBATCHES * COORDINATES);
  return 1 / (0.5 + (0.5 * Math.log(meanSquare) - meanLog) / Math.log(blockLength));
}

/** A minibatch's gradients at a time. */
const PIECE = 89_400;

const right: Subject = {
  blockLength: releasedBlockLength,
  inPieces(sample) {
    const sums = pooledTailSums(sample.length);
    for (let at = 0; at < sample.length; at += PIECE) {
      sums.add(Float32Array.from(sample.subarray(at, at + PIECE)));
    }
    return sums.result().alpha;
  },
  estimate: (sample) => pooledTailIndex(sample).alpha,
};

/** Gaussian values at the sizes of networks, piece by piece. */
function inPieces(
  n: number,
  rest: Pick<BiasOptions, "replicates" | "cost" | "fullOnly">,
): Check<Subject> {
  const check = biasCheck({
    ...rest,
    law: "α=2,in-pieces",
    n,
    draw: (s, out) => fillNormal(s, out),
    truth: 2,
    tolerance: 0,
    reciprocal: true,
    x: 2,
    series: "independent values",
  });
  return {
    ...check,
    run: (subject, conditions) =>
      check.run({ estimate: (sample) => subject.inPieces(sample) }, conditions),
  };
}

/** What is checked of `pooledTailIndex`. */
export const pooledTailIndexPlan: EstimatorPlan<Subject> = {
  estimator: "pooledTailIndex",
  modules: [
    import.meta.resolve("../../src/stats/tail/pooled_tail_index.ts"),
    import.meta.resolve("../../src/stats/tail/pooled_tail_sums.ts"),
  ],
  subject: right,
  checks: [
    vectorCheck<Subject>({
      id: "block-length",
      what: "K₁ of the released rule for the networks of the paper.",
      against: "the greatest divisor of N not above √N",
      vectors: WIDTHS.map(([width, expected]) => ({
        what: `width ${width}`,
        source: "rule of github.com/umutsimsekli/sgd_tail_index",
        expected,
        compute: ({ blockLength }) => blockLength(600 * parameters(width)),
        tolerance: 1e-12,
      })),
    }),
    ...[1.2, 1.6, 2].map((alpha) =>
      biasCheck({
        law: `α=${alpha},independent`,
        n: 10_000,
        draw: stableLaw(alpha),
        truth: alpha,
        tolerance: 0,
        reciprocal: true,
        replicates: { quick: 200, full: 4000 },
        cost: { quick: 0.3, full: 6 },
        x: alpha,
        series: "independent values",
      })
    ),
    inPieces(500_000, { replicates: { quick: 20, full: 200 }, cost: { quick: 1, full: 8 } }),
    inPieces(15_000_000, {
      replicates: { quick: 2, full: 20 },
      cost: { quick: 3, full: 25 },
      fullOnly: true,
    }),
    ...[0.5, 1, 1.5].map((tau) =>
      biasCheck({
        law: `Gaussian,unequal-scales,τ=${tau}`,
        n: MINIBATCHES * COORDINATES,
        draw: (s, out) => {
          fillNormal(s, out);
          const factor = scales(tau);
          for (let i = 0; i < out.length; i++) out[i]! *= factor[i % COORDINATES]!;
        },
        truth: limit(tau),
        // Blocks of 125 values hold different sets of the 400 scales: the limit is for blocks that hold them all.
        tolerance: 0.02,
        reciprocal: true,
        replicates: { quick: 100, full: 2000 },
        cost: { quick: 0.1, full: 2 },
        x: limit(tau),
        series: "Gaussian, unequal scales",
      })
    ),
  ],
  faults: [
    {
      id: "block-length-off-by-one",
      what: "K₁ is the next smaller number",
      subject: { ...right, blockLength: (count) => releasedBlockLength(count) - 1 },
    },
    {
      id: "coordinate-major",
      what: "the matrix is flattened by coordinates after centring",
      subject: {
        ...right,
        estimate(sample) {
          const rows = sample.length / COORDINATES;
          const turned = new Float64Array(sample.length);
          for (let j = 0; j < COORDINATES; j++) {
            let mean = 0;
            for (let i = 0; i < rows; i++) mean += sample[i * COORDINATES + j]! / rows;
            for (let i = 0; i < rows; i++) {
              turned[j * rows + i] = sample[i * COORDINATES + j]! - mean;
            }
          }
          return pooledTailIndex(turned).alpha;
        },
      },
    },
  ],
};
