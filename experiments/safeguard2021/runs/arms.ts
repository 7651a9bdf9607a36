/** Which runs a seed has. @module */
import type { Aggregator } from "../../../src/training/byzantine/aggregators/aggregator.ts";
import type { Attack } from "../../../src/training/byzantine/attacks/attack.ts";
import type { Protocol } from "./protocol.ts";
import type { AttackName, Method, RunsResult } from "./record.ts";

/** One run: who averages what the Byzantine workers send. */
export interface Arm {
  readonly method: Method;
  readonly attack: AttackName;
  readonly aggregator: Aggregator;
  readonly sends: Attack;
}

/** The attacks of section 1.3 of the paper, with the protocol's numbers. */
function attacks(
  { delay, rho, z }: Protocol,
  classes: number,
): readonly (readonly [AttackName, Attack])[] {
  return [
    ["none", { kind: "none" }],
    ["sign-flip", { kind: "sign-flip" }],
    ["zero", { kind: "zero" }],
    ["label-flip", { kind: "label-flip", classes }],
    ["delayed", { kind: "delayed", steps: delay }],
    ["safeguard", { kind: "scaled", rho }],
    ["variance", { kind: "variance", z, ddof: 1 }],
  ];
}

/**
 * The mean of the honest workers, every safeguard under every attack, and the other methods under the variance attack.
 *
 * @param protocol numbers of methods and attacks
 * @param thresholds Th of every window
 * @param classes of the task
 */
export function arms(
  protocol: Protocol,
  thresholds: RunsResult["thresholds"],
  classes: number,
): readonly Arm[] {
  const all = attacks(protocol, classes);
  const [attack, sends] = all.at(-1)!;
  const rivals: readonly (readonly [Method, Aggregator])[] = [
    ["mean", { kind: "mean" }],
    ["coordinate-median", { kind: "coordinate-median" }],
    ["geometric-median", { kind: "geometric-median", tolerance: 1e-6, budget: 200, floor: 1e-12 }],
    ["krum", { kind: "krum", f: protocol.krum.f }],
    ["zeno", { kind: "zeno", ...protocol.zeno }],
  ];
  const guards = protocol.guards.flatMap(({ method, windows }) => {
    const aggregator: Aggregator = {
      kind: "safeguard",
      sums: "plain",
      windows: windows.map((steps) => {
        const { value } = thresholds.find(({ window }) => window === steps)!;
        return { steps, threshold: { kind: "fixed", value } };
      }),
    };
    return all.map(([name, sends]): Arm => ({ method, attack: name, aggregator, sends }));
  });
  return [
    // The honest mean does not look at what the others send: zeros cost no gradient.
    {
      method: "honest-mean",
      attack: "none",
      aggregator: { kind: "ideal" },
      sends: { kind: "zero" },
    },
    ...guards,
    ...rivals.map(([method, aggregator]): Arm => ({ method, attack, aggregator, sends })),
  ];
}
