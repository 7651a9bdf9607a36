import fc from "fast-check";
import { openEngine } from "../../src/engines/open_engine.ts";
import { checkGradient, kinkMargin } from "./check_gradient.ts";
import { problems } from "./problem.ts";
import { batchLoss } from "./reference.ts";
import { testedDevices } from "./tested_devices.ts";

const devices = [["onnx:cpu", 100], ["onnx:wasm", 25], ["tfjs:cpu", 50]] as const;
for (const [device, numRuns] of testedDevices(devices, 25)) {
  Deno.test(`${device}: loss and gradient are those of central differences in float64`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const { model, parameters, batch } = problem;
        const { kinkDistance } = batchLoss(model, Float64Array.from(parameters), batch);
        fc.pre(kinkDistance > kinkMargin);
        await checkGradient(engine, problem);
      }),
      { numRuns, seed: 1 },
    );
    await engine.dispose();
  });
}
