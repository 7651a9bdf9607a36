import assert from "node:assert/strict";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tarFile } from "./testing/tar_file.ts";
import { inTemporaryFolder, NOWHERE, TINY, TINY_FILES } from "./testing/tiny_dataset.ts";
import { fetchDataset, fetchFiles } from "./fetch_dataset.ts";
import { loadFiles } from "./load_dataset.ts";

const SOURCE = {
  base: "http://127.0.0.1:1/unused",
  files: Object.keys(TINY_FILES).map((name) => `${name}.gz`),
};
const ARCHIVE = { base: SOURCE.base, files: ["tiny.tar.gz"], archive: true };

/** A server of `/tiny/<name>` with ranges; `requests` collects paths and ranges. */
async function withServer(
  files: Readonly<Record<string, Uint8Array>>,
  act: (baseUrl: string, requests: string[]) => Promise<void>,
): Promise<void> {
  const requests: string[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    const name = new URL(request.url).pathname.replace("/tiny/", "");
    const range = request.headers.get("range");
    requests.push(range ? `${name} ${range}` : name);
    const bytes = files[name];
    if (!bytes) return new Response("no", { status: 404, statusText: "Not Found" });
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
    if (range && from >= bytes.length) return new Response(null, { status: 416 });
    const body = bytes.slice(from);
    const headers = range
      ? { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}` }
      : {};
    return new Response(body, { status: range ? 206 : 200, headers });
  });
  try {
    await act(`http://127.0.0.1:${server.addr.port}`, requests);
  } finally {
    await server.shutdown();
  }
}

const compressed = Object.fromEntries(
  Object.entries(TINY_FILES).map((
    [name, bytes],
  ) => [`${name}.gz`, new Uint8Array(gzipSync(bytes))]),
);

Deno.test("fetchFiles() downloads, checks and stores a data set that then loads", () =>
  inTemporaryFolder((cache) =>
    withServer(compressed, async (baseUrl, requests) => {
      const seen: number[] = [];
      const options = { baseUrl, cache, onProgress: (_: string, n: number) => seen.push(n) };
      const { folder, downloaded } = await fetchFiles(TINY, SOURCE, options);
      assert.deepEqual([folder, downloaded], [join(cache, "tiny"), SOURCE.files]);
      assert.ok(seen.length >= 4 && seen.every((n) => n > 0));
      const { train } = await loadFiles(TINY, {}, { data: NOWHERE.data, cache });
      assert.equal(train.count, 6);

      requests.length = 0;
      assert.deepEqual((await fetchFiles(TINY, SOURCE, options)).downloaded, []);
      assert.deepEqual(requests, []);
    })
  ));

Deno.test("fetchFiles() goes on with an interrupted download", () =>
  inTemporaryFolder((cache) =>
    withServer(compressed, async (baseUrl, requests) => {
      const target = join(cache, "tiny", "train-images.gz");
      await Deno.mkdir(join(cache, "tiny"));
      await Deno.writeFile(`${target}.part`, compressed["train-images.gz"]!.subarray(0, 17));
      await fetchFiles(TINY, SOURCE, { baseUrl, cache });
      assert.equal(requests[0], "train-images.gz bytes=17-");
      assert.deepEqual(await Deno.readFile(target), compressed["train-images.gz"]);
    })
  ));

Deno.test("fetchFiles() takes a complete .part file as it is", () =>
  inTemporaryFolder((cache) =>
    withServer(compressed, async (baseUrl) => {
      await Deno.mkdir(join(cache, "tiny"));
      const part = join(cache, "tiny", "train-images.gz.part");
      await Deno.writeFile(part, compressed["train-images.gz"]!);
      const { downloaded } = await fetchFiles(TINY, SOURCE, { baseUrl, cache });
      assert.equal(downloaded.length, 4);
    })
  ));

Deno.test("fetchFiles() keeps nothing of a download with a wrong checksum", () =>
  inTemporaryFolder((cache) => {
    const wrong = { ...compressed, "train-labels.gz": compressed["test-labels.gz"]! };
    return withServer(wrong, async (baseUrl) => {
      const [, labels, , testLabels] = TINY.files.map((file) => file.sha256.slice(0, 16));
      await assert.rejects(() => fetchFiles(TINY, SOURCE, { baseUrl, cache }), {
        name: "UserError",
        message: `${baseUrl}/tiny/train-labels.gz: the download is not what it should be ` +
          `(train-labels: sha256 of the content is ${testLabels}…, not ${labels}…)`,
      });
      const left = [...Deno.readDirSync(join(cache, "tiny"))].map(({ name }) => name);
      assert.deepEqual(left, ["train-images.gz"]);
    });
  }));

