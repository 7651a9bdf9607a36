import fc from "fast-check";
import { openEngine } from "../../src/engines/open_engine.ts";
import { checkGradient, isSmooth } from "./check_gradient.ts";
import { problems } from "./problem.ts";
import { testedDevices } from "./tested_devices.ts";

const devices = [["onnx:cpu", 100], ["onnx:wasm", 25], ["tfjs:cpu", 50]] as const;
for (const [device, numRuns] of testedDevices(devices, 25)) {
  Deno.test(`${device}: loss and gradient are those of central differences in float64`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        fc.pre(isSmooth(problem));
        await checkGradient(engine, problem);
      }),
      { numRuns, seed: 1 },
    );
    await engine.dispose();
  });
}
