/** Networks as data: layers, parameter layout, initial weights. @module */
export type { Activation, DenseLayer, Layer, Loss, Model, ParameterBlock } from "./model.ts";
export { inputSize, outputSize, parameterCount, parameterLayout } from "./layout.ts";
export { mlp, type MlpOptions } from "./mlp.ts";
export { type Initialisation, initialisations, initialise } from "./initialise.ts";
export { validateModel } from "./validate.ts";