Deno.test("fetchFiles() replaces a stored file that is damaged", () =>
  inTemporaryFolder((cache) =>
    withServer(compressed, async (baseUrl) => {
      await fetchFiles(TINY, SOURCE, { baseUrl, cache });
      await Deno.writeTextFile(join(cache, "tiny", "test-labels.gz"), "oops");
      const { downloaded } = await fetchFiles(TINY, SOURCE, { baseUrl, cache });
      assert.deepEqual(downloaded, ["test-labels.gz"]);
    })
  ));

Deno.test("fetchFiles() unpacks and checks an archive", () =>
  inTemporaryFolder((cache) => {
    const archive = new Uint8Array(gzipSync(tarFile({ "readme": "hi", ...TINY_FILES })));
    return withServer({ "tiny.tar.gz": archive }, async (baseUrl, requests) => {
      await fetchFiles(TINY, ARCHIVE, { baseUrl, cache });
      const { test } = await loadFiles(TINY, {}, { data: NOWHERE.data, cache });
      assert.equal(test.count, 2);
      assert.equal((await fetchFiles(TINY, ARCHIVE, { baseUrl, cache })).downloaded.length, 0);
      assert.equal(requests.length, 1);
    });
  }));

Deno.test("fetchFiles() says what an archive lacks", () =>
  inTemporaryFolder((cache) => {
    const archive = new Uint8Array(gzipSync(tarFile({ "readme": "hi" })));
    return withServer({ "tiny.tar.gz": archive }, async (baseUrl) => {
      await assert.rejects(() => fetchFiles(TINY, ARCHIVE, { baseUrl, cache }), {
        name: "UserError",
        message: /the download is not what it should be \(.*: the archive has no train-images\)$/,
      });
    });
  }));

Deno.test("fetchFiles() has one line for a server that has not the file, or is not there", () =>
  inTemporaryFolder(async (cache) => {
    await withServer({}, async (baseUrl) => {
      await assert.rejects(() => fetchFiles(TINY, SOURCE, { baseUrl, cache }), {
        name: "UserError",
        message: `${baseUrl}/tiny/train-images.gz: the server answered 404 Not Found; ` +
          "try again later, or set SGN_DATA_MIRROR to a server that has it",
      });
    });
    await assert.rejects(() => fetchFiles(TINY, SOURCE, { baseUrl: "http://127.0.0.1:1", cache }), {
      name: "UserError",
      message: /^http:\/\/127\.0\.0\.1:1\/tiny\/train-images\.gz: the download failed: .*go on$/,
    });
  }));

Deno.test("fetchFiles() has one line for a folder that cannot be written", () =>
  inTemporaryFolder(async (root) => {
    const cache = join(root, "file");
    await Deno.writeTextFile(cache, "");
    await withServer(compressed, async (baseUrl) => {
      await assert.rejects(() => fetchFiles(TINY, SOURCE, { baseUrl, cache }), {
        name: "UserError",
        message: /cannot be written: .*; set SGN_CACHE to a folder with room$/,
      });
    });
  }));

Deno.test("fetchDataset() has nothing to fetch for a generated set and knows the others", async () => {
  await assert.rejects(() => fetchDataset("glyphs"), {
    message: "glyphs is generated; there is nothing to fetch",
  });
  await assert.rejects(() => fetchDataset("cifar10"), {
    message: "no data set cifar10; did you mean cifar-10?",
  });
});

Deno.test("fetchFiles() takes SGN_DATA_MIRROR and SGN_CACHE from the environment", () =>
  inTemporaryFolder((cache) =>
    withServer(compressed, async (baseUrl) => {
      const names = ["SGN_DATA_MIRROR", "SGN_CACHE"] as const;
      const before = names.map((name) => Deno.env.get(name));
      Deno.env.set("SGN_DATA_MIRROR", `${baseUrl}/`);
      Deno.env.set("SGN_CACHE", cache);
      try {
        assert.equal((await fetchFiles(TINY, SOURCE, {})).folder, join(cache, "tiny"));
      } finally {
        for (const [i, name] of names.entries()) {
          if (before[i] === undefined) Deno.env.delete(name);
          else Deno.env.set(name, before[i]);
        }
      }
    })
  ));
