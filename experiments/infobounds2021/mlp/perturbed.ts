/** Parameters moved by virtual noise. @module */

/** w + s·z, rounded to float32; `normals` are the same for every s. */
export function perturbed(
  parameters: Float32Array,
  normals: Float32Array,
  deviation: number,
): Float32Array {
  return parameters.map((w, j) => w + deviation * normals[j]!);
}
