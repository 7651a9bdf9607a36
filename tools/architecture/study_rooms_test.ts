import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { hasherFor } from "../../src/runner/project_hasher.ts";
import { allStudies, roomsOf, STUDY_ROOMS, studyRooms } from "./study_rooms.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rooms = studyRooms(allStudies(), hasherFor(root));

Deno.test("a study's records are computed by the rooms that are listed, and no others", () => {
  const listed = JSON.parse(Deno.readTextFileSync(STUDY_ROOMS));
  assert.deepEqual(
    rooms,
    listed,
    "what computes a study has changed: its records are computed anew. If that is meant, run tools/architecture/study_rooms.ts",
  );
});

/** Rooms that judge, draw, plan and print: no number of a record may depend on them. */
const JUDGING =
  /^src\/(records|claims|evidence|charts|page|runner|report|analysis|cli)\b|^experiments\/\w+\/(claims|figures|reading|testing)\b|^experiments\/\w+$|^npm:(zod|leven|vega|vega-lite)$/;

Deno.test("no study is computed by rooms that judge, draw, plan or print", () => {
  const found = Object.entries(rooms).flatMap(([study, names]) =>
    names.filter((name) => JUDGING.test(name)).map((name) => `${study}: ${name}`)
  );
  assert.deepEqual(found, []);
  for (const name of ["src/claims", "experiments/norms/figures", "npm:zod", "src/cli/testing"]) {
    assert.match(name, JUDGING);
  }
});

Deno.test("roomsOf() names alternatives by file and everything else by folder", () => {
  const names = ["src/optim/sgd.ts", "src/optim/cosine.ts", "src/noise/a.ts", "npm:@s/x@1.0.0_y@2"];
  assert.deepEqual(roomsOf(names.slice(0, 3)), [
    "src/noise",
    "src/optim/cosine.ts",
    "src/optim/sgd.ts",
  ]);
});
