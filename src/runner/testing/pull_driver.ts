/**
 * A worker as a process of its own: `pull_driver.ts FOLDER DEATH CLOCK CELLS`. CELLS is a JSON list of `[id, milliseconds]`. DEATH is
 * `never`, `mid-cell` (SIGKILL when its first cell is half done) or `mid-write` (when half of a record is written). CLOCK
 * seconds are added to the wall clock.
 *
 * @module
 */
import { z } from "zod";
import { openStore } from "../store/store.ts";
import { fixtureCells, fixturePoint } from "./experiment.ts";
import { fixturePull } from "./pull.ts";

const die = () => Deno.kill(Deno.pid, "SIGKILL");

/** A store whose process dies when half of a record is on the disk. */
const dyingStore = (folder: string) =>
  openStore(folder, async (path) => {
    const file = await Deno.open(path, { write: true, createNew: true });
    return {
      async write(bytes) {
        const whole = new TextDecoder().decode(bytes);
        if (!whole.startsWith('{"record"')) return await file.write(bytes);
        await file.write(bytes.subarray(0, bytes.length / 2));
        await file.sync();
        die();
        return 0;
      },
      sync: () => file.sync(),
      close: () => file.close(),
    };
  });

if (import.meta.main) {
  const [folder, death, clock, list] = Deno.args;
  const points = z.array(z.tuple([z.string(), z.number()])).parse(JSON.parse(list!));
  const wallClock = Date.now;
  Date.now = () => wallClock() + 1000 * Number(clock);
  const outcomes = await fixturePull(
    fixtureCells(points.map(([id, ms]) => fixturePoint(id, 1, "count", ms))),
    folder!,
    {
      store: death === "mid-write" ? dyingStore(folder!) : openStore(folder!),
      onEvent(event) {
        if (death === "mid-cell" && event.kind === "progress" && event.fraction > 0.5) die();
      },
    },
  );
  console.log(JSON.stringify(outcomes.map(({ status }) => status)));
}
