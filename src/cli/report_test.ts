import assert from "node:assert/strict";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
import { fixtureContext } from "./testing/context.ts";
import { runProgram } from "./program.ts";

Deno.test("report writes what is stored, says what is not, and with --publish to its own folder", () =>
  withTemporaryFolder(async (folder) => {
    const context = fixtureContext(folder);
    const words = ["--only", "grid/seed1,grid/seed2,grid/seed3"];
    assert.equal(await runProgram(["reproduce", ...words], context), 0);
    await Deno.remove(context.results, { recursive: true });
    context.output.stdout = "";
    assert.equal(await runProgram(["report", "--publish"], context), 2);
    assert.match(context.output.stderr, /\nsgn-lab: cannot read .*README\.md.*; put it back\n$/);
    Deno.writeTextFileSync(
      context.readme,
      "# A\n<!-- claims:begin -->\nold\n<!-- claims:end -->\n",
    );
    assert.equal(await runProgram(["report", "--publish"], context), 0);
    const readme = Deno.readTextFileSync(context.readme);
    assert.match(readme, /\| F1 +\|.*\*\*reproduced\*\*/);
    assert.doesNotMatch(readme, /old/);
    assert.match(context.output.stdout, /F1 +reproduced/);
    const page = Deno.readTextFileSync(`${context.published}/index.html`);
    assert.equal(page, "<p>deno task reproduce</p>");
    assert.throws(() => Deno.statSync(context.results), Deno.errors.NotFound);
    assert.equal(await runProgram(["explain", "F1"], context), 0);
    assert.match(context.output.stdout, /3 of 6 cells of the profile laptop are stored/);
  }));

Deno.test("clean removes the report, and the records only when told to", () =>
  withTemporaryFolder(async (folder) => {
    const context = fixtureContext(folder);
    assert.equal(await runProgram(["reproduce"], context), 0);
    Deno.writeTextFileSync(`${context.store}/mine.txt`, "not of the store");
    assert.equal(await runProgram(["clean", "--dry-run", "--store"], context), 0);
    assert.ok(Deno.statSync(`${context.results}/index.html`).isFile);
    assert.equal(await runProgram(["clean"], context), 0);
    assert.deepEqual([...Deno.readDirSync(context.results)], []);
    assert.ok([...Deno.readDirSync(context.store)].length > 4);
    assert.equal(await runProgram(["clean", "--store"], context), 0);
    assert.deepEqual([...Deno.readDirSync(context.store)].map(({ name }) => name), ["mine.txt"]);
    context.output.stdout = "";
    assert.equal(await runProgram(["clean", "--store"], context), 0);
    assert.equal(context.output.stdout, "nothing to remove\n");
  }));
