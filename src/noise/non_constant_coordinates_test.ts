import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import { stream } from "../random/stream.ts";
import { testNetwork } from "../training/testing/network.ts";
import { capturePopulation } from "./population.ts";
import { nonConstantCoordinates } from "./non_constant_coordinates.ts";
import { testSetting } from "./testing/setting.ts";

/** Input 0 is always 0, so the weights that leave it have no noise. */
function deadInput() {
  const { data, ...setting } = testSetting(15);
  const inputs = data.inputs.map((value, at) => at % 4 === 0 ? 0 : value);
  return { ...setting, data: { ...data, inputs } };
}

Deno.test("nonConstantCoordinates() draws each coordinate with noise once, and none without", async () => {
  const { network, parameters, data } = deadInput();
  const { family } = await nonConstantCoordinates({
    network,
    parameters,
    data,
    count: 36,
    stream: stream("all"),
  });
  const { directions } = family;
  assert.ok(directions.kind === "coordinates");
  assert.deepEqual(
    [...directions.indices].toSorted((a, b) => a - b),
    Array.from({ length: 36 }, (_, i) => i + 6),
  );
});

Deno.test("nonConstantCoordinates() hands over the population of its family", async () => {
  const { network, parameters, data } = deadInput();
  const { family, population } = await nonConstantCoordinates({
    network,
    parameters,
    data,
    count: 5,
    stream: stream("five"),
  });
  assert.deepEqual(population, await capturePopulation(network, parameters, data, family));
});

Deno.test("nonConstantCoordinates() says how many there are if they are too few", async () => {
  const data = { count: 2, inputs: Float32Array.of(1, 0, 2, 0), labels: Int32Array.of(0, 1) };
  await assert.rejects(
    nonConstantCoordinates({
      network: testNetwork({ sizes: [2, 2] }),
      parameters: new Float32Array(4),
      data,
      count: 3,
      stream: stream("few"),
    }),
    new UserError("coordinates: 2 of 4 have noise, 3 were asked for; ask for fewer"),
  );
});
