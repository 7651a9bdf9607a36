import assert from "node:assert/strict";
import { parameterLayout } from "../../../models/layout.ts";
import { mlp } from "../../../models/mlp.ts";
import { pieceColumns, pieces } from "./pieces.ts";

Deno.test("pieces() covers every entry once, in groups of a size, inside the borders of blocks", () => {
  const layout = parameterLayout(mlp({ inputs: 2, width: 3, depth: 2, classes: 2, bias: true }));
  const groups = pieces(layout, 8);
  assert.deepEqual(
    groups.map((group) =>
      group.map(({ block, first, offset, length }) => [block, first, offset, length])
    ),
    [
      [[0, 0, 0, 6], [1, 0, 6, 2]],
      [[1, 2, 8, 1], [2, 0, 9, 6], [3, 0, 15, 1]],
      [[3, 1, 16, 1]],
    ],
  );
});

Deno.test("pieceColumns() cuts columns out of every row", () => {
  const matrix = Float32Array.of(1, 2, 3, 4, 5, 6);
  const piece = { block: 0, first: 1, offset: 1, length: 2 };
  assert.deepEqual([...pieceColumns(matrix, 3, piece)], [2, 3, 5, 6]);
  assert.equal(pieceColumns(matrix, 2, piece), matrix);
});
