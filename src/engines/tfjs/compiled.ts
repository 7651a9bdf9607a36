/** A model as the TensorFlow.js engine holds it: library, layout, mode. @module */
import { inputSize, parameterCount, parameterLayout } from "../../models/layout.ts";
import type { Model, ParameterBlock } from "../../models/model.ts";
import type { Mode } from "../engine.ts";
import type { Library } from "./library.ts";
import { type TensorMaker, tensorMaker } from "./tensor_maker.ts";

/** What every computation of a network starts from. */
export interface Compiled {
  readonly library: Library;
  readonly model: Model;
  readonly layout: readonly ParameterBlock[];
  readonly parameterCount: number;
  readonly inputSize: number;
  /** Absent where the model has neither batch norm nor dropout. */
  readonly mode: Mode | undefined;
  readonly make: TensorMaker;
}

/** Prepares a model in a mode. */
export function compiledIn(library: Library, model: Model, mode: Mode | undefined): Compiled {
  return {
    library,
    model,
    layout: parameterLayout(model),
    parameterCount: parameterCount(model),
    inputSize: inputSize(model),
    mode,
    make: tensorMaker(library.tf, model),
  };
}
