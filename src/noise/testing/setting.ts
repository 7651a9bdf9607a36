/** Test only: a small net with data, parameters and one family of each kind. @module */
import type { Batch } from "../../engines/engine.ts";
import { mlp } from "../../models/mlp.ts";
import { parameterLayout } from "../../models/layout.ts";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { uniformInteger } from "../../random/uniform_integer.ts";
import { testNetwork } from "../../training/testing/network.ts";
import { coordinates } from "../directions/coordinates.ts";
import { givenVectors } from "../directions/vectors.ts";
import { kronecker } from "../directions/kronecker.ts";
import { sphere } from "../directions/sphere.ts";

/**
 * A 4-6-3 net at random parameters on N random examples of three classes.
 *
 * @param examples N
 * @param seed changes everything
 *
 * @example
 * ```ts
 * import { testSetting } from "./setting.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(testSetting(10).network.parameterCount, 42);
 * ```
 */
export function testSetting(examples: number, seed = 0) {
  const blocks = parameterLayout(mlp({ inputs: 4, width: 6, depth: 2, classes: 3 }));
  const network = testNetwork({ sizes: [4, 6, 3] });
  const P = network.parameterCount;
  const s = stream("test setting", seed);
  const inputs = fillNormal(s.child("inputs"), new Float32Array(examples * 4));
  const labels = Int32Array.from({ length: examples }, () => uniformInteger(s, 3));
  const data: Batch = { count: examples, inputs, labels };
  const families = [
    sphere({ parameterCount: P, count: 3, stream: s.child("sphere") }),
    sphere({ parameterCount: P, count: 2, stream: s.child("layer"), block: blocks[1]! }),
    kronecker({ blocks, count: 3, rank: 1, stream: s.child("rank one") }),
    kronecker({ blocks, count: 2, rank: 4, stream: s.child("low rank") }),
    coordinates(Int32Array.of(0, 41, 17)),
    givenVectors("given", [fillNormal(s.child("given"), new Float32Array(P))]),
  ];
  return {
    blocks,
    network,
    data,
    families,
    parameters: fillNormal(s.child("parameters"), new Float32Array(P)),
    stream: s,
  };
}
