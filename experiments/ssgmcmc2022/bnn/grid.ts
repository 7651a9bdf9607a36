/** The cells of the small net, by profile. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { BnnSettings } from "./settings.ts";

const LAPTOP: BnnSettings = {
  hidden: 20,
  examples: 50,
  noise: 0.3,
  groups: 10,
  structuredSteps: 1000,
  memory: 1001,
  map: { steps: 4000, rate: 0.01 },
  rule: { kind: "sgld", relativeStep: 0.2 },
  predictionSteps: [200, 400, 1000],
  testPairs: 1000,
  reference: null,
};

/** rules.md 4.1; smoke decides nothing. */
export function grid(profile: Profile): readonly GridPoint<BnnSettings>[] {
  const laptop = { id: "h20", settings: LAPTOP, replicates: 20, cost: 0.9 };
  switch (profile) {
    case "smoke":
      return [{ ...laptop, replicates: 2 }];
    case "laptop":
      return [laptop];
    case "paper": {
      const reference = { warmup: 1000, samples: 2000, length: 1 };
      const settings: BnnSettings = {
        ...LAPTOP,
        hidden: 50,
        examples: 500,
        noise: 0.1,
        structuredSteps: 15_000,
        memory: 5000,
        rule: { kind: "released-psgld", step: 1e-3 },
        predictionSteps: [1000, 15_000],
        reference,
      };
      return [
        { ...laptop, settings: { ...LAPTOP, reference }, cost: 3 },
        { id: "h50", settings, replicates: 20, cost: 200 },
      ];
    }
  }
}
