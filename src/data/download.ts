/** Downloads that can be interrupted. @module */
import { dirname } from "node:path";
import { UserError } from "../base/errors.ts";

/** Called as bytes arrive; `total` is undefined where the server does not say. */
export type DownloadProgress = (file: string, received: number, total: number | undefined) => void;

/**
 * Downloads a file to `<target>.part`, checks it, and only then gives it its name. What an interrupted download left is
 * continued if the server can.
 *
 * @param url what to download
 * @param target path of the file; its folder is made
 * @param verify looks at the complete `.part` file and throws a UserError if it is not what it should be
 * @param onProgress told of the bytes so far
 * @throws {UserError} if the server, the network, the disk or the content fails; a `.part` whose content is wrong is deleted
 *
 * @example
 * ```ts
 * import { download } from "./download.ts";
 * import { UserError } from "../base/errors.ts";
 * import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
 * import { pathToFileURL } from "node:url";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   await Deno.writeTextFile(`${folder}/there`, "1,2\n");
 *   const url = pathToFileURL(`${folder}/there`).href;
 *   await download(url, `${folder}/new/here`, () => Promise.resolve());
 *   assert.equal(await Deno.readTextFile(`${folder}/new/here`), "1,2\n");
 *   const refuse = () => Promise.reject(new UserError("too short"));
 *   await assert.rejects(download(url, `${folder}/other`, refuse), /not what it should be \(too short\)/);
 * });
 * ```
 */
export async function download(
  url: string,
  target: string,
  verify: (part: string) => Promise<void>,
  onProgress: DownloadProgress = () => {},
): Promise<void> {
  const part = `${target}.part`;
  await onDisk(part, () => Deno.mkdir(dirname(target), { recursive: true }));
  await receive(url, part, onProgress);
  try {
    await verify(part);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await Deno.remove(part);
    throw new UserError(`${url}: the download is not what it should be (${error.message})`);
  }
  await onDisk(target, () => Deno.rename(part, target));
}

async function receive(url: string, part: string, onProgress: DownloadProgress): Promise<void> {
  const begun = await sizeOf(part);
  // The stored bytes, whatever compression the server would choose for the way.
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (begun > 0) headers.range = `bytes=${begun}-`;
  const response = await overNetwork(url, () => fetch(url, { headers }));
  // 416: nothing is left to send, so the part is complete (or too long, which `verify` will find).
  if (response.status === 416 && begun > 0) return await response.body?.cancel();
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new UserError(
      `${url}: the server answered ${response.status} ${response.statusText}`.trimEnd() +
        "; try again later, or set SGN_DATA_MIRROR to a server that has it",
    );
  }
  const goesOn = response.status === 206 &&
    response.headers.get("content-range")?.startsWith(`bytes ${begun}-`) === true;
  let received = goesOn ? begun : 0;
  const length = response.headers.get("content-length");
  const total = length === null ? undefined : received + Number(length);
  const file = await onDisk(
    part,
    () => Deno.open(part, { write: true, create: true, append: goesOn, truncate: !goesOn }),
  );
  try {
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await overNetwork(url, () => reader.read());
      if (done) break;
      await onDisk(part, () => writeAll(file, value));
      received += value.length;
      onProgress(url, received, total);
    }
    await onDisk(part, () => file.sync());
  } finally {
    file.close();
  }
  if (total !== undefined && received < total) {
    throw new UserError(
      `${url}: the connection ended after ${received} of ${total} bytes; run the command again to go on`,
    );
  }
}

async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0;) rest = rest.subarray(await file.write(rest));
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await Deno.stat(path)).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

async function overNetwork<T>(url: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new UserError(
      `${url}: the download failed: ${(error as Error).message}; run the command again to go on`,
    );
  }
}

async function onDisk<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new UserError(
      `${path}: cannot be written: ${
        (error as Error).message
      }; set SGN_CACHE to a folder with room`,
    );
  }
}
