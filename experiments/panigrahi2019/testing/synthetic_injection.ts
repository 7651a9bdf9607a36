/** Made-up records of injected noise. @module */
import type { CellRecord } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { InjectionArm, InjectionResult } from "../injection/record.ts";
import { injection } from "../injection/study.ts";

/** An arm that got there. */
export function testArm(
  scale: number,
  test: number,
  validation = test,
  batchSize = 256,
): InjectionArm {
  return {
    scale,
    batchSize,
    steps: 100,
    trainLoss: 0.5,
    validationAccuracy: validation,
    testAccuracy: test,
  };
}

/** Small batches, large ones, then the noise arms given. */
export function testInjection(small: number, noisy: readonly InjectionArm[]): InjectionResult {
  return { sigma: 0.1, arms: [testArm(0, small, small, 16), testArm(0, 0.8), ...noisy] };
}

/** Records of the laptop grid: small batches are better by so many points, give or take .1 between seeds. */
export function syntheticInjection(advantage: number): readonly CellRecord[] {
  return studyCells(injection, "laptop", 0).map((cell) => {
    const wobble = ((cell.seed * 7) % 11 - 5) / 50;
    const noisy = 0.85 - (advantage + wobble) / 100;
    const arms = [testArm(1, noisy - 0.01), testArm(2, noisy), testArm(8, noisy - 0.02)];
    return { cell, key: "0".repeat(64), result: testInjection(0.85, arms) };
  });
}
