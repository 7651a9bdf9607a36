import assert from "node:assert/strict";
import type { Paper } from "../claims/paper.ts";
import {
  fixtureClaim,
  fixtureExperiment,
  fixturePoint,
  fixtureStudy,
} from "./testing/experiment.ts";
import { select } from "./selection.ts";

const points = [fixturePoint("small", 0), fixturePoint("small", 1), fixturePoint("large", 2)];
const experiment = fixtureExperiment(points, [fixtureClaim("F1"), fixtureClaim("F2")]);
const other = fixtureExperiment([fixturePoint("far", 0)], [], { id: "others", paper: "other" });

function chosen(papers: readonly Paper[], ...only: string[]) {
  const { papers: selected, cells, omitted } = select(papers, only, "smoke", 0);
  return [
    selected.map(({ paper, claims }) => [paper.id, ...claims.map(({ id }) => id)].join(" ")),
    cells.map((cell) => cell.id).join(" "),
    omitted.length,
  ];
}
const both = (...only: string[]) => chosen([experiment, other], ...only);

const SMALL = "cells/small/seed0 cells/small/seed1";
const ALL = `${SMALL} cells/large/seed2`;
const FAR = "others/far/seed0";

Deno.test("select() takes everything where nothing is named", () => {
  assert.deepEqual(both(), [["fixture F1 F2", "other"], `${ALL} ${FAR}`, 0]);
});

Deno.test("select() takes a paper, a claim with the cells that it reads, or cells", () => {
  assert.deepEqual(both("fixture"), [["fixture F1 F2"], ALL, 0]);
  assert.deepEqual(both("F2"), [["fixture F2"], ALL, 0]);
  assert.deepEqual(both("small/"), [["fixture F1 F2"], SMALL, 1]);
  assert.deepEqual(both("cells/small/"), [["fixture F1 F2"], SMALL, 1]);
  assert.deepEqual(both("small/seed1", "far"), [
    ["fixture F1 F2", "other"],
    `cells/small/seed1 ${FAR}`,
    2,
  ]);
});

Deno.test("select() lets cell words narrow the cells of the claims and papers that are named", () => {
  assert.deepEqual(both("F1", "small/"), [["fixture F1"], SMALL, 1]);
  assert.deepEqual(both("small/", "F1"), [["fixture F1"], SMALL, 1]);
  assert.deepEqual(both("fixture", "small/seed1", "large"), [
    ["fixture F1 F2"],
    "cells/small/seed1 cells/large/seed2",
    1,
  ]);
  assert.deepEqual(both("F1", "F2", "fixture", "large"), [
    ["fixture F1 F2"],
    "cells/large/seed2",
    2,
  ]);
});

Deno.test("select() lets claims narrow the claims of their own paper alone", () => {
  assert.deepEqual(both("fixture", "F1"), [["fixture F1"], ALL, 0]);
  assert.deepEqual(both("F1", "other"), [["fixture F1", "other"], `${ALL} ${FAR}`, 0]);
});

Deno.test("select() runs the cells of the studies that a claim reads, each once, and no others", () => {
  const near = fixtureStudy([fixturePoint("a", 0)], { id: "near" });
  const wide = fixtureStudy([fixturePoint("b", 0), fixturePoint("c", 1)], { id: "wide" });
  const paper: Paper = {
    ...experiment,
    studies: [near, wide],
    claims: [fixtureClaim("N")(near), fixtureClaim("W")(wide)],
  };
  const own: Paper = {
    ...experiment,
    id: "own",
    studies: [],
    claims: [fixtureClaim("O")(near)],
    figures: [{ id: "chart", reads: [wide], claims: [], draw: () => null }],
  };
  const wideCells = "wide/b/seed0 wide/c/seed1";
  const of = (...only: string[]) => chosen([paper, own], ...only);
  assert.deepEqual(of(), [["fixture N W", "own O"], `near/a/seed0 ${wideCells}`, 0]);
  assert.deepEqual(of("W"), [["fixture W"], wideCells, 1]);
  assert.deepEqual(of("O"), [["own O"], "near/a/seed0", 2]);
  assert.deepEqual(of("own"), [["own O"], `near/a/seed0 ${wideCells}`, 0]);
  assert.deepEqual(of("O", "W"), [["fixture W", "own O"], `${wideCells} near/a/seed0`, 0]);
  assert.deepEqual(of("a/"), [["fixture N W", "own O"], "near/a/seed0", 2]);
  assert.throws(() => of("W", "a/"), { message: /no cell of fixture begins with this/ });
});

