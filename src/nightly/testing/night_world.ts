/** The place of a night, for tests. @module */
import { fileURLToPath } from "node:url";
import { engineIdentity } from "../../runner/engine_identity.ts";
import { hasherFor } from "../../runner/project_hasher.ts";
import type { NightWorld } from "../cells/cell_plan.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** This project on the embedded engine, without data sets unless given. */
export function nightWorld(more: Partial<NightWorld> = {}): NightWorld {
  return {
    engine: engineIdentity("cpu", ROOT),
    hasher: hasherFor(ROOT),
    store: `${ROOT}.sgn/none`,
    datasetChecksum: () => Promise.reject(new Error("no data in this test")),
    ...more,
  };
}
