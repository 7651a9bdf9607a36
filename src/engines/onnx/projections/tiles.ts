/** Cuts dense weights into tiles of whole rows. @module */
import type { LayerFactors } from "../examples/factors.ts";

/** Whole rows of one weight, or one bias (which is a row whose input is always 1). */
export interface Tile {
  readonly layer: LayerFactors;
  readonly role: "weight" | "bias";
  /** Rows `firstRow` … `firstRow + rows − 1` of the weight. */
  readonly firstRow: number;
  readonly rows: number;
  /** Where the tile begins in the flat vector. */
  readonly offset: number;
  /** Number of entries, rows × units. */
  readonly length: number;
}

/**
 * Cuts the flat vector into tiles of whole weight rows, at most `size` entries each (but at least one row), as equal as
 * can be: a sliver costs almost as much as a tile.
 */
export function* tiles(layers: readonly LayerFactors[], size: number): Generator<Tile> {
  for (const layer of layers) {
    const { fanIn, units, weightOffset, biasOffset } = layer;
    const most = Math.max(1, Math.floor(size / units));
    const rowsPerTile = Math.ceil(fanIn / Math.ceil(fanIn / most));
    for (let firstRow = 0; firstRow < fanIn; firstRow += rowsPerTile) {
      const rows = Math.min(rowsPerTile, fanIn - firstRow);
      const offset = weightOffset + firstRow * units;
      yield { layer, role: "weight", firstRow, rows, offset, length: rows * units };
    }
    if (biasOffset !== undefined) {
      yield { layer, role: "bias", firstRow: 0, rows: 1, offset: biasOffset, length: units };
    }
  }
}
