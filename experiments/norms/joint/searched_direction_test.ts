import assert from "node:assert/strict";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { searchedDirection } from "./searched_direction.ts";

const [ROWS, COLUMNS] = [600, 3];

function gaussian() {
  const x = matrix(ROWS, COLUMNS);
  fillNormal(stream("searched direction"), x.values);
  return x;
}

Deno.test("searchedDirection() finds a coin among Gaussians at every split, wherever its rows stand", () => {
  const x = gaussian();
  for (let i = 0; i < ROWS; i++) {
    // In the order of the rows the first half is +1: only a random split sees a coin in both halves.
    x.values[i * COLUMNS + 1] = i < ROWS / 2 ? 1 : -1;
  }
  assert.deepEqual(searchedDirection(x, 4, stream("coin")), { shapiroWilk: 0, andersonDarling: 0 });
});

Deno.test("searchedDirection() accepts Gaussian vectors mostly, and repeats itself", () => {
  const found = searchedDirection(gaussian(), 10, stream("gauss"));
  assert(found.shapiroWilk >= 0.6 && found.andersonDarling >= 0.6, JSON.stringify(found));
  assert.deepEqual(searchedDirection(gaussian(), 10, stream("gauss")), found);
});
