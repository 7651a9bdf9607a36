import assert from "node:assert/strict";
import { fixtureCell, fixtureClaim, fixtureExperiment } from "./testing/experiment.ts";
import { select } from "./selection.ts";

const experiment = fixtureExperiment(
  [fixtureCell("small/seed0", 0), fixtureCell("small/seed1", 1), fixtureCell("large/seed0", 2)],
  [fixtureClaim("F1"), fixtureClaim("F2")],
);
const other = { ...fixtureExperiment([fixtureCell("far/seed0", 0)]), id: "other" };

function chosen(...only: string[]) {
  return select([experiment, other], only, "smoke", 0).map((one) => [
    one.experiment.id,
    one.cells.map((cell) => cell.id).join(" "),
    one.claims.map((claim) => claim.id).join(" "),
    one.omitted.length,
  ]);
}

Deno.test("select() takes everything where nothing is named", () => {
  assert.deepEqual(chosen(), [
    ["fixture", "small/seed0 small/seed1 large/seed0", "F1 F2", 0],
    ["other", "far/seed0", "", 0],
  ]);
});

Deno.test("select() takes an experiment, a claim with all cells of its experiment, or cells", () => {
  const all = "small/seed0 small/seed1 large/seed0";
  assert.deepEqual(chosen("fixture"), [["fixture", all, "F1 F2", 0]]);
  assert.deepEqual(chosen("F2"), [["fixture", all, "F2", 0]]);
  assert.deepEqual(chosen("small/"), [["fixture", "small/seed0 small/seed1", "F1 F2", 1]]);
  assert.deepEqual(chosen("small/seed1", "far"), [
    ["fixture", "small/seed1", "F1 F2", 2],
    ["other", "far/seed0", "", 0],
  ]);
});

Deno.test("select() lets cell words narrow the cells of the claims and experiments that are named", () => {
  const small = "small/seed0 small/seed1";
  assert.deepEqual(chosen("F1", "small/"), [["fixture", small, "F1", 1]]);
  assert.deepEqual(chosen("small/", "F1"), [["fixture", small, "F1", 1]]);
  assert.deepEqual(chosen("fixture", "small/seed1", "large"), [
    ["fixture", "small/seed1 large/seed0", "F1 F2", 1],
  ]);
  assert.deepEqual(chosen("F1", "F2", "fixture", "large"), [
    ["fixture", "large/seed0", "F1 F2", 2],
  ]);
});

Deno.test("select() lets claims narrow the claims of their own experiment alone", () => {
  const all = "small/seed0 small/seed1 large/seed0";
  assert.deepEqual(chosen("fixture", "F1"), [["fixture", all, "F1", 0]]);
  assert.deepEqual(chosen("F1", "other"), [
    ["fixture", all, "F1", 0],
    ["other", "far/seed0", "", 0],
  ]);
});

Deno.test("select() refuses a word that narrows nothing, or an experiment down to nothing", () => {
  assert.throws(() => chosen("F1", "far"), {
    name: "UserError",
    message: "--only far: no cell of fixture begins with this; leave it out",
    exitCode: 2,
  });
  assert.throws(() => chosen("F1", "other", "far"), {
    message: "--only F1 other far: no cell of fixture is named; leave fixture and its claims out",
    exitCode: 2,
  });
});

Deno.test("select() names what a mistyped word may have meant", () => {
  assert.throws(() => chosen("fixtrue"), {
    name: "UserError",
    message:
      "--only fixtrue: no experiment, claim or cell of the profile smoke has this name; did you mean fixture?",
    exitCode: 2,
  });
  assert.throws(() => chosen("zzzzzz"), { message: /see deno task list$/, exitCode: 2 });
  assert.throws(() => chosen("F1", "F3"), { message: /did you mean F1 or F2\?$/, exitCode: 2 });
});

Deno.test("select() says when a profile has no cells", () => {
  assert.throws(() => select([fixtureExperiment([])], [], "paper", 0), {
    message: "nothing to run: the profile paper has no cells; see deno task list",
    exitCode: 5,
  });
});
