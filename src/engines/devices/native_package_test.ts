import assert from "node:assert/strict";
import { join } from "node:path";
import { findNativePackage, nativePackages, setupStamp } from "./native_package.ts";
import { npmPackage } from "./npm_package.ts";

Deno.test("findNativePackage() counts a package only when its setup has left a stamp", async () => {
  const root = await Deno.makeTempDir();
  try {
    const { folder, name } = nativePackages.native;
    const place = join(root, folder, "node_modules", name);
    await Deno.mkdir(join(place, "lib/napi-v8"), { recursive: true });
    await Deno.writeTextFile(join(place, "package.json"), `{ "version": "4.22.0" }`);
    const missing = "@tensorflow/tfjs-node is not set up; run: deno task setup:native";
    assert.deepEqual(findNativePackage(root, "native"), { missing });
    const stamp = JSON.stringify({ tensorflow: "2.15.1", from: "wheel" });
    await Deno.writeTextFile(join(place, setupStamp), stamp);
    assert.deepEqual(findNativePackage(root, "native"), {
      name,
      folder: await Deno.realPath(place),
      tensorflow: "2.15.1",
      version: "@tensorflow/tfjs-node 4.22.0, TensorFlow 2.15.1",
    });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("npmPackage() says how to install what is missing", async () => {
  const root = await Deno.makeTempDir();
  try {
    assert.deepEqual(npmPackage(root, "some-package"), {
      missing: "some-package is not installed; run: deno install",
    });
    await Deno.mkdir(join(root, "node_modules/some-package"), { recursive: true });
    const file = join(root, "node_modules/some-package/package.json");
    await Deno.writeTextFile(file, `{ "version": "1.2.3" }`);
    assert.deepEqual(npmPackage(root, "some-package"), { version: "some-package 1.2.3" });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
