/** .npy files made byte by byte. @module */

/** How a file is laid out; a little-endian float64 matrix in C order, version 1, where nothing is said. */
export interface NpyLayout {
  /** As it stands in the header, quotes included. */
  readonly descr?: string;
  readonly fortran?: boolean;
  /** Between the parentheses. */
  readonly shape: string;
  readonly version?: number;
  /** The whole header in place of the one that the rest makes. */
  readonly header?: string;
}

/**
 * Makes a file.
 *
 * @param layout its header
 * @param values its data, as bytes
 */
export function npyFile(layout: NpyLayout, values: ArrayBufferView): Uint8Array<ArrayBuffer> {
  const { descr = "'<f8'", fortran = false, shape, version = 1 } = layout;
  const order = fortran ? "True" : "False";
  const text = layout.header ??
    `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': (${shape}), }\n`;
  const header = new TextEncoder().encode(text);
  const start = version === 1 ? 10 : 12;
  const bytes = new Uint8Array(start + header.length + values.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(header, start);
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  bytes.set(data, start + header.length);
  return bytes;
}
