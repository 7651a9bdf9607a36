/** The type of the TensorFlow.js module, which is loaded only when asked for. @module */
/** The library, loaded when it is asked for. */
export type TensorFlow = typeof import("@tensorflow/tfjs");
