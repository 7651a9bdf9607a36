/** Gaussian noise for tests. @module */
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";

/** Standard normal values of the stream of a name. */
export function normalNoise(name: string, length: number): Float64Array<ArrayBuffer> {
  return fillNormal(stream("analysis test", name), new Float64Array(length));
}
