/** The library, loaded when it is asked for. */
export type TensorFlow = typeof import("@tensorflow/tfjs");
