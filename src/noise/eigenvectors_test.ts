import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import { permutation } from "../random/permutation.ts";
import { symmetricEigen } from "../stats/linear_algebra/symmetric_eigen.ts";
import { gather } from "../data/gather.ts";
import { covarianceEigenvectors } from "./eigenvectors.ts";
import { testSetting } from "./testing/setting.ts";

Deno.test("covarianceEigenvectors() agrees with the P × P covariance of the found half", async () => {
  const { network, parameters, data, stream } = testSetting(60);
  const options = { network, parameters, data, count: 3, stream: stream.child("halves") };
  const result = await covarianceEigenvectors({ ...options, atMost: 25 });
  assert.equal(result.foundOn, 25);
  assert.equal(result.population.rows, 30);

  const P = network.parameterCount;
  const order = permutation(options.stream.child("halves"), 60);
  const found = network.perExampleGradients(parameters, gather(data, order.slice(0, 25)));
  const tested = network.perExampleGradients(parameters, gather(data, order.slice(30)));
  const mean = Float64Array.from(
    { length: P },
    (_, p) => found.reduce((s, g) => s + g[p]!, 0) / 25,
  );
  const covariance = new Float64Array(P * P);
  for (const g of found) {
    for (let a = 0; a < P; a++) {
      for (let b = 0; b < P; b++) {
        covariance[a * P + b]! += (g[a]! - mean[a]!) * (g[b]! - mean[b]!) / 25;
      }
    }
  }
  const { values, vectors } = symmetricEigen({ rows: P, columns: P, values: covariance });
  const trace = values.reduce((sum, value) => sum + value, 0);
  for (let k = 0; k < 3; k++) {
    assert.ok(Math.abs(result.eigenvalues[k]! / values[k]! - 1) < 1e-4);
    const projections = tested.map((g) =>
      g.reduce((sum, value, p) => sum + value * vectors.values[k * P + p]!, 0)
    );
    const centre = projections.reduce((sum, value) => sum + value, 0) / 30;
    const own = Array.from({ length: 30 }, (_, i) => result.population.values[i * 3 + k]!);
    const sign = Math.sign(own[0]! * (projections[0]! - centre));
    own.forEach((value, i) =>
      assert.ok(Math.abs(value - sign * (projections[i]! - centre)) < 1e-4)
    );
  }
  const explained = (values[0]! + values[1]! + values[2]!) / trace;
  assert.ok(Math.abs(result.explained - explained) < 1e-5);
});

Deno.test("covarianceEigenvectors() refuses more vectors than the noise has dimensions", async () => {
  const { network, parameters, data, stream } = testSetting(10);
  await assert.rejects(
    covarianceEigenvectors({ network, parameters, data, count: 9, stream }),
    new UserError(
      "eigenvectors: the noise of 5 examples has rank 4, 9 were asked for; ask for fewer",
    ),
  );
});
