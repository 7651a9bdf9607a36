/**
 * Which rooms of the house compute a study's records. `deno run --allow-read=. --allow-write=tools
 * tools/architecture/study_rooms.ts` writes the list that the test compares with.
 *
 * @module
 */
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { experiments } from "../../experiments/mod.ts";
import type { AnyStudy } from "../../src/records/study.ts";
import { studyEntries } from "../../src/runner/plan.ts";
import { hasherFor } from "../../src/runner/project_hasher.ts";
import { studiesOf } from "../../src/runner/studies_of.ts";
import type { SourceHasher } from "../../src/sources/import_closure.ts";

/** Rooms whose files stand in for each other: a study uses one and not its neighbours, so these are listed by file. */
const ALTERNATIVES = ["src/optim"];

/**
 * The rooms of a closure: folders, files of rooms of alternatives, and packages.
 *
 * @param names of an import closure
 *
 * @example
 * ```ts
 * import { roomsOf } from "./study_rooms.ts";
 * import assert from "node:assert/strict";
 *
 * const names = ["src/noise/draws.ts", "src/noise/project.ts", "src/optim/sgd.ts", "npm:zod@4.6.7"];
 * assert.deepEqual(roomsOf(names), ["npm:zod", "src/noise", "src/optim/sgd.ts"]);
 * ```
 */
export function roomsOf(names: readonly string[]): readonly string[] {
  const room = (name: string) => {
    // A package's version is its lockfile's business.
    if (name.startsWith("npm:")) return name.slice(0, name.lastIndexOf("@"));
    const folder = posix.dirname(name);
    return ALTERNATIVES.includes(folder) ? name : folder;
  };
  return [...new Set(names.map(room))].sort();
}

/** The rooms of every study, by `<paper>/<study>`; an engine's adapter apart, which is the same for all. */
export function studyRooms(
  studies: readonly AnyStudy[],
  hasher: SourceHasher,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(studies.map((study) => {
    const closure = hasher.closure(studyEntries(study, { entries: [] }));
    return [`${study.paper}/${study.id}`, roomsOf(Object.keys(closure))];
  }));
}

/** Every study of the house, each once. */
export function allStudies(): readonly AnyStudy[] {
  return [...new Set(experiments.flatMap(studiesOf))];
}

/** The committed list. */
export const STUDY_ROOMS = new URL("./study_rooms.json", import.meta.url);

if (import.meta.main) {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const rooms = studyRooms(allStudies(), hasherFor(root));
  await Deno.writeTextFile(STUDY_ROOMS, `${JSON.stringify(rooms, null, 2)}\n`);
}
