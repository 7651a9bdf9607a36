/** Networks as data: layers, parameter layout, initial weights. @module */
export type {
  Activation,
  ActivationLayer,
  AveragePoolLayer,
  BatchNormLayer,
  Conv2dLayer,
  DenseLayer,
  DropoutLayer,
  FlattenLayer,
  GlobalAveragePoolLayer,
  Layer,
  Loss,
  MaxPoolLayer,
  Model,
  ParameterBlock,
  ResidualLayer,
  SubsampleLayer,
} from "./model.ts";
export { inputSize, outputSize, parameterCount, parameterLayout } from "./layout.ts";
export { initialStatistics, type StatisticsBlock, statisticsLayout } from "./statistics.ts";
export { mlp, type MlpOptions } from "./mlp.ts";
export { alexnetCifar, type AlexnetCifarOptions } from "./alexnet_cifar.ts";
export { lenet } from "./lenet.ts";
export { resnet18, type Resnet18Options } from "./resnet18.ts";
export { resnet20, type Resnet20Options } from "./resnet20.ts";
export { smallCnn, type SmallCnnOptions } from "./small_cnn.ts";
export { vgg, type VggOptions } from "./vgg.ts";
export { type Initialisation, initialisations, initialise } from "./initialise.ts";
export { validateModel } from "./validate.ts";
