/** Committed results that tests compare with. @module */
import assert from "node:assert/strict";

/** `deno test … -- --update` writes the snapshots instead of comparing them; `deno task snapshots` does it for all. */
const UPDATE = Deno.args.includes("--update");

async function committed(folder: URL): Promise<string[]> {
  try {
    const names: string[] = [];
    for await (const { name } of Deno.readDir(folder)) names.push(name);
    return names.sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Where two texts part, with the lines around. */
function firstDifference(expected: string, actual: string): string {
  const [old, now] = [expected.split("\n"), actual.split("\n")];
  const at = now.findIndex((line, index) => line !== old[index]);
  const line = at < 0 ? now.length : at;
  const show = (lines: readonly string[]) => (lines[line] ?? "(nothing)").slice(0, 400);
  return `line ${line + 1}:\n- ${show(old)}\n+ ${show(now)}`;
}

/**
 * Compares texts with the files of a folder: the same names, the same contents.
 *
 * @param folder of the committed files, ending in `/`; nothing else may lie in it
 * @param texts by file name
 * @throws {assert.AssertionError} if a file differs, is missing, or is left over
 */
export async function matchSnapshots(
  folder: URL,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  assert(texts.size > 0, "no text to compare");
  if (UPDATE) {
    await Deno.mkdir(folder, { recursive: true });
    for (const name of await committed(folder)) {
      if (!texts.has(name)) await Deno.remove(new URL(name, folder));
    }
    for (const [name, text] of texts) await Deno.writeTextFile(new URL(name, folder), text);
    return;
  }
  assert.deepEqual(await committed(folder), [...texts.keys()].sort(), "run deno task snapshots");
  for (const [name, actual] of texts) {
    const expected = await Deno.readTextFile(new URL(name, folder));
    if (actual !== expected) {
      const where = firstDifference(expected, actual);
      assert.fail(
        `${name} is not what is committed; if it should be, run deno task snapshots. ${where}`,
      );
    }
  }
}