Deno.test("select() refuses a word that narrows nothing, or a paper down to nothing", () => {
  assert.throws(() => both("F1", "far"), {
    name: "UserError",
    message: "--only far: no cell of fixture begins with this; leave it out",
    exitCode: 2,
  });
  assert.throws(() => both("F1", "other", "far"), {
    message: "--only F1 other far: no cell of fixture is named; leave fixture and its claims out",
    exitCode: 2,
  });
});

Deno.test("select() names what a mistyped word may have meant", () => {
  assert.throws(() => both("fixtrue"), {
    name: "UserError",
    message:
      "--only fixtrue: no experiment, claim or cell of the profile smoke has this name; did you mean fixture?",
    exitCode: 2,
  });
  assert.throws(() => both("smal/seed1"), { message: /did you mean small\/seed1/ });
  assert.throws(() => both("zzzzzz"), { message: /see deno task list$/, exitCode: 2 });
  assert.throws(() => both("F1", "F3"), { message: /did you mean F1 or F2\?$/, exitCode: 2 });
});

Deno.test("select() says when a profile has no cells", () => {
  assert.throws(() => select([fixtureExperiment([])], [], "paper", 0), {
    message: "nothing to run: the profile paper has no cells; see deno task list",
    exitCode: 5,
  });
});

/** A paper whose claim W reads one study, and whose figure beside W shows another one, which is evidence. */
function paperWithEvidence(): Paper {
  const wide = fixtureStudy([fixturePoint("b", 0)], { id: "wide" });
  const deep = fixtureStudy([fixturePoint("c", 1)], { id: "deep" });
  return {
    ...experiment,
    studies: [wide, deep],
    evidence: [deep],
    claims: [fixtureClaim("W")(wide), fixtureClaim("V")(wide)],
    figures: [{ id: "chart", reads: [wide, deep], claims: ["W"], draw: () => null }],
  };
}

Deno.test("select() runs evidence where it is asked for, beside the claims that its figures stand at, and in the profile paper", () => {
  const paper = paperWithEvidence();
  const cells = (only: readonly string[], profile: "laptop" | "paper", evidence: boolean) => {
    const selection = select([paper], only, profile, 0, { evidence });
    return [selection.cells, selection.omitted].map((some) => some.map(({ id }) => id).join(" "));
  };
  const WIDE = "wide/b/seed0";
  const DEEP = "deep/c/seed1";
  assert.deepEqual(cells([], "laptop", false), [WIDE, ""]);
  assert.deepEqual(cells([], "laptop", true), [`${WIDE} ${DEEP}`, ""]);
  assert.deepEqual(cells([], "paper", false), [`${WIDE} ${DEEP}`, ""]);
  assert.deepEqual(cells(["W"], "laptop", false), [WIDE, ""]);
  assert.deepEqual(cells(["W"], "laptop", true), [`${WIDE} ${DEEP}`, ""]);
  assert.deepEqual(cells(["V"], "laptop", true), [WIDE, DEEP]);
  assert.deepEqual(cells(["deep"], "laptop", true), [DEEP, WIDE]);
});

Deno.test("select() says how to get evidence that is named and was not asked for", () => {
  assert.throws(() => select([paperWithEvidence()], ["deep/c"], "laptop", 0), {
    name: "UserError",
    message: "--only deep/c: these cells are evidence, which decides nothing; add --evidence",
    exitCode: 2,
  });
});
