/** Gradients of every layer, loss and mode on every engine that each machine has. @module */
import type { EditNodes } from "../../src/engines/onnx/graph/graph.ts";
import { onnxEngine } from "../../src/engines/onnx/onnx_engine.ts";
import { nativeRuntime } from "../../src/engines/onnx/runtime/native.ts";
import type { Engine } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import type { Check } from "../check.ts";
import { isSmooth } from "../conformance/check_gradient.ts";
import { type GradientError, gradientError } from "../conformance/gradient_error.ts";
import { type LayerCase, layerCases } from "../conformance/layer_cases.ts";
import { modeProblem } from "../conformance/mode_problem.ts";
import type { Problem } from "../conformance/problem.ts";
import { weightedError } from "../conformance/weighted_error.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** Opens an engine by its device. */
interface Subject {
  open(device: string): Promise<Engine>;
}

/** Engines that need nothing but this project's packages. */
const DEVICES = ["onnx:cpu", "onnx:wasm", "tfjs:cpu"] as const;

/** Problems for each layer and device, with weights and batches of their own. */
const PROBLEMS = { quick: 2, full: 20 } as const;

/** Cases with every kind of layer that has parameters: the rest of a backward pass is that of the gradient. */
const WEIGHTED_CASES = ["dense", "conv2d", "conv2d-stride-2", "batch-norm/evaluation", "residual"];

const opened = new Map<string, Promise<Engine>>();
const real: Subject = {
  open(device) {
    const engine = opened.get(device) ?? openEngine(device).then(({ engine }) => engine);
    opened.set(device, engine);
    return engine;
  },
};

/** The native ONNX engine with a fault in every graph; the others as they are. */
const faulty = (edit: EditNodes): Subject => ({
  open: async (device) =>
    device === "onnx:cpu" ? onnxEngine(await nativeRuntime(1), edit) : await real.open(device),
});

/** What is compared with central differences. */
interface Compared {
  readonly name: string;
  readonly what: string;
  readonly error: (engine: Engine, problem: Problem) => Promise<GradientError>;
}

const GRADIENT: Compared = { name: "", what: "Gradient", error: gradientError };
const WEIGHTED: Compared = {
  name: "weighted/",
  what: "Weighted sums of the examples' gradients",
  error: weightedError,
};

/** One case on one device, against central differences in float64. */
function differenceCheck(
  device: string,
  compared: Compared,
  { id, what, model, training }: LayerCase,
): Check<Subject> {
  return {
    id: `${device.replace(":", "-")}/${compared.name}${id}`,
    tier: 1,
    what: `${compared.what} of ${what} on ${device}.`,
    against: "central differences in float64, written apart from the engines",
    statistical: false,
    cost: { quick: 0.2, full: 2 },
    async run(subject, { effort, stream }) {
      const engine = await subject.open(device);
      let [worst, tolerance] = [0, 0];
      // Problems at a kink have no derivative there: they are left out.
      for (let seed = stream.bits(), left: number = PROBLEMS[effort]; left > 0; seed++) {
        const problem = modeProblem(model, 4, seed, training);
        if (!isSmooth(problem)) continue;
        const found = await compared.error(engine, problem);
        if (left-- === PROBLEMS[effort] || found.error / found.tolerance > worst / tolerance) {
          [worst, tolerance] = [found.error, found.tolerance];
        }
      }
      const passed = worst <= tolerance;
      return {
        passed,
        observed: `${worst.toExponential(1)}, relative to the largest entry`,
        allowed: `at most ${tolerance.toExponential(1)}, from float32 rounding`,
        smallestFault: "an entry that is off by more than rounding",
        power: passed ? 0 : 1,
      };
    },
  };
}

/** The plan of this file. */
export const enginesPlan: EstimatorPlan<Subject> = {
  estimator: "engines",
  modules: [import.meta.resolve("../../src/engines/mod.ts")],
  subject: real,
  checks: DEVICES.flatMap((device) => [
    ...layerCases.map((one) => differenceCheck(device, GRADIENT, one)),
    ...layerCases.filter(({ id }) => WEIGHTED_CASES.includes(id))
      .map((one) => differenceCheck(device, WEIGHTED, one)),
  ]),
  faults: [
    {
      id: "mask",
      what: "a ReLU lets the whole gradient through",
      subject: faulty((nodes) =>
        nodes.map((node) =>
          node.op === "Mul" && node.inputs[1]!.startsWith("Sign_")
            ? { ...node, op: "Identity", inputs: [node.inputs[0]!] }
            : node
        )
      ),
    },
    {
      id: "patches",
      what: "the patches of a convolution come in the wrong order",
      subject: faulty((nodes) =>
        nodes.map((node) =>
          node.op === "Concat" ? { ...node, inputs: node.inputs.toReversed() } : node
        )
      ),
    },
    {
      id: "weights",
      what: "weights below 0 count as if they were above",
      subject: faulty((nodes) =>
        nodes.flatMap((node) =>
          node.inputs.includes("weights")
            ? [
              {
                op: "Abs",
                inputs: ["weights"],
                outputs: [`of_${node.outputs[0]}`],
                attributes: {},
              },
              {
                ...node,
                inputs: node.inputs.map((input) =>
                  input === "weights" ? `of_${node.outputs[0]}` : input
                ),
              },
            ]
            : [node]
        )
      ),
    },
    {
      id: "batch-mean",
      what: "a batch norm takes the mean of the minibatch for a constant",
      subject: faulty((nodes) =>
        nodes.map((node) =>
          node.op === "BatchNormalization" && node.inputs[3]!.startsWith("Div_")
            ? { ...node, inputs: node.inputs.with(3, node.inputs[2]!) }
            : node
        )
      ),
    },
  ],
};
