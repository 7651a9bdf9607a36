/** Copies chosen rows of a matrix. @module */
/** Copies rows of a row-major matrix, in the order of `indices`, to the beginning of `out`. */
export function gatherRows(
  matrix: Float32Array,
  width: number,
  indices: Int32Array,
  out: Float32Array,
): void {
  for (let j = 0; j < indices.length; j++) {
    const start = indices[j]! * width;
    out.set(matrix.subarray(start, start + width), j * width);
  }
}
