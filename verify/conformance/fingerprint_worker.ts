/** Computes a fingerprint in a worker, with one thread. @module */
/// <reference lib="deno.worker" />
import { fingerprint } from "./fingerprint.ts";

self.onmessage = async ({ data: device }: MessageEvent<string>) => {
  try {
    self.postMessage({ hashes: await fingerprint(device, 1) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
  self.close();
};
